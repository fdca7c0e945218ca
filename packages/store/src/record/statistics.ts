import type { Connection } from "../engine/connection.js";

/** Pages of 8 kB below which a wrong plan costs nothing. */
const pagesMin = 16;

/** Of a table that grows evenly, statistics hold for longer than until it is twice as long. */
const growthMin = 4;

/**
 * Takes new statistics of the tables that are several times as long as when the last were taken. A recording may bring more
 * than the database held before it; derived by plans made for what it held, it would take no end.
 */
export async function refreshStatistics(connection: Connection): Promise<void> {
  const { rows } = await connection.query(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and pg_relation_size(c.oid) / current_setting('block_size')::int > $2::int * greatest(c.relpages, 0) + $1::int`,
    [pagesMin, growthMin],
  );
  for (const { name } of rows) await connection.query(`analyze "${name as string}"`);
}
