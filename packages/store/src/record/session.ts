import type { Connection } from "../engine/connection.js";

/** The concepts whose records have lasting ids of their own. */
export const keyTables = {
  Actor: "actor_keys",
  Source: "source_keys",
  Issue: "issue_keys",
  Programme: "programme_keys",
  Instrument: "instrument_keys",
  Event: "event_keys",
} as const;
export type KeyedConcept = keyof typeof keyTables;

/** One recording: everything in it becomes held at the same instant, by the same hand. */
export interface Session {
  readonly connection: Connection;
  /** The instant, RFC 3339, in whole milliseconds; later than that of every recording before. */
  readonly at: string;
  readonly by: string;
  /** Whether only a piece of what its owner holds is given: what a piece leaves out stays held. */
  readonly piece: boolean;
  /** Ids of records by concept and slug. */
  readonly ids: { readonly [Concept in KeyedConcept | "Statement"]: Map<string, number> };
}

/** Number of the lock under which recordings happen one after the other. */
export const recordingLock = 0x64656d61;

/** Begins a recording inside a transaction: waits for the one before, and takes the next instant. */
export async function beginSession(connection: Connection, by: string, piece = false): Promise<Session> {
  // What a recording reads is found by keys, and most of it was written or read just before.
  await connection.query("select pg_advisory_xact_lock($1), set_config('random_page_cost', '1.1', true)", [
    recordingLock,
  ]);
  const { rows } = await connection.query(
    `insert into recordings (at, by)
     select greatest(date_trunc('milliseconds', clock_timestamp()), (select max(at) from recordings) + interval '1 millisecond'), $1
     returning to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
    [by],
  );
  return {
    connection,
    at: rows[0]?.["at"] as string,
    by,
    piece,
    ids: {
      Actor: new Map(),
      Source: new Map(),
      Issue: new Map(),
      Programme: new Map(),
      Instrument: new Map(),
      Event: new Map(),
      Statement: new Map(),
    },
  };
}

/**
 * Lets the rest of the transaction write without a look-up of each foreign key, where the database allows it. For a
 * recording so large that looking up takes as long as writing: every id that it writes was read or made under its lock,
 * and nothing is ever deleted.
 */
export async function trustKeys({ connection }: Session): Promise<void> {
  await connection.query(
    `select set_config('session_replication_role', 'replica', true)
     where has_parameter_privilege('session_replication_role', 'set')`,
  );
}

/** Finds the ids of records that are held; slugs that name none are left out. */
export async function findKeys(
  session: Session,
  concept: KeyedConcept,
  slugs: readonly string[],
): Promise<void> {
  const { rows } = await session.connection.query(
    `select id, slug from ${keyTables[concept]} where slug = any($1::text[])`,
    [slugs],
  );
  for (const row of rows) session.ids[concept].set(row["slug"] as string, row["id"] as number);
}

/** Gives lasting ids to the records that have none yet. */
export async function makeKeys(
  session: Session,
  concept: KeyedConcept,
  slugs: readonly string[],
): Promise<void> {
  const fresh = slugs.filter((slug) => !session.ids[concept].has(slug));
  if (fresh.length === 0) return;
  const { rows } = await session.connection.query(
    `insert into ${keyTables[concept]} (slug) select unnest($1::text[]) returning id, slug`,
    [fresh],
  );
  for (const row of rows) session.ids[concept].set(row["slug"] as string, row["id"] as number);
}

/** The id of a record that is known to be there; null for a reference that was left out. */
export function idOf(
  session: Session,
  concept: KeyedConcept | "Statement",
  slug: string | undefined,
): number | null {
  if (slug === undefined) return null;
  const id = session.ids[concept].get(slug);
  if (id === undefined) throw new Error(`${concept} ${slug} was not resolved before it was written.`);
  return id;
}

/**
 * Ids for rows that refer to one another before they are written. They follow on one another: only recordings take
 * any, and these happen one after the other.
 */
export async function nextIds(connection: Connection, table: string, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await connection.query(
    `select min(id) as first, max(id) - min(id) + 1 as count from (
       select nextval(pg_get_serial_sequence($1, 'id'))::int8 as id from generate_series(1, $2::int)) taken`,
    [table, count],
  );
  const first = rows[0]?.["first"] as number;
  if (rows[0]?.["count"] !== count) throw new Error(`Somebody else took ids of ${table}.`);
  return Array.from({ length: count }, (_, at) => first + at);
}
