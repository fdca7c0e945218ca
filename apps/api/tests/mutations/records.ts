/** Records that need nothing of one another but what stands before them, by the mutation that records them. */
export const records = {
  actor: {
    slug: "freedonia",
    kind: "STATE",
    names: [{ text: "Freedonia", lang: "en", kind: "COMMON" }],
    identifiers: [{ scheme: "WIKIDATA", value: "Q1393379" }],
    exists: { from: { edtf: "1933", basis: "INFERRED", note: "The year of its first mention." } },
  },
  source: {
    slug: "freedonia-gazette",
    kind: "NEWS_ARTICLE",
    held: false,
    title: "The gazette",
    published: { edtf: "2023-07-01" },
    language: "en",
    url: "https://gazette.example/1",
  },
  issue: {
    slug: "freedonia-bridge",
    kind: "PROPOSAL",
    label: "The bridge",
    proposition: "The bridge should be built.",
    proposer: "Actor:freedonia",
    topics: ["bridges"],
  },
  programme: {
    slug: "bridges-programme",
    code: "BRIDGES",
    names: [{ text: "Bridges", lang: "en" }],
    sponsor: "nato",
    kind: "FRAMEWORK",
    status: "ACTIVE",
    areas: ["cyber"],
  },
  event: {
    slug: "bridge-summit",
    kind: "SUMMIT",
    label: "The summit",
    date: { edtf: "2023-08" },
    place: "freedonia",
  },
  statement: {
    key: "st-01",
    source: "freedonia-gazette",
    words: [{ exact: "Freedonia wants the bridge" }],
    content: "Freedonia wants the bridge.",
    act: "ENDORSE",
    subjects: ["freedonia"],
    speakers: ["freedonia"],
    issue: "freedonia-bridge",
    certainty: "CERTAIN",
    polarity: "POSITIVE",
    expresses: [{ holder: "freedonia", stance: "SUPPORT", disclosure: "STATED" }],
    attribution: [{ mode: "OWN_VOICE" }, { agent: "freedonia", mode: "PARAPHRASE" }],
    said: { edtf: "2023-06" },
  },
  instrument: {
    slug: "bridges-agreement",
    programme: "bridges-programme",
    title: "The agreement",
    parties: ["freedonia", "nato"],
    basis: ["st-01"],
  },
  participation: {
    key: "pa-01",
    actor: "freedonia",
    programme: "bridges-programme",
    role: "PARTNER",
    status: "ACTIVE",
    from: { edtf: "2023" },
    basis: ["st-01"],
  },
  transition: {
    key: "tr-01",
    actor: "freedonia",
    to: "bridges-programme",
    status: "IN_PROGRESS",
    basis: ["bureau-st-01"],
  },
} as const;
export type Kind = keyof typeof records;
export const kinds = Object.keys(records) as Kind[];

export const nameOf = (kind: Kind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** What a record of each kind is read back with. */
export const selections: Record<Kind, string> = {
  actor:
    "id slug kind names { text lang kind } identifiers { scheme value } exists { from { edtf basis note } until { edtf } }",
  source: "id slug kind held title language url published { edtf basis earliest latest }",
  issue: "id slug kind label proposition proposer { slug } topics { label }",
  programme: "id slug code name sponsor { slug } kind status areas { code }",
  event: "id slug kind label date { edtf } place { slug }",
  statement:
    "id slug content act status speakers { slug } issue { slug } expresses { holder { slug } stance disclosure } attribution { agent { slug } mode } said { edtf basis } passages { exact } findings { rule } positions { nodes { id stance } }",
  instrument: "id slug title programme { slug } parties { slug }",
  participation:
    "id actor { slug } programme { slug } role status period { from { edtf } } basis { nodes { slug } }",
  transition: "id actor { slug } from { slug } to { slug } status basis { nodes { slug } }",
};

/** The mutation that records one of a kind. */
export const mutationOf = (kind: Kind, selection = "id") => `mutation ($input: Record${nameOf(kind)}Input!) {
  record${nameOf(kind)}(input: $input) { ${kind} { ${selection} } problems { code path message mend } }
}`;

/** The id that the record of a kind gets from the desk `bureau`. */
export const idOf = (kind: Kind) => {
  const given = records[kind];
  return `${nameOf(kind)}:${"slug" in given ? given.slug : `bureau-${given.key}`}`;
};

/** A mutation takes an EXPLICIT date without its basis; a dossier then takes the date alone. */
function temporalInFull(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("edtf" in value) || "basis" in value) return value;
  return value.edtf;
}

/** The records as a dossier, by the desk's name. */
export const recordsAsDossier = (): string =>
  JSON.stringify(
    {
      slug: "bureau",
      title: "The bureau",
      sources: [records.source],
      actors: [records.actor, { slug: "nato" }],
      issues: [{ ...records.issue, proposer: "freedonia" }],
      programmes: [records.programme],
      instruments: [records.instrument],
      events: [records.event],
      statements: [records.statement],
      participations: [records.participation],
      transitions: [records.transition],
    },
    (_, value) => temporalInFull(value),
  );
