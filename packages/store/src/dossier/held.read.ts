import type { Connection } from "../engine/connection.js";
import type { Sql } from "../read/build.js";
import { keyTables } from "../record/session.js";
import { ballotIdMin } from "../statement/ballot.table.js";
import type { HeldRecord } from "./held.js";

/** As many records are read by one statement. */
const pageSize = 500;

/** Whether a row was held at the instant of the export, which is $1. */
const held = (alias: string): Sql =>
  `${alias}.recorded_from <= $1::timestamptz and (${alias}.recorded_until is null or ${alias}.recorded_until > $1::timestamptz)`;

/** A JSON object without what is not known. */
const object = (fields: Readonly<Record<string, Sql>>): Sql =>
  `jsonb_strip_nulls(jsonb_build_object(${Object.entries(fields)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(", ")}))`;

/** The columns of a row under the names of a record's fields. */
const columns = (alias: string, ...names: readonly string[]): Record<string, Sql> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      `${alias}.${name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}`,
    ]),
  );

const slugOf = (concept: keyof typeof keyTables, id: Sql): Sql =>
  `(select k.slug from ${keyTables[concept]} k where k.id = ${id})`;
const statementSlug = (id: Sql): Sql => `(select k.slug from statements k where k.id = ${id})`;
const statementSlugs = (ids: Sql): Sql =>
  `(select jsonb_agg(k.slug order by b.at) from unnest(${ids}) with ordinality b(id, at) join statements k on k.id = b.id)`;

const moment = (row: Sql): Sql =>
  `case when ${row}_edtf is not null then ${object({
    edtf: `${row}_edtf`,
    basis: `${row}_basis`,
    raw: `${row}_raw`,
    anchor: statementSlug(`${row}_anchor_id`),
    note: `${row}_note`,
  })} end`;
const moments = (alias: string, ...names: readonly string[]): Record<string, Sql> =>
  Object.fromEntries(
    Object.entries(columns(alias, ...names)).map(([name, column]) => [name, moment(column)]),
  );

const list = (entry: Sql, from: Sql, order: Sql): Sql =>
  `(select jsonb_agg(${entry} order by ${order}) from ${from})`;

/** Parts that a record must have: an owner who says only what others said before holds none, and says theirs. */
const needed = (table: string, key: string, entry: Sql): Sql =>
  `coalesce(${owned(table, key, entry)}, ${list(entry, `${table} x where x.${key} = t.id and ${held("x")}`, "x.row_id")})`;

/**
 * The names of a record as one owner, `o.by`, gave them: each has its place in the list, and a name that another owner
 * gave in the same place is held by that one alone.
 */
const names = (table: string, key: string, ...fields: readonly string[]): Sql => {
  const last = `select max(m.ordinal) from ${table} m where m.${key} = t.id and m.recorded_by = o.by and ${held("m")}`;
  const placed = `select distinct on (n.ordinal) n.* from ${table} n
    where n.${key} = t.id and n.ordinal <= coalesce((${last}), 0) and ${held("n")}
    order by n.ordinal, n.recorded_by <> o.by, n.recorded_by <> t.recorded_by, n.recorded_by`;
  return list(object(columns("x", ...fields)), `(${placed}) x`, "x.ordinal");
};

/** Whoever holds the oldest part of a record in a table: of what may be said in one way alone, theirs is told. */
const eldest = (table: string, key: string): Sql =>
  `(select y.recorded_by from ${table} y where y.${key} = t.id and ${held("y")} order by y.row_id limit 1)`;

/** Parts of a record that one owner, `o.by`, holds; a line that is `early` leaves them out where others' are older. */
const owned = (table: string, key: string, entry: Sql): Sql =>
  list(
    entry,
    `${table} x where x.${key} = t.id and x.recorded_by = o.by and ${held("x")} and (not o.early or ${eldest(table, key)} = o.by)`,
    "x.row_id",
  );

const words = (id: Sql): Sql =>
  `(select ${object(columns("p", "exact", "start", "prefix", "suffix"))} || case when p."end" is null then '{}' else jsonb_build_object('end', p."end") end from passages p where p.id = ${id})`;

/** A record with a slug of its own: what its row says, and the parts that each owner holds. */
interface Keyed {
  readonly kind: string;
  readonly table: string;
  /** What every owner has to say of it. */
  readonly needed: Readonly<Record<string, Sql>>;
  /** What stands in its row beside. */
  readonly row: Readonly<Record<string, Sql>>;
  readonly parts: Readonly<Record<string, Sql>>;
  /** The tables of its parts, and the columns that name it. */
  readonly tables: readonly (readonly [table: string, key: string])[];
}

const keyed: readonly Keyed[] = [
  {
    kind: "actor",
    table: "actors",
    needed: columns("t", "slug", "kind"),
    row: {
      ...columns("t", "open", "holderNamed", "note", "roleInText"),
      partOf: slugOf("Actor", "t.part_of_id"),
      exists: `nullif(${object({ from: moment("t.exists_from"), until: moment("t.exists_until") })}, '{}')`,
    },
    parts: {
      names: names("actor_names", "actor_id", "text", "lang", "kind"),
      identifiers: owned("actor_identifiers", "actor_id", object(columns("x", "scheme", "value"))),
      descriptions: owned("actor_descriptions", "actor_id", object(columns("x", "lang", "text"))),
      members: owned(
        "memberships",
        "group_id",
        object({
          actor: slugOf("Actor", "x.member_id"),
          ...columns("x", "basis", "note"),
          ...moments("x", "from", "until"),
        }),
      ),
      tenures: owned(
        "tenures",
        "person_id",
        object({
          ...columns("x", "title"),
          office: slugOf("Actor", "x.office_id"),
          organization: slugOf("Actor", "x.organization_id"),
          ...moments("x", "from", "until"),
          source: slugOf("Source", "x.source_id"),
          words: words("x.passage_id"),
        }),
      ),
      successors: owned(
        "successions",
        "predecessor_id",
        object({ actor: slugOf("Actor", "x.successor_id"), ...moments("x", "on") }),
      ),
    },
    tables: [
      ["actor_names", "actor_id"],
      ["actor_identifiers", "actor_id"],
      ["actor_descriptions", "actor_id"],
      ["memberships", "group_id"],
      ["tenures", "person_id"],
      ["successions", "predecessor_id"],
    ],
  },
  {
    kind: "source",
    table: "sources",
    needed: { ...columns("t", "slug", "kind", "held"), ...moments("t", "published") },
    row: {
      ...columns("t", "title", "url", "archiveUrl", "language", "retrievedOn", "sha256", "textLength"),
      ...columns("t", "licence", "reliability", "mediaCredit"),
      publisher: slugOf("Actor", "t.publisher_id"),
      withdrawn: `case when t.withdrawn_edtf is not null then ${object({ on: moment("t.withdrawn"), why: "t.withdrawn_why" })} end`,
    },
    parts: {
      derivedFrom: owned(
        "source_links",
        "source_id",
        object({ source: slugOf("Source", "x.target_id"), ...columns("x", "relation") }),
      ),
    },
    tables: [["source_links", "source_id"]],
  },
  {
    kind: "issue",
    table: "issues",
    needed: columns("t", "slug", "kind", "label"),
    row: {
      ...columns("t", "proposition", "place"),
      proposer: slugOf("Actor", "t.proposer_id"),
      ...moments("t", "plannedFor"),
      broader: slugOf("Issue", "t.broader_id"),
    },
    parts: { topics: owned("issue_topics", "issue_id", "x.label") },
    tables: [["issue_topics", "issue_id"]],
  },
  {
    kind: "programme",
    table: "programmes",
    needed: { ...columns("t", "slug", "code", "kind", "status"), sponsor: slugOf("Actor", "t.sponsor_id") },
    row: { ...columns("t", "describedAs", "areas", "purposes"), ...moments("t", "introduced", "ended") },
    parts: {
      names: names("programme_names", "programme_id", "text", "lang"),
      links: owned(
        "programme_links",
        "programme_id",
        object({
          programme: slugOf("Programme", "x.target_id"),
          ...columns("x", "relation", "confidence"),
          basis: statementSlugs("x.basis"),
        }),
      ),
    },
    tables: [
      ["programme_names", "programme_id"],
      ["programme_links", "programme_id"],
    ],
  },
  {
    kind: "instrument",
    table: "instruments",
    needed: {
      ...columns("t", "slug", "title"),
      programme: slugOf("Programme", "t.programme_id"),
      basis: statementSlugs("t.basis"),
    },
    row: {
      ...columns("t", "binding", "publicity", "areas", "confidence"),
      ...moments("t", "agreed", "from", "until"),
    },
    parts: { parties: needed("instrument_parties", "instrument_id", slugOf("Actor", "x.actor_id")) },
    tables: [["instrument_parties", "instrument_id"]],
  },
  {
    kind: "event",
    table: "events",
    needed: columns("t", "slug", "kind", "label"),
    row: {
      ...columns("t", "placeName", "plover"),
      ...moments("t", "date"),
      place: slugOf("Actor", "t.place_id"),
      organizer: slugOf("Actor", "t.organizer_id"),
    },
    parts: {},
    tables: [],
  },
];

/** SELECTs that give lines in an order in which each can be recorded; `at` and `also` are where the next page begins. */
interface Section {
  readonly kind: Sql;
  readonly record: Sql;
  readonly owner: Sql;
  readonly more?: Readonly<Record<string, Sql>>;
  readonly from: Sql;
  readonly at: Sql;
  readonly also?: Sql;
}

/** What stands behind its owner's slug and a hyphen. */
const keyIn = (slug: Sql, owner: Sql): Sql => `substr(${slug}, length(split_part(${owner}, ':', 2)) + 2)`;

const inRole = (role: string): Sql =>
  list(
    slugOf("Actor", "x.actor_id"),
    `statement_actors x where x.statement_id = t.id and x.role = '${role}'`,
    "x.ordinal",
  );
const quoted = (role: string): Sql =>
  list(
    words("x.passage_id"),
    `statement_passages x where x.statement_id = t.id and x.role = '${role}'`,
    "x.ordinal",
  );
const ofStatement = (entry: Sql, table: string, order: string, condition = "true"): Sql =>
  list(entry, `${table} x where x.statement_id = t.id and ${condition}`, order);

/** Statements whose id meets a condition. */
const statements = (ids: Sql): Section => ({
  kind: "'statement'",
  owner: "t.recorded_by",
  record: object({
    key: keyIn("t.base_slug", "t.recorded_by"),
    source: slugOf("Source", "t.source_id"),
    words: quoted("WORDS"),
    verbatim: quoted("VERBATIM"),
    hedge: `(${quoted("HEDGE")} -> 0)`,
    ...columns("t", "locator", "content", "act", "joint", "claimsToSpeakFor", "speakerNamed"),
    ...columns("t", "speakerDescription", "issueScope", "certainty", "polarity", "confidence", "directness"),
    ...columns("t", "framing", "areas", "purposes", "plover", "cameo"),
    subjects: inRole("SUBJECT"),
    speakers: inRole("SPEAKER"),
    addressees: inRole("ADDRESSEE"),
    counterparts: inRole("COUNTERPART"),
    onBehalfOf: ofStatement(
      object({
        actor: slugOf("Actor", "x.actor_id"),
        speaker: slugOf("Actor", "x.speaker_id"),
        ...columns("x", "basis", "inferred"),
      }),
      "representations",
      "x.ordinal",
    ),
    issue: slugOf("Issue", "t.issue_id"),
    aboutIssues: ofStatement(slugOf("Issue", "x.issue_id"), "statement_issues", "x.ordinal"),
    aboutSources: ofStatement(slugOf("Source", "x.source_id"), "statement_sources", "x.ordinal"),
    programme: slugOf("Programme", "t.programme_id"),
    event: slugOf("Event", "t.event_id"),
    expresses: ofStatement(
      object({
        holder: slugOf("Actor", "x.holder_id"),
        ...columns("x", "stance", "disclosure", "intent", "qualification"),
      }),
      "expressions",
      "x.id",
    ),
    attribution: ofStatement(
      object({
        agent: slugOf("Actor", "x.agent_id"),
        source: slugOf("Source", "x.source_id"),
        ...columns("x", "mode", "scope", "note"),
        cue: words("x.cue_id"),
      }),
      "attribution_steps",
      "x.ordinal",
    ),
    ...moments("t", "said", "eventTime"),
    relations: ofStatement(
      object({
        ...columns("x", "kind", "drift", "scope", "note"),
        target: statementSlug("x.target_id"),
        issue: slugOf("Issue", "x.issue_id"),
      }),
      "statement_relations",
      "x.row_id",
      // That a revision corrects the one before is said by its number.
      `x.origin = 'STATEMENT' and ${held("x")} and not (x.kind = 'CORRECTS' and exists (select from statements r where r.id = x.target_id and r.base_slug = t.base_slug))`,
    ),
    issueStatus: `(${ofStatement(object({ ...columns("x", "status"), ...moments("x", "on") }), "issue_status_claims", "x.id")} -> 0)`,
    attends: ofStatement(
      object({ actor: slugOf("Actor", "x.actor_id"), ...columns("x", "role", "attendance", "certainty") }),
      "attendance_claims",
      "x.row_id",
    ),
  }),
  more: {
    recorded: `to_char(t.recorded_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    revision: "t.revision",
    sha256: "t.content_sha256",
    findings: ofStatement(
      object(columns("x", "rule", "severity", "message")),
      "findings",
      "x.row_id",
      held("x"),
    ),
  },
  from: `statements t where t.id ${ids} and t.recorded_from <= $1::timestamptz`,
  at: "t.id",
});

/** Claims that one record of a dossier makes: one for each statement that it rests on. */
const claims = (kind: string, table: string, fields: Readonly<Record<string, Sql>>): Section => {
  const same = (alias: string) =>
    `${alias}.slug = t.slug and ${alias}.recorded_by = t.recorded_by and ${held(alias)}`;
  return {
    kind: `'${kind}'`,
    owner: "t.recorded_by",
    record: object({
      key: keyIn("t.slug", "t.recorded_by"),
      ...fields,
      basis: list(statementSlug("x.statement_id"), `${table} x where ${same("x")}`, "x.row_id"),
    }),
    from: `${table} t where ${held("t")} and not exists (select from ${table} f where ${same("f")} and f.row_id < t.row_id)`,
    at: "t.row_id",
  };
};

const sections: readonly Section[] = [
  {
    kind: "'dossier'",
    owner: "t.recorded_by",
    record: object(columns("t", "slug", "title", "summary", "licence")),
    from: `dossiers t where ${held("t")}`,
    at: "t.row_id",
  },
  // A ballot refers to no statement, and others may refer to it.
  statements(`>= ${ballotIdMin}`),
  statements(`< ${ballotIdMin}`),
  // Whoever recorded a record stands before those who added to it, but for what is younger than theirs.
  ...keyed.map(
    ({ kind, table, needed, row, parts }): Section => ({
      kind: `'${kind}'`,
      owner: "o.by",
      record: object({ ...needed, ...row, ...parts }),
      from: `${table} t cross join lateral (select t.recorded_by as by, true as early) o where ${held("t")}`,
      at: "t.row_id",
    }),
  ),
  ...keyed
    .filter(({ tables }) => tables.length > 0)
    .flatMap(({ kind, table, needed, parts, tables }): Section[] => {
      const added = (from: Sql): Section => ({
        kind: `'${kind}'`,
        owner: "o.by",
        record: object({ ...needed, ...parts }),
        from: `${table} t cross join lateral (${from}) o where ${held("t")}`,
        at: "t.row_id",
        also: "o.by",
      });
      const holders = tables.map(
        ([part, key]) =>
          `select x.recorded_by as by, false as early from ${part} x where x.${key} = t.id and ${held("x")}`,
      );
      return [
        added(`${holders.map((from) => `${from} and x.recorded_by <> t.recorded_by`).join(" union ")}`),
        added(
          `${holders.map((from, at) => `${from} and x.recorded_by = t.recorded_by and ${eldest(...(tables[at] as readonly [string, string]))} <> x.recorded_by`).join(" union ")}`,
        ),
      ];
    }),
  ...keyed.map(
    ({ kind, table }): Section => ({
      kind: "'ended'",
      owner: "null",
      record: object({ kind: `'${kind}'`, slug: "t.slug" }),
      from: `${kind}_keys t where exists (select from ${table} x where x.id = t.id and x.recorded_from <= $1::timestamptz) and not exists (select from ${table} x where x.id = t.id and ${held("x")})`,
      at: "t.id",
    }),
  ),
  claims("participation", "participation_claims", {
    actor: slugOf("Actor", "t.actor_id"),
    programme: slugOf("Programme", "t.programme_id"),
    instrument: slugOf("Instrument", "t.instrument_id"),
    ...columns("t", "role", "status", "areas", "confidence"),
    ...moments("t", "from", "until"),
  }),
  claims("transition", "transition_claims", {
    actor: slugOf("Actor", "t.actor_id"),
    from: slugOf("Programme", "t.from_id"),
    to: slugOf("Programme", "t.to_id"),
    ...columns("t", "status", "condition"),
    ...moments("t", "date"),
  }),
  {
    kind: "'relation'",
    owner: "t.recorded_by",
    record: object({
      from: statementSlug("t.statement_id"),
      to: statementSlug("t.target_id"),
      issue: slugOf("Issue", "t.issue_id"),
      ...columns("t", "kind", "drift", "scope", "confidence", "note"),
    }),
    from: `statement_relations t where t.origin = 'DOSSIER' and ${held("t")}`,
    at: "t.row_id",
  },
  {
    kind: "'judgement'",
    owner: "t.recorded_by",
    record: object({
      actor: slugOf("Actor", "t.actor_id"),
      other: slugOf("Actor", "t.other_id"),
      ...columns("t", "verdict", "reason"),
    }),
    from: `identity_judgements t where ${held("t")}`,
    at: "t.row_id",
  },
];

function pageOf({ kind, owner, record, more = {}, from, at, also = "''" }: Section): Sql {
  const line = object({ kind, owner, record, ...more });
  return `select ${line} as line, ${at} as at, ${also} as also from ${from} and (${at}, ${also}::text collate "C") > ($2::int8, $3::text collate "C") order by ${at}, ${also}::text collate "C" limit $4`;
}

/**
 * Everything that was recorded and is held, by whoever it belongs to, in an order in which it can be recorded again.
 * All of it is of one instant; one statement reads a page.
 */
export async function* readHeld(
  connection: Pick<Connection, "query">,
): AsyncGenerator<readonly HeldRecord[]> {
  const { rows } = await connection.query("select max(at) as at from recordings");
  const instant = rows[0]?.["at"];
  if (!instant) return;
  for (const section of sections) {
    const text = pageOf(section);
    let [at, also] = [-1, ""];
    for (;;) {
      const { rows: page } = await connection.query(text, [instant, at, also, pageSize]);
      if (page.length > 0) yield page.map(({ line }) => line as HeldRecord);
      const last = page.at(-1);
      if (page.length < pageSize || last === undefined) break;
      [at, also] = [last["at"] as number, last["also"] as string];
    }
  }
}
