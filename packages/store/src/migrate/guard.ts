/**
 * Refuses what would lose evidence, whoever asks: DELETE and TRUNCATE everywhere; UPDATE except one that ends a row's
 * recorded period. Tables with `unguarded` in their comment are left out. Run again after every migration, so that a
 * table that it adds is guarded too.
 */
export const guard = `
create or replace function demarche_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'Nothing is deleted or edited in %: close the row by setting recorded_until, or record a correction.', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create or replace function demarche_only_close() returns trigger language plpgsql as $$
begin
  if old.recorded_until is null and new.recorded_until is not null
    and to_jsonb(new) - 'recorded_until' = to_jsonb(old) - 'recorded_until' then
    return new;
  end if;
  raise exception 'Nothing is edited in %: a row changes only by setting recorded_until once; record another row instead.', tg_table_name
    using errcode = 'restrict_violation';
end $$;

do $$
declare
  guarded record;
begin
  for guarded in
    select c.oid, c.oid::regclass as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'recorded_until' and not a.attisdropped) as closes
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'demarche_migrations'
      and coalesce(obj_description(c.oid, 'pg_class'), '') not like '%unguarded%'
  loop
    execute format('create or replace trigger demarche_no_delete before delete on %s for each row execute function demarche_refuse()', guarded.name);
    execute format('create or replace trigger demarche_no_truncate before truncate on %s for each statement execute function demarche_refuse()', guarded.name);
    execute format('create or replace trigger demarche_no_update before update on %s for each row execute function %s()',
      guarded.name, case when guarded.closes then 'demarche_only_close' else 'demarche_refuse' end);
  end loop;
end $$;
`;
