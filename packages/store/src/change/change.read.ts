import { type ChangeKind, changeKinds, type NodeType, nodeTypes } from "@demarche/schema";
import { getTableName } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import {
  actorDescriptions,
  actorIdentifiers,
  actorNames,
  actors,
  memberships,
  successions,
  tenures,
} from "../actor/actor.table.js";
import { attendances, events } from "../event/event.table.js";
import { canonicalActors } from "../identity/identity.table.js";
import { issueStatuses, issues, issueTopics } from "../issue/issue.table.js";
import { instrumentParties, instruments } from "../participation/instrument.table.js";
import { participations } from "../participation/participation.table.js";
import { transitions } from "../participation/transition.table.js";
import { positions } from "../position/position.view.js";
import { programmeLinks, programmeNames, programmes } from "../programme/programme.table.js";
import { json, Row, type Sql } from "../read/build.js";
import { slugOf } from "../read/conditions.js";
import { limitOf, type Page, pageOfRows } from "../read/connection.js";
import { cursorOf } from "../read/cursor.js";
import { type Field, instant, type Model, type Order, one, scalar } from "../read/model.js";
import { recordings } from "../record/recording.table.js";
import { sourceLinks, sources } from "../source/source.table.js";
import { statements } from "../statement/statement.view.js";

/** How the changes of one type of record are read off the recorded clock. */
interface Recorded {
  /** The column that names the record in the table of its versions: its lasting id, or its slug where it has none. */
  readonly key: PgColumn;
  /** Columns of other tables that name the record whose part a row is. */
  readonly parts: readonly PgColumn[];
  /** SELECTs of the keys of the records that bear on another one, by the filter that names it. */
  readonly about: { readonly [Filter in About]?: (id: Sql) => Sql };
}

/** Filters that name a record, and the tables of their keys. */
const abouts = { actor: "actor_keys", issue: "issue_keys", programme: "programme_keys" } as const;
type About = keyof typeof abouts;

const recorded: Readonly<Record<NodeType, Recorded>> = {
  Actor: {
    key: actors.id,
    parts: [
      actorNames.actorId,
      actorIdentifiers.actorId,
      actorDescriptions.actorId,
      memberships.groupId,
      memberships.memberId,
      tenures.personId,
      tenures.officeId,
      successions.predecessorId,
      successions.successorId,
      canonicalActors.actorId,
    ],
    about: { actor: (actor) => `select id from actor_keys where id = ${actor}` },
  },
  Event: { key: events.id, parts: [attendances.eventId], about: {} },
  Instrument: {
    key: instruments.id,
    parts: [instrumentParties.instrumentId],
    about: {
      actor: (actor) => `select instrument_id from instrument_parties where actor_id = ${actor}`,
      programme: (programme) => `select id from instruments where programme_id = ${programme}`,
    },
  },
  Issue: {
    key: issues.id,
    parts: [issueTopics.issueId, issueStatuses.issueId],
    about: { issue: (issue) => issue },
  },
  Participation: {
    key: participations.slug,
    parts: [],
    about: {
      actor: (actor) => `select slug from participations where actor_id = ${actor}`,
      programme: (programme) => `select slug from participations where programme_id = ${programme}`,
    },
  },
  Position: {
    key: positions.id,
    parts: [],
    about: {
      actor: (actor) => `select id from expressions where holder_id = ${actor}`,
      issue: (issue) => `select id from expressions where issue_id = ${issue}`,
    },
  },
  Programme: {
    key: programmes.id,
    parts: [programmeNames.programmeId, programmeLinks.programmeId],
    about: { programme: (programme) => programme },
  },
  Source: { key: sources.id, parts: [sourceLinks.sourceId], about: {} },
  Statement: {
    key: statements.id,
    parts: [],
    about: {
      actor: (actor) => `select statement_id from statement_actors where actor_id = ${actor}`,
      issue: (issue) => `select id from statements where issue_id = ${issue}`,
      programme: (programme) => `select id from statements where programme_id = ${programme}`,
    },
  },
  Transition: {
    key: transitions.slug,
    parts: [],
    about: {
      actor: (actor) => `select slug from transitions where actor_id = ${actor}`,
      programme: (programme) =>
        `select slug from transitions where from_id = ${programme} or to_id = ${programme}`,
    },
  },
};

/** What the filter of the changes may hold. */
interface ChangeFilter extends Partial<Record<About, string>> {
  readonly types?: readonly string[];
  readonly kinds?: readonly ChangeKind[];
  readonly by?: string;
  readonly since?: string;
}

const termOf = (type: NodeType) => type.toUpperCase();

/** In the order of the clock; what was recorded at one instant, by the type and the key of the record. */
const inOrderOfRecording: Order = {
  keys: ({ alias }) => [
    { sql: `${alias}.at`, type: "timestamptz" },
    { sql: `${alias}.type`, type: "text" },
    { sql: `${alias}.id`, type: "bigint" },
    { sql: `${alias}.slug`, type: "text" },
  ],
};

const isNamedBySlug = (key: PgColumn) => key.name === "slug";
const isVersioned = (key: PgColumn) => "recordedUntil" in key.table;

/** What became of a record at an instant: whether it was held just before, and whether it is held from then on. */
function kindOf(type: NodeType, record: Sql, at: Sql): Sql {
  const { key } = recorded[type];
  if (!isVersioned(key)) return `'${changeKinds.members.RECORDED}'`;
  const before = `bool_or(v.recorded_from < ${at} and (v.recorded_until is null or v.recorded_until >= ${at}))`;
  const after = `bool_or(v.recorded_from <= ${at} and (v.recorded_until is null or v.recorded_until > ${at}))`;
  return `(select case when not ${after} then 'ENDED' when ${before} then 'REVISED' else 'RECORDED' end from ${getTableName(key.table)} v where v.${key.name} = ${record})`;
}

/** The clock and the key of an arm that are behind the page's cursor; both are the first columns of an index. */
function behindCursor(row: Row, type: NodeType, { key }: Recorded, at: Sql, record: Sql, page: Page): Sql[] {
  if (!page.cursor) return [];
  const [time, term, id, slug] = page.cursor as [string, string, string, string];
  const beyond = page.descending ? "<" : ">";
  const instantOf = row.build.param(time, "timestamptz");
  if (termOf(type) === term) {
    const last = isNamedBySlug(key) ? row.build.param(slug, "text") : row.build.param(id, "bigint");
    return [`(${at}, ${record}) ${beyond} (${instantOf}, ${last})`];
  }
  // Of the cursor's own instant, the types that come later in the order are still to be told.
  const later = termOf(type) > term !== page.descending;
  return [`${at} ${beyond}${later ? "=" : ""} ${instantOf}`];
}

/**
 * The changes that one column of one table tells: the instants at which its rows began to be held, or ended, with the
 * records that they are or belong to. It reads no further than the page.
 */
function arm(
  row: Row,
  type: NodeType,
  column: PgColumn,
  clock: "recorded_from" | "recorded_until",
  filter: ChangeFilter,
  page: Page | undefined,
): Sql {
  const { build } = row;
  const of = recorded[type];
  const [at, record] = [`t.${clock}`, `t.${column.name}`];
  const where: Sql[] = [`${at} is not null`, `${record} is not null`];
  if (page) where.push(...behindCursor(row, type, of, at, record, page));
  if (filter.since) where.push(`${at} >= ${build.param(filter.since, "timestamptz")}`);
  if (filter.by) {
    where.push(`${at} in (select r.at from recordings r where r.by = ${build.param(filter.by, "text")})`);
  }
  for (const about of aboutsOf(filter)) {
    const named = `(select k.id from ${abouts[about]} k where k.slug = ${build.param(slugOf(filter[about] as string), "text")})`;
    // Records that are judged to be of one actor are asked about together.
    const id =
      about === "actor"
        ? `any(array(select m.actor_id from canonical_actors m where m.recorded_until is null and m.canonical_id = (select ca.canonical_id from canonical_actors ca where ca.recorded_until is null and ca.actor_id = ${named})))`
        : named;
    where.push(`${record} = any(array(${of.about[about]?.(id)}))`);
  }
  if (filter.kinds) {
    where.push(`${kindOf(type, record, at)} = any(${build.param(filter.kinds, "text[]")})`);
  }
  const [id, slug] = isNamedBySlug(of.key) ? ["0::bigint", record] : [record, "''"];
  const direction = page?.descending ? " desc" : "";
  const reach = page
    ? ` order by 1${direction}, ${isNamedBySlug(of.key) ? 4 : 3}${direction} limit ${limitOf(row, page)}`
    : "";
  return `(select distinct ${at} as at, '${termOf(type)}' collate "C" as type, ${id} as id, ${slug} collate "C" as slug from ${getTableName(column.table)} t where ${where.join(" and ")}${reach})`;
}

const aboutsOf = (filter: ChangeFilter) =>
  (Object.keys(abouts) as About[]).filter((about) => filter[about] !== undefined);

/** The changes as rows {at, type, id, slug, by}: all of them, or enough for a page. */
function changesSql(row: Row, filter: ChangeFilter, page?: Page): Sql {
  const types = nodeTypes.filter(
    (type) =>
      (filter.types?.includes(termOf(type)) ?? true) &&
      aboutsOf(filter).every((about) => about in recorded[type].about),
  );
  const arms = types.flatMap((type) =>
    [recorded[type].key, ...recorded[type].parts].flatMap((column) => [
      arm(row, type, column, "recorded_from", filter, page),
      ...(isVersioned(column) ? [arm(row, type, column, "recorded_until", filter, page)] : []),
    ]),
  );
  if (arms.length === 0) arms.push(nothing);
  return `(select c.*, r.by from (${arms.join(" union ")}) c join recordings r on r.at = c.at)`;
}

const nothing =
  "(select null::timestamptz as at, null as type, null::bigint as id, null as slug where false)";

/** A value that depends on the type of the record. */
const byType = (row: Row, value: (type: NodeType) => Sql): Sql =>
  `case ${row.alias}.type ${nodeTypes.map((type) => `when '${termOf(type)}' then ${value(type)}`).join(" ")} end`;

/** The slug of the record, which every version of it has. */
const slugOfRecord = (row: Row): Sql =>
  byType(row, (type) => {
    const { key } = recorded[type];
    if (isNamedBySlug(key)) return `${row.alias}.slug`;
    return `(select v.slug from ${getTableName(key.table)} v where v.id = ${row.alias}.id limit 1)`;
  });

/** The record as it is held, read under its own type. */
const record: Field = (row, want) =>
  byType(row, (type) => {
    const { name } = recorded[type].key;
    return one(type, (_, target) => [`${target.alias}.${name} = ${row.alias}.${name}`])(row, want);
  });

const changeRead: Model = {
  type: "Change",
  table: recordings,
  fields: {
    cursor: (row) => json(cursorOf(row, "RECORDED", inOrderOfRecording)),
    at: instant((row) => row.named("at")),
    kind: scalar((row) =>
      byType(row, (type) => kindOf(type, `${row.alias}.${recorded[type].key.name}`, row.named("at"))),
    ),
    type: (row) => json(`${row.alias}.type`),
    slug: scalar(slugOfRecord),
    recordId: scalar((row) => `${byType(row, (type) => `'${type}:'`)} || ${slugOfRecord(row)}`),
    record,
  },
  orders: { RECORDED: inOrderOfRecording },
};

/** The root field `changes`. Its rows come of no table: the recorded clock of all of them is the log. */
export const changes: Field = (row, want) => {
  const filter = (want.args["filter"] ?? {}) as ChangeFilter;
  const target = new Row(row.build, changeRead, row.build.alias("ch_"), row.asOf);
  return pageOfRows(target, want, (page) => ({
    from: `${changesSql(target, filter, page)} ${target.alias}`,
    where: [],
  }));
};
