/** SQLSTATE of every refusal of the guard. */
export const guardRefusalCode = "ZG001";

/** Takes the guard off, for migrations that fill a column or change one that the guard looks at. */
export const unguard = `
do $unguard$
declare
  guard record;
begin
  for guard in
    select t.tgname, c.relname
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and t.tgname like 'demarche\\_guard%' and t.tgparentid = 0
  loop
    execute format('drop trigger %I on public.%I', guard.tgname, guard.relname);
  end loop;
end
$unguard$;
`;

/**
 * Refuses, in the database itself, what would lose evidence, whoever asks: DELETE and TRUNCATE everywhere, and every
 * UPDATE except one that closes a row by setting its `recorded_until` once. Tables with `unguarded` in their comment
 * are left out. Run again after every migration, so that a table that it adds is guarded too.
 */
export const guard = `${unguard}
create or replace function public.demarche_refuse() returns trigger language plpgsql as $refuse$
begin
  raise exception using
    errcode = '${guardRefusalCode}',
    message = format('%s in the table %I is refused: %s', tg_op, tg_table_name, tg_argv[0]);
end
$refuse$;

do $guard$
declare
  guarded record;
  kept text;
begin
  for guarded in
    select c.oid, c.relname, c.relispartition,
      exists (select from pg_attribute a
              where a.attrelid = c.oid and a.attname = 'recorded_until' and not a.attisdropped) as closes
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> 'demarche_migrations'
      and coalesce(obj_description(c.oid, 'pg_class'), '') not like '%unguarded%'
  loop
    if not guarded.closes then
      execute format(
        'create trigger demarche_guard before update or delete or truncate on public.%I
         for each statement execute function public.demarche_refuse(%L)',
        guarded.relname, 'its rows are only ever added.');
      continue;
    end if;
    execute format(
      'create trigger demarche_guard before delete or truncate on public.%I
       for each statement execute function public.demarche_refuse(%L)',
      guarded.relname, 'a row is closed by setting recorded_until, and never removed.');
    -- A partition has its parent's row triggers.
    continue when guarded.relispartition;
    -- Generated columns follow from the others.
    select string_agg(format('%%1$s.%I', a.attname), ', ' order by a.attnum) into kept
    from pg_attribute a
    where a.attrelid = guarded.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attname <> 'recorded_until';
    -- Cast, since two bare rows would be compared column by column, for which json has no operator.
    -- After the update, so that what another trigger makes of the row is seen as well.
    execute format(
      'create trigger demarche_guard_update after update on public.%I for each row
       when (old.recorded_until is not null or new.recorded_until is null or row(%s)::record *<> row(%s)::record)
       execute function public.demarche_refuse(%L)',
      guarded.relname, format(kept, 'old'), format(kept, 'new'),
      'a row is closed by setting recorded_until once, and nothing else of it changes.');
  end loop;
end
$guard$;
`;
