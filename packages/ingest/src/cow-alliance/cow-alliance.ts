import { type ProblemCode, problem, type TemporalInput } from "@demarche/schema";
import type { RowFormat } from "../rows/format.js";
import { readCsv } from "../rows/input.js";
import type { KnownActors } from "../rows/known-actors.js";
import type { GivenRecord, Row, RowFinding } from "../rows/row.js";

const columns = [
  "version4id",
  "ccode",
  "state_name",
  "all_st_day",
  "all_st_month",
  "all_st_year",
  "all_end_day",
  "all_end_month",
  "all_end_year",
  "ss_type",
  "mem_st_day",
  "mem_st_month",
  "mem_st_year",
  "mem_end_day",
  "mem_end_month",
  "mem_end_year",
  "left_censor",
  "right_censor",
  "defense",
  "neutrality",
  "nonaggression",
  "entente",
  "version",
] as const;
type Values = Readonly<Record<(typeof columns)[number], string>>;

/** The days between which a version looks at alliances, as its codebook says. */
interface Coverage {
  readonly first: string;
  readonly last: string;
}

const coverage: Readonly<Record<string, Coverage>> = {
  "4.1": { first: "1816-01-01", last: "2012-12-31" },
};

/** What members promise, by the columns that say so. */
const promises = {
  defense: "defence",
  neutrality: "neutrality",
  nonaggression: "non-aggression",
  entente: "consultation",
} as const;

/** The formal alliances of the Correlates of War, by member. */
export const cowAlliance: RowFormat = {
  name: "cow-alliance",
  desk: () => "cow-alliance",
  async *read({ inputs, actors }) {
    const alliances = new Map<string, Alliance>();
    for (const input of inputs) {
      for await (const { row, values } of readCsv(input, { columns })) {
        const trimmed = Object.fromEntries(columns.map((column) => [column, values[column]?.trim() ?? ""]));
        yield { file: input.name, row, ...rowOf(trimmed as Values, alliances, actors) };
      }
    }
  },
};

/** An alliance as its first row tells of it; each row gives it again, so that none hangs on another. */
interface Alliance {
  readonly slug: string;
  readonly records: readonly GivenRecord[];
  /** What the row says of the alliance as a whole. */
  readonly told: string;
}

type Told = Omit<Row, "file" | "row">;

function rowOf(values: Values, alliances: Map<string, Alliance>, actors: KnownActors): Told {
  const covered = coverage[values.version];
  if (covered === undefined) {
    return refused(
      "record.term",
      "version",
      `Version ${values.version || "(none)"} is not known here.`,
      `Import a file of version ${Object.keys(coverage).join(" or ")}.`,
    );
  }
  if (!/^\d+$/.test(values.version4id)) {
    return refused(
      "identifier.invalid",
      "version4id",
      `“${values.version4id}” is no number of an alliance.`,
      "Correct the row.",
    );
  }
  if (values.state_name === "") {
    return refused("record.missing-field", "state_name", "The row names no state.", "Fill the name in.");
  }
  const from = dateOf(values, "mem_st");
  if (from === undefined) {
    return refused(
      "record.missing-field",
      "mem_st_year",
      "The row has no year in which the membership began.",
      "Fill it in.",
    );
  }
  const until = dateOf(values, "mem_end");
  const alliance = allianceOf(values, covered, alliances, actors);
  const identifiers = [{ scheme: "COW_NUMBER" as const, value: values.ccode }];
  const state = actors.slugOf(values.state_name, identifiers);
  const key = `${values.version4id}-${values.ccode}-${from.edtf}`;
  const begun = beginning(values, from, covered);
  const ended = until === undefined ? openEnd(covered) : until.edtf;
  return {
    records: [
      ...alliance.records,
      {
        kind: "actor",
        draft: {
          slug: state,
          kind: "STATE",
          names: [{ text: values.state_name, kind: "COMMON", lang: "en" }],
          identifiers,
        },
      },
      {
        kind: "statement",
        draft: {
          key,
          source: sourceSlug(values.version),
          locator: `version4id ${values.version4id}, ccode ${values.ccode}, mem_st ${from.written}`,
          content: contentOf(values, from.edtf, until?.edtf, covered),
          act: "ASSERT",
          subjects: [state],
          programme: alliance.slug,
          certainty: "CERTAIN",
          polarity: "POSITIVE",
          attribution: [{ source: sourceSlug(values.version), mode: "OWN_VOICE" }],
        },
      },
      {
        kind: "participation",
        draft: {
          key,
          actor: state,
          programme: alliance.slug,
          role: "MEMBER",
          status: until === undefined ? "ACTIVE" : "ENDED",
          from: begun,
          until: ended,
          basis: [key],
        },
      },
    ],
    findings: findingsOf(values, alliance, { from, until }, covered),
  };
}

function refused(code: ProblemCode, column: string, message: string, mend: string): Told {
  return { records: [], refused: problem(code, [column], message, mend) };
}

function allianceOf(
  values: Values,
  covered: Coverage,
  alliances: Map<string, Alliance>,
  actors: KnownActors,
): Alliance {
  const known = alliances.get(values.version4id);
  if (known !== undefined) return known;
  const slug = `cow-alliance-${values.version4id}`;
  const name = `COW alliance ${values.version4id}`;
  const members = `Members of ${name}`;
  const sponsor = actors.slugOf(members);
  const from = dateOf(values, "all_st");
  const until = dateOf(values, "all_end");
  const records: GivenRecord[] = [
    { kind: "source", draft: sourceOf(values.version, covered) },
    {
      kind: "actor",
      draft: {
        slug: sponsor,
        kind: "GROUPING",
        names: [{ text: members, kind: "COMMON", lang: "en" }],
        open: true,
      },
    },
    {
      kind: "programme",
      draft: {
        slug,
        code: name,
        names: [{ text: values.ss_type === "" ? name : `${name}: ${values.ss_type}`, lang: "en" }],
        sponsor,
        kind: "FRAMEWORK",
        status: until === undefined ? "UNKNOWN" : "ENDED",
        ...(from === undefined ? {} : { introduced: beginning(values, from, covered) }),
        ended: until === undefined ? openEnd(covered) : until.edtf,
        ...(values.ss_type === "" ? {} : { describedAs: values.ss_type }),
      },
    },
  ];
  const alliance = { slug, records, told: toldOf(values) };
  alliances.set(values.version4id, alliance);
  return alliance;
}

const sourceSlug = (version: string): string => `cow-formal-alliances-${version.replace(".", "-")}`;

function sourceOf(version: string, { last }: Coverage) {
  return {
    slug: sourceSlug(version),
    kind: "DATASET",
    held: true,
    title: `Correlates of War Formal Alliances, version ${version}. Gibler, Douglas M. 2009. International Military Alliances, 1648–2008. CQ Press.`,
    url: "https://correlatesofwar.org/data-sets/formal-alliances/",
    language: "en",
    published: { edtf: `[${last}..]`, basis: "INFERRED", note: "not before the last day that it looks at" },
  };
}

/** A date of three columns. */
interface CowDate {
  readonly edtf: string;
  /** As the columns have it. */
  readonly written: string;
}

/** Undefined without a year. A day or a month that is unknown is written −9; then the date ends before it. */
function dateOf(values: Values, which: "all_st" | "all_end" | "mem_st" | "mem_end"): CowDate | undefined {
  const [year, month, day] = [values[`${which}_year`], values[`${which}_month`], values[`${which}_day`]];
  const parts: string[] = [];
  for (const part of [year, month, day]) {
    if (!/^[1-9]\d*$/.test(part)) break;
    parts.push(part.padStart(2, "0"));
  }
  if (parts.length === 0) return undefined;
  return { edtf: parts.join("-"), written: [day, month, year].join("/") };
}

/** What began before the data set looks stands in it with the first day that it looks at. */
function beginning({ left_censor }: Values, { edtf }: CowDate, { first }: Coverage): TemporalInput {
  if (left_censor !== "1" || edtf !== first) return edtf;
  return { edtf: `[..${first}]`, basis: "UNKNOWN", note: "before the first day that the data set looks at" };
}

/** What had not ended was in force on the last day that the data set looks at; of later days it says nothing. */
function openEnd({ last }: Coverage): TemporalInput {
  return {
    edtf: `[${last}..]`,
    basis: "UNKNOWN",
    note: "in force on the last day that the data set looks at",
  };
}

function contentOf(
  values: Values,
  from: string,
  until: string | undefined,
  { first, last }: Coverage,
): string {
  const since = values.left_censor === "1" && from === first ? `before ${first}` : from;
  const ended = until === undefined ? `and still did on ${last}` : `until ${until}`;
  const pledged = (Object.keys(promises) as (keyof typeof promises)[]).filter((name) => values[name] === "1");
  const pledge =
    pledged.length === 0
      ? ""
      : `; it promised ${new Intl.ListFormat("en").format(pledged.map((name) => promises[name]))}`;
  return `${values.state_name} belonged to COW alliance ${values.version4id} from ${since} ${ended}${pledge}.`;
}

/** The columns that speak of the alliance as a whole. */
const toldOf = (values: Values): string =>
  columns
    .flatMap((name) => (/^(?:all_|ss_type)/.test(name) ? [values[name]] : []))
    .join(" ")
    .trim();

function findingsOf(
  values: Values,
  alliance: Alliance,
  { from, until }: { readonly from: CowDate; readonly until: CowDate | undefined },
  { first }: Coverage,
): RowFinding[] {
  const findings: RowFinding[] = [];
  for (const date of [from, until]) {
    if (date === undefined || date.edtf.length === 10) continue;
    findings.push({
      code: "cow-alliance.day-unknown",
      message: "The day or the month is unknown, and the date is recorded without it.",
      original: date.written,
      cleaned: date.edtf,
    });
  }
  if (values.left_censor === "1" && from.edtf === first) {
    findings.push({
      code: "cow-alliance.begun-before",
      message: "The membership began before the data set looks, and is recorded as begun at an earlier day.",
      original: from.edtf,
      cleaned: `[..${first}]`,
    });
  }
  if (values.left_censor === "1" && from.edtf !== first) {
    findings.push({
      code: "cow-alliance.left-censor",
      message: "left_censor does not agree with the day of the beginning, and the day is recorded.",
      original: `${values.left_censor}, ${from.written}`,
    });
  }
  if ((values.right_censor === "1") !== (until === undefined)) {
    findings.push({
      code: "cow-alliance.right-censor",
      message: "right_censor does not agree with the day of the end, and the day is recorded.",
      original: `${values.right_censor}, ${until?.written ?? "no day"}`,
    });
  }
  const told = toldOf(values);
  if (told !== alliance.told) {
    findings.push({
      code: "cow-alliance.alliance-differs",
      message: "The row says other things of its alliance than the first row of it, which is recorded.",
      original: told,
      cleaned: alliance.told,
    });
  }
  return findings;
}
