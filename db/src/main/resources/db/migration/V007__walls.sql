-- The second wall between schools: rows of another school don't exist for a transaction, whatever it asks.
-- The owner is bound too. A transaction without a school sees nothing. Each later table adds its own line.

do $$
declare
  t text;
begin
  for t in
    select c.table_name from information_schema.columns c
    where c.table_schema = current_schema() and c.column_name = 'school_id'
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy school on %I using (school_id = (select zvonok_school()))', t);
  end loop;
end $$;
