import { stanceGrades } from "@demarche/schema";
import { byMoment, heldBy, saidColumns, temporalColumns } from "../derive/evidence.js";
import { Row, type Sql } from "../read/build.js";
import { refersTo, refersToAny, temporalOf } from "../read/conditions.js";
import { evidenceOf } from "../read/derived.js";
import { canonicalOf, isActor, isOneOfActors } from "../read/identity.js";
import { conditions, type Model, type Narrow, one, type RowSource, scalar, sourceOf } from "../read/model.js";
import type { Want } from "../read/request.js";
import { positionRead } from "./position.read.js";
import { positions } from "./position.view.js";

/** Stances and intents by how far they lie from the middle, and on which side. MIXED lies nowhere. */
const grades = {
  stance: stanceGrades,
  intent: { COMMITTED: 3, PLANNED: 2, CONSIDERING: 1, NONE_PLANNED: -1, RULED_OUT: -2 },
} as const;

const gradeOf = (facet: keyof typeof grades, position: string): Sql =>
  `case ${position}.${facet} ${Object.entries(grades[facet])
    .filter(([, grade]) => grade !== undefined)
    .map(([value, grade]) => `when '${value}' then ${grade}`)
    .join(" ")} end`;

/** How one grade moved to another; null when it did not, or cannot be told. */
const moved = (facet: keyof typeof grades): Sql => {
  const [before, after] = [gradeOf(facet, "f"), gradeOf(facet, "p")];
  return `case when (${before}) * (${after}) < 0 then 'REVERSED' when abs(${after}) < abs(${before}) then 'SOFTENED' when abs(${after}) > abs(${before}) then 'HARDENED' end`;
};

/** What the position `p` is to the position `f` before it, as a ShiftKind. */
const kind = `case
    when p.contested then 'CONTRADICTED'
    when f.id is null then 'NEW'
    when f.stance is null and p.stance is not null then 'CLARIFIED'
    when f.stance is not null and p.stance is null then 'WITHDRAWN'
    when f.stance is distinct from p.stance and f.stance = 'MIXED' then 'HARDENED'
    when f.stance is distinct from p.stance and p.stance = 'MIXED' then 'SOFTENED'
    when f.stance is distinct from p.stance then ${moved("stance")}
    else coalesce(${moved("intent")}, 'REAFFIRMED')
  end`;

const silent = (position: string) => `${position}.disclosure in ('DECLINED', 'DEFERRED')`;
const spoken = (position: string) => `${position}.disclosure in ('STATED', 'IMPLIED_BY_ACT')`;

/** Whether one moment comes before another, as derivation orders them. */
const earlier = (one: string, two: string): Sql =>
  `(coalesce(${one}_latest, 'infinity'), coalesce(${one}_earliest, '-infinity')) < (coalesce(${two}_latest, 'infinity'), coalesce(${two}_earliest, '-infinity'))`;

/** Of the positions `p`, those that can be something else than new: most of a large graph is not among them. */
const notNew: Sql = `select p.* from p where p.supersedes_id is not null or p.contested
    union select p.* from silence q join p on p.holder_id = q.holder_id and p.issue_id = q.issue_id where ${spoken("p")}`;

/**
 * The turns of holders on issues: each position with the one before it, and each later word of the holder's own that
 * says the same again. Under the columns of `positions`, `from_…` is the moment of the turn.
 */
function shifts(row: Row, narrow: Narrow, args: Want["args"]): RowSource {
  const position = new Row(row.build, positionRead, row.build.alias("po_"), row.asOf);
  const source = sourceOf(position, narrow);
  const evidence = evidenceOf(row);
  const keys = narrow(position.alias);
  // Derived positions are made once, those of a holder or an issue are read once; of all, a page finds its own by index.
  const isMade = row.asOf.public !== undefined || keys.length > 0;
  const made = isMade ? "materialized" : "not materialized";
  const joined = "left join p b on b.id = p.supersedes_id";
  const lookedUp = "left join lateral (select * from p b where b.id = p.supersedes_id limit 1) b on true";
  const { kinds } = (args["filter"] ?? {}) as { kinds?: readonly string[] | null };
  const turning = !kinds || kinds.includes("NEW") ? "p" : `(${notNew})`;
  const from = (reach: (select: Sql) => Sql, superseded: Sql) => `(
with p as ${made} (select ${position.alias}.* from ${source.from}${conditions([...source.where, ...keys])}),
silence as ${made} (select * from p where ${silent("p")}),
-- Joined before anything else is asked of them: of a few, the planner would look for each among all.
chained as ${made} (
  select p.*, b.id as before_id, b.stance as before_stance, b.intent as before_intent from ${turning} p ${superseded}
),
opened as (
  select p.holder_id, p.issue_id, ${kind} as kind, f.id as before_id, p.id as position_id, x.statement_id,
    ${temporalColumns("p.from", "from")}, p.slug
  from chained p
  join expressions x on x.id = p.id
  -- A first word of the holder's own after silence is no new position, but an end of silence.
  left join lateral (
    select q.* from silence q
    where q.holder_id = p.holder_id and q.issue_id = p.issue_id
      and p.supersedes_id is null and ${spoken("p")} and ${earlier("q.from", "p.from")}
    order by ${["latest", "earliest"].map((bound) => `q.from_${bound} desc`).join(", ")}, q.id limit 1
  ) q on true
  cross join lateral (select ${["id", "stance", "intent"].map((column) => `coalesce(p.before_${column}, q.${column}) as ${column}`).join(", ")}) f
  where not (${silent("p")} and exists (select from p o where o.holder_id = p.holder_id and o.issue_id = p.issue_id and o.id <> p.id and ${earlier("o.from", "p.from")}))
),
said as (
  select p.id, p.holder_id, p.issue_id, p.slug, each.*
  from p
  -- Looked up position by position, which the planner would not choose: few rest on more than one statement.
  cross join lateral (
    select s.id as statement_id, ${saidColumns("s", "so")}
    from statements s
    join sources so on so.id = s.source_id and ${heldBy("so", evidence)}
    join expressions x on x.statement_id = s.id and x.issue_id = p.issue_id and ${canonicalOf(row, "x.holder_id")} = p.holder_id and ${spoken("x")}
    where s.id = any(p.basis) offset 0
  ) each
  where ${spoken("p")} and cardinality(p.basis) > 1
),
-- What may be one saying told twice reaffirms nothing: only a day that is certainly later than all before.
again as (
  select holder_id, issue_id, 'REAFFIRMED' as kind, id as before_id, id as position_id, statement_id, ${temporalColumns("at", "from")}, slug
  from (select *, max(coalesce(at_latest, 'infinity')) over (partition by id order by ${byMoment}, statement_id rows between unbounded preceding and 1 preceding) as told_until from said) each
  where at_earliest > told_until
)
${["opened", "again"].map((arm) => reach(`select t.*, s.slug as told from ${arm} t join statements s on s.id = t.statement_id`)).join(" union all ")}) ${row.alias}`;
  return {
    from: from((select) => select, joined),
    where: [],
    paged: (reach) => from(reach, isMade ? joined : lookedUp),
  };
}

const positionAt = (column: string) =>
  one(
    "Position",
    (row, position) => [
      `${position.alias}.holder_id = ${row.alias}.holder_id`,
      `${position.alias}.issue_id = ${row.alias}.issue_id`,
    ],
    { where: (row, position) => [`${position.alias}.id = ${row.alias}.${column}`] },
  );

const byDay = (row: Row) => [
  { sql: `coalesce(${row.col(positions.fromLatest)}, date '9999-12-31')`, type: "date" },
  { sql: row.col(positions.slug), type: "text" },
  { sql: `${row.alias}.told`, type: "text" },
];

export const shiftRead: Model = {
  type: "Shift",
  table: positions,
  source: shifts,
  fields: {
    holder: one("Actor", (row, actor) => [`${actor.alias}.id = ${row.alias}.holder_id`]),
    issue: one("Issue", (row, issue) => [`${issue.alias}.id = ${row.alias}.issue_id`]),
    from: positionAt("before_id"),
    to: positionAt("position_id"),
    on: temporalOf("from"),
    statement: one("Statement", (row, statement) => [`${statement.alias}.id = ${row.alias}.statement_id`]),
    kind: scalar((row) => `${row.alias}.kind`),
  },
  filters: {
    kinds: (row, values: readonly string[]) =>
      `${row.alias}.kind = any(${row.build.param(values, "text[]")})`,
    holder: isActor(positions.holderId),
    holders: isOneOfActors(positions.holderId),
    issue: refersTo("issue_keys", positions.issueId),
    issues: refersToAny("issue_keys", positions.issueId),
    since: (row, day: string) =>
      `coalesce(${row.col(positions.fromLatest)}, date '9999-12-31') >= ${row.build.param(day, "date")}`,
    until: (row, day: string) =>
      `coalesce(${row.col(positions.fromEarliest)} <= ${row.build.param(day, "date")}, true)`,
  },
  keyFilters: ["holder", "holders", "issue", "issues"],
  orders: { ON_ASC: { keys: byDay }, ON_DESC: { keys: byDay, descending: true } },
};
