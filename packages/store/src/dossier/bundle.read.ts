import { bundleStatementsMax } from "@demarche/schema";
import { knownStatement } from "../derive/evidence.js";
import { Row, type Sql } from "../read/build.js";
import { composed, type Selection, wantsOf } from "../read/composed.js";
import { slugOf } from "../read/conditions.js";
import { evidenceOf } from "../read/derived.js";
import { actorsNamed, canonicalOf, isRecordOf } from "../read/identity.js";
import { conditions, embed, type Field, held, instant, type On, rows, scalar } from "../read/model.js";
import { ReadError } from "../read/request.js";
import type { Bundle } from "./bundle.js";

export const reference: Selection = { id: true };
export const named: Selection = { id: true, name: true };
export const moment: Selection = {
  edtf: true,
  earliest: true,
  latest: true,
  raw: true,
  basis: true,
  note: true,
  anchor: reference,
};
export const period: Selection = { from: moment, until: moment };
const basis: Selection = { $field: "basisIds" };
const area: Selection = { code: true, label: true };
const passage: Selection = {
  source: reference,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
};
const rule: Selection = { id: true, version: true, text: true };

const issue: Selection = {
  id: true,
  slug: true,
  kind: true,
  label: true,
  proposition: true,
  proposer: named,
  place: true,
  plannedFor: moment,
  topics: { label: true },
  broader: reference,
};
const issueStatus: Selection = {
  issue: reference,
  status: true,
  period,
  contested: true,
  inForce: true,
  basis,
  rule,
};
const position: Selection = {
  id: true,
  holder: named,
  issue: { id: true, label: true },
  stance: true,
  disclosure: true,
  intent: true,
  qualification: true,
  held: period,
  inForce: true,
  independentRoots: true,
  held2ndHand: true,
  contested: true,
  supersedes: reference,
  basis,
  rule,
};
const programme: Selection = {
  id: true,
  slug: true,
  code: true,
  name: true,
  kind: true,
  status: true,
  describedAs: true,
  sponsor: named,
  introduced: moment,
  ended: moment,
  areas: area,
  purposes: area,
  relations: { relation: true, programme: named },
};
const instrument: Selection = {
  id: true,
  slug: true,
  title: true,
  programme: named,
  parties: named,
  agreed: moment,
  period,
  binding: true,
  areas: area,
  basis,
};
const participation: Selection = {
  id: true,
  actor: named,
  programme: named,
  instrument: { id: true, title: true },
  role: true,
  status: true,
  period,
  areas: area,
  inForce: true,
  basis,
  rule,
};
const transition: Selection = {
  id: true,
  actor: named,
  from: named,
  to: named,
  status: true,
  condition: true,
  date: moment,
  basis,
  rule,
};
const event: Selection = { id: true, slug: true, kind: true, label: true, date: moment, placeName: true };
const attendance: Selection = {
  actor: named,
  event: { id: true, label: true },
  role: true,
  attendance: true,
  certainty: true,
  basis,
  rule,
};
const statement: Selection = {
  id: true,
  slug: true,
  content: true,
  act: true,
  certainty: true,
  polarity: true,
  directness: true,
  status: true,
  passages: passage,
  verbatim: passage,
  hedge: passage,
  locator: true,
  speakers: named,
  speakerDescription: true,
  joint: true,
  onBehalfOf: { actor: named, speaker: named, basis: true, inferred: true },
  subjects: named,
  addressees: named,
  counterparts: named,
  claimsToSpeakFor: true,
  issue: reference,
  aboutIssues: reference,
  programme: reference,
  event: reference,
  expresses: { holder: named, stance: true, disclosure: true, intent: true, qualification: true },
  attribution: {
    agent: named,
    source: { id: true, slug: true, title: true },
    mode: true,
    scope: true,
    cue: passage,
    note: true,
  },
  said: moment,
  eventTime: moment,
  source: reference,
  relations: { kind: true, drift: true, scope: true, note: true, statement: { id: true, content: true } },
  findings: { rule: true, severity: true, message: true },
  recorded: { from: true },
  recordedBy: true,
};
const actor: Selection = {
  id: true,
  slug: true,
  kind: true,
  name: true,
  description: true,
  names: { text: true, lang: true, kind: true },
  identifiers: { scheme: true, value: true, uri: true },
};
const source: Selection = {
  id: true,
  slug: true,
  kind: true,
  title: true,
  publisher: named,
  url: true,
  archiveUrl: true,
  language: true,
  published: moment,
  retrievedOn: true,
  sha256: true,
  licence: true,
  held: true,
  reliability: true,
  withdrawn: { on: moment, why: true },
  derivedFrom: { relation: true, source: reference },
};

/** What a bundle holds of a record, by the list of the bundle. */
export const bundled = {
  issues: issue,
  positions: position,
  programmes: programme,
  instruments: instrument,
  participations: participation,
  transitions: transition,
  events: event,
  attendances: attendance,
  statements: statement,
  actors: actor,
  sources: source,
} as const satisfies Record<string, Selection>;

/** Every record that `on` relates to the subject. A page would cut the list short. */
const records =
  (type: string, selection: Selection, on: On, order: (target: Row) => Sql = bySlug): Field =>
  (row, want) => {
    const { target, from, where } = rows(row, type, on, want);
    return `(select '[' || coalesce(string_agg(${target.object(wantsOf(selection))}, ',' order by ${order(target)}), '') || ']' from ${from}${conditions(where)})`;
  };

function bySlug(target: Row): Sql {
  return `${target.alias}.slug`;
}

const nothing: Field = () => "'[]'";

/** What a bundle can be about, by the argument that names it. */
interface Subject {
  readonly type: "Issue" | "Actor" | "Programme";
  /** The field that says what it is called. */
  readonly title: string;
  /** SELECTs of the ids of the statements that bear on it. */
  readonly statements: (row: Row) => readonly Sql[];
  readonly issueStatuses: Field;
  readonly positions: Field;
  readonly participations: Field;
  readonly transitions: Field;
  readonly attendances: Field;
}

const related =
  (...columns: readonly string[]): On =>
  (row, target) => [
    `(${columns.map((column) => `${target.alias}.${column} = ${row.alias}.id`).join(" or ")})`,
  ];

const positionsBy = (column: string) => records("Position", position, related(column));
const participationsBy = (column: string) => records("Participation", participation, related(column));
const transitionsBy = (...columns: readonly string[]) =>
  records("Transition", transition, related(...columns));

/** Ids of statements from a table that links them to the subject; `condition` is put on the table under the alias x. */
const linked = (row: Row, table: string, condition: Sql, versioned = false): Sql =>
  `select x.statement_id from ${table} x where ${condition}${versioned ? ` and ${held(row.build, row.asOf, "x")}` : ""}`;

const subjects: Readonly<Record<string, Subject>> = {
  issue: {
    type: "Issue",
    title: "label",
    statements: (row) => [
      `select x.id from statements x where x.issue_id = ${row.alias}.id`,
      linked(row, "statement_issues", `x.issue_id = ${row.alias}.id`),
      linked(row, "issue_status_claims", `x.issue_id = ${row.alias}.id`),
    ],
    issueStatuses: records(
      "IssueStatus",
      issueStatus,
      related("issue_id"),
      ({ alias: status }) =>
        `${status}.from_earliest nulls first, ${status}.from_latest, ${status}.status, ${status}.id`,
    ),
    positions: positionsBy("issue_id"),
    participations: nothing,
    transitions: nothing,
    attendances: nothing,
  },
  actor: {
    type: "Actor",
    title: "name",
    statements: (row) => {
      const names = (column: string) => isRecordOf(row, `x.${column}`, `${row.alias}.id`);
      return [
        linked(row, "statement_actors", names("actor_id")),
        linked(row, "expressions", names("holder_id")),
        linked(row, "representations", names("actor_id")),
        linked(row, "attribution_steps", names("agent_id")),
        linked(row, "attendance_claims", names("actor_id")),
        linked(row, "participation_claims", names("actor_id"), true),
        linked(row, "transition_claims", names("actor_id"), true),
      ];
    },
    issueStatuses: nothing,
    positions: positionsBy("holder_id"),
    participations: participationsBy("actor_id"),
    transitions: transitionsBy("actor_id"),
    attendances: records(
      "EventAttendance",
      attendance,
      related("actor_id"),
      ({ alias }) =>
        `(select e.slug from event_keys e where e.id = ${alias}.event_id), ${alias}.attendance, ${alias}.role, ${alias}.certainty`,
    ),
  },
  programme: {
    type: "Programme",
    title: "name",
    statements: (row) => [
      `select x.id from statements x where x.programme_id = ${row.alias}.id`,
      linked(row, "participation_claims", `x.programme_id = ${row.alias}.id`, true),
      linked(row, "transition_claims", `${row.alias}.id in (x.from_id, x.to_id)`, true),
      `select unnest(x.basis) from instruments x where x.programme_id = ${row.alias}.id and ${held(row.build, row.asOf, "x")}`,
      `select unnest(x.basis) from programme_links x where ${row.alias}.id in (x.programme_id, x.target_id) and ${held(row.build, row.asOf, "x")}`,
    ],
    issueStatuses: nothing,
    positions: nothing,
    participations: participationsBy("programme_id"),
    transitions: transitionsBy("from_id", "to_id"),
    attendances: nothing,
  },
};

/** The ids of the statements of a bundle as an array, with one too many when there are too many. */
function statementsOf(row: Row, subject: Subject): Sql {
  const known = knownStatement("s", evidenceOf(row));
  const ids = subject.statements(row).join(" union all ");
  return `array(select s.id from statements s where ${known} and s.id in (${ids}) limit ${bundleStatementsMax.value + 1})`;
}

/** Where statements name records of other types: table, column, and whether rows of the table come and go. */
const mentions = {
  Issue: [
    ["statements", "issue_id"],
    ["statement_issues", "issue_id"],
  ],
  Programme: [
    ["statements", "programme_id"],
    ["participation_claims", "programme_id", true],
    ["transition_claims", "from_id", true],
    ["transition_claims", "to_id", true],
  ],
  Instrument: [["participation_claims", "instrument_id", true]],
  Event: [
    ["statements", "event_id"],
    ["attendance_claims", "event_id"],
  ],
  Actor: [
    ["statement_actors", "actor_id"],
    ["expressions", "holder_id"],
    ["representations", "actor_id"],
    ["representations", "speaker_id"],
    ["attribution_steps", "agent_id"],
    ["attendance_claims", "actor_id"],
    ["participation_claims", "actor_id", true],
    ["transition_claims", "actor_id", true],
  ],
  Source: [
    ["statements", "source_id"],
    ["statement_sources", "source_id"],
    ["attribution_steps", "source_id"],
  ],
} as const satisfies Record<string, readonly (readonly [table: string, column: string, versioned?: true])[]>;

/** SELECTs of the ids of the records of one type that statements name; `told` is the array of their ids. */
function mentioned(row: Row, told: Sql, type: keyof typeof mentions): readonly Sql[] {
  return mentions[type].map(([table, column, versioned]) => {
    const key = table === "statements" ? "id" : "statement_id";
    const still = versioned ? ` and ${held(row.build, row.asOf, "x")}` : "";
    return `select x.${column} as id from ${table} x where x.${key} = any(${told})${still}`;
  });
}

/** The subject itself, when it is of this type, and the records that the statements of a bundle name. */
const recordsNamed = (
  { type: own }: Subject,
  told: Sql,
  type: keyof typeof mentions,
  selection: Selection,
  also?: On,
): Field =>
  records(type, selection, (row, target) => {
    const named = [
      `${target.alias}.id in (${mentioned(row, told, type).join(" union all ")})`,
      ...(own === type ? [`${target.alias}.id = ${row.alias}.id`] : []),
      ...(also?.(row, target) ?? []),
    ];
    return [`(${named.join(" or ")})`];
  });

/** The actors that a bundle names, its publishers among them: the records that others resolve to. */
const actorsOf = ({ type: own }: Subject, told: Sql): Field =>
  records("Actor", actor, (row, target) => {
    const sources = mentioned(row, told, "Source").join(" union all ");
    const named = [
      `select ${row.alias}.id where ${own === "Actor"}`,
      ...mentioned(row, told, "Actor"),
      `select so.publisher_id from sources so where so.id in (${sources}) and ${held(row.build, row.asOf, "so")}`,
    ];
    return [
      `${target.alias}.id in (select ${canonicalOf(row, "n.id")} from (${named.join(" union all ")}) n)`,
    ];
  });

/** What is read of a bundle as such; every record in it is read whole. */
const parts: Selection = {
  title: true,
  issues: true,
  issueStatuses: true,
  positions: true,
  programmes: true,
  instruments: true,
  participations: true,
  transitions: true,
  events: true,
  attendances: true,
  statements: true,
  actors: true,
  sources: true,
};
const clocks: Selection = { valid: true, public: true, recorded: true };

const fieldsOf = (subject: Subject, whole: Row, told: Sql): Readonly<Record<string, Field>> => ({
  subject: (_, want) => whole.object(want.want),
  id: () => whole.field({ key: "id", field: "id", args: {}, want: [] }),
  title: () => whole.field({ key: "title", field: subject.title, args: {}, want: [] }),
  asOf: embed("PinnedAsOf", {
    valid: scalar((row) => row.build.param(row.asOf.valid, "text")),
    public: scalar((row) => row.build.param(row.asOf.public ?? null, "text")),
    // What is held at present is what was held at the newest recording: the instant is read in the same statement.
    recorded: instant(({ build, asOf }) => {
      const by = asOf.recorded ? ` where r.at <= ${build.param(asOf.recorded, "timestamptz")}` : "";
      return `(select max(r.at) from recordings r${by})`;
    }),
  }),
  issues: recordsNamed(subject, told, "Issue", issue),
  issueStatuses: subject.issueStatuses,
  positions: subject.positions,
  programmes: recordsNamed(subject, told, "Programme", programme),
  instruments: recordsNamed(subject, told, "Instrument", instrument, (row, target) =>
    subject.type === "Programme" ? [`${target.alias}.programme_id = ${row.alias}.id`] : [],
  ),
  participations: subject.participations,
  transitions: subject.transitions,
  events: recordsNamed(subject, told, "Event", event),
  attendances: subject.attendances,
  statements: records("Statement", statement, (_, target) => [`${target.alias}.id = any(${told})`]),
  actors: actorsOf(subject, told),
  sources: recordsNamed(subject, told, "Source", source),
  content: (row) =>
    `case when cardinality(${told}) <= ${bundleStatementsMax.value} then ${row.object(wantsOf(parts))} end`,
  bundle: (row) => {
    const known = row.object(wantsOf({ id: true, asOf: clocks, content: true }));
    return composed(
      row.build,
      { known },
      ({ known: { id, asOf, content } }: { known: KnownBundle }): Bundle => {
        if (!content)
          throw new ReadError(
            `${id} has more than ${bundleStatementsMax.value} statements, which is the most that a bundle holds; ask for an earlier asOf.public, or page through its statements and positions.`,
          );
        return { subject: id, asOf, ...content };
      },
    );
  },
});

interface KnownBundle {
  readonly id: string;
  readonly asOf: Bundle["asOf"];
  readonly content: Omit<Bundle, "subject" | "asOf"> | null;
}

/** The bundle of an issue, an actor or a programme, in one statement; null when there is no such record. */
export const dossier: Field = (row, want) => {
  const given = Object.keys(subjects).filter(
    (name) => want.args[name] !== undefined && want.args[name] !== null,
  );
  const [name] = given;
  const subject = subjects[name ?? ""];
  if (!subject || !name || given.length > 1)
    throw new ReadError("Give one of issue, actor and programme.", "issue");
  const named = String(want.args[name]);
  const { target, from, where } = rows(row, subject.type, () => [], want);
  const isNamed =
    subject.type === "Actor"
      ? `${target.alias}.id = ${actorsNamed(target, [named])}`
      : `${target.alias}.slug = ${row.build.param(slugOf(named), "text")}`;
  const told = row.build.alias("told");
  const fields = fieldsOf(subject, target, `${told}.ids`);
  const model = { type: "Dossier", table: target.model.table, fields };
  const whole = new Row(row.build, model, target.alias, target.asOf);
  return `(select ${whole.object(want.want)} from ${from} cross join lateral (select ${statementsOf(target, subject)} as ids) ${told}${conditions([...where, isNamed])} limit 1)`;
};
