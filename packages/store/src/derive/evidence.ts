import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Sql } from "../read/build.js";

/** The clocks that choose the evidence, as SQL values; a clock that is left out is "now". */
export interface Evidence {
  readonly public?: Sql | undefined;
  readonly recorded?: Sql | undefined;
  /** A SELECT of the ids of statements that are thought away. */
  readonly without?: Sql | undefined;
}

/** Whether a versioned row was held by the evidence's recorded clock. */
export const heldBy = (alias: string, { recorded }: Evidence): Sql =>
  recorded
    ? `${alias}.recorded_from <= ${recorded} and (${alias}.recorded_until is null or ${alias}.recorded_until > ${recorded})`
    : `${alias}.recorded_until is null`;

/**
 * Whether a statement was on record and open to the public by the clocks. A source counts as public from the last day
 * on which it can have been published: what only may have been public is left out.
 */
export function knownStatement(alias: string, evidence: Evidence): Sql {
  const on = [
    ...(evidence.recorded ? [`${alias}.recorded_from <= ${evidence.recorded}`] : []),
    ...(evidence.public
      ? [
          `exists (select from sources so where so.id = ${alias}.source_id and ${heldBy("so", evidence)} and so.published_latest <= ${evidence.public})`,
        ]
      : []),
  ];
  return on.length ? on.join(" and ") : "true";
}

/**
 * The statements that rest on sources: found in them, or led back to them by their attribution.
 *
 * @param condition on the column that holds the source's id
 * @param before columns to stand before the statement's id, with a comma after each
 */
export const restingOn = (condition: (column: Sql) => Sql, before: (column: Sql) => Sql = () => ""): Sql =>
  `select ${before("rs.source_id")}rs.id from statements rs where ${condition("rs.source_id")} union all select ${before("st.source_id")}st.statement_id from attribution_steps st where ${condition("st.source_id")}`;

/** Whether a source is one that its publisher has withdrawn, as far as the clocks know. */
const withdrawn = (source: string, evidence: Evidence): Sql =>
  [
    `${source}.withdrawn_edtf is not null`,
    heldBy(source, evidence),
    ...(evidence.public ? [`${source}.withdrawn_latest <= ${evidence.public}`] : []),
  ].join(" and ");

/**
 * Whether a known statement is evidence: not taken back or corrected by another known statement, and not resting on a
 * source that is withdrawn. Each is an anti-join that begins with the few that are taken back.
 */
export function activeStatement(alias: string, evidence: Evidence): Sql {
  const taken = `select from statement_relations r join statements rs on rs.id = r.statement_id where r.target_id = ${alias}.id and r.kind in ('CORRECTS', 'RETRACTS') and ${heldBy("r", evidence)} and ${knownStatement("rs", evidence)}`;
  const found = `select from sources w where w.id = ${alias}.source_id and ${withdrawn("w", evidence)}`;
  const led = `select from attribution_steps st join sources w on w.id = st.source_id where st.statement_id = ${alias}.id and ${withdrawn("w", evidence)}`;
  // Not by NOT IN: of a view, both of its tables would share one hashed sub-plan, which the second would find stale.
  const without = evidence.without ? ` and ${alias}.id <> all(array(${evidence.without}))` : "";
  return `${knownStatement(alias, evidence)} and not exists (${taken}) and not exists (${found}) and not exists (${led})${without}`;
}

/**
 * A table of claims under an alias, with the record that each claim's actor resolves to in place of the actor. The
 * actor that the claim names is in `named_id`. `more` are columns of a view that its table has not.
 */
export function resolvedClaims(
  table: PgTable,
  actor: PgColumn,
  alias: string,
  evidence: Evidence,
  more: readonly PgColumn[] = [],
): Sql {
  const columns = [...Object.values(getTableColumns(table) as Record<string, PgColumn>), ...more]
    .filter((column) => column.name !== actor.name)
    .map((column) => `x."${column.name}"`);
  return `(select ${columns.join(", ")}, x.${actor.name} as named_id, ca.canonical_id as ${actor.name} from ${getTableName(table)} x join canonical_actors ca on ca.actor_id = x.${actor.name} and ${heldBy("ca", evidence)}) ${alias}`;
}

/** The root of a statement, with the record that its actor resolves to where it is an actor; goes with `rootJoin`. */
export const canonicalRoot = (statement: string): Sql =>
  `coalesce('actor:' || root.canonical_id, ${statement}.root)`;
export const rootJoin = (statement: string, evidence: Evidence): Sql =>
  `left join canonical_actors root on root.actor_id = substring(${statement}.root from '^actor:([0-9]+)$')::int8 and ${heldBy("root", evidence)}`;

const temporalSuffixes = ["edtf", "earliest", "latest", "basis", "raw", "anchor_id", "note"];

/** The columns of the Temporal under `to`, made from those under `from`; `wrap` turns each column into an expression. */
export const temporalColumns = (from: string, to: string, wrap = (column: Sql): Sql => column): Sql =>
  temporalSuffixes.map((suffix) => `${wrap(`${from}_${suffix}`)} as ${to}_${suffix}`).join(", ");

/**
 * When a statement was said, under the prefix `at`. One whose time is not told was said at some unknown time up to the
 * last day on which its source can have been published.
 */
export function saidColumns(statement: string, source: string, said = "said"): Sql {
  const bound = `${source}.published_latest`;
  const untold = `${statement}.${said}_edtf is null and ${bound} is not null`;
  return [
    `case when ${untold} then '[..' || to_char(${bound}, 'YYYY-MM-DD') || ']' else ${statement}.${said}_edtf end as at_edtf`,
    `${statement}.${said}_earliest as at_earliest`,
    `case when ${untold} then ${bound} else ${statement}.${said}_latest end as at_latest`,
    `case when ${untold} then 'UNKNOWN' else ${statement}.${said}_basis end as at_basis`,
    `${statement}.${said}_raw as at_raw`,
    `${statement}.${said}_anchor_id as at_anchor_id`,
    `${statement}.${said}_note as at_note`,
  ].join(", ");
}

/** Orders by the day by which a thing was certainly said, the better known first. Same bounds: the same moment. */
export const byMoment = "at_latest nulls last, at_earliest nulls first";
