import type { Repeatable } from "../migrate/migrate.js";

/**
 * No statistics are taken of the search indexes: each sampled row would have its texts taken apart, which takes longer
 * than all other columns together, and a search goes by such an index whatever they say.
 */
export const searchStatistics: Repeatable = {
  name: "search-statistics",
  sql: `do $statistics$
declare
  part record;
begin
  for part in
    select i.indexrelid::regclass as name, place
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_am m on m.oid = c.relam and m.amname = 'gin'
    cross join generate_series(1, i.indnkeyatts) place
    where c.relnamespace = 'public'::regnamespace and i.indkey[place - 1] = 0
  loop
    execute format('alter index %s alter column %s set statistics 0', part.name, part.place);
  end loop;
end
$statistics$;`,
};
