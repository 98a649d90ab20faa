-- Three roles, each as narrow as its work. The owner migrates; the application reads and writes rows, but changes no table
-- and no history, and lets no year leave; reporting reads the school's figures, and nothing of chats, codes and letters. The walls between schools
-- bind all three. The roles are the database administrator's to make (deploy/roles.sql); without them the owner does it all.

do $$
declare
  t record;
begin
  if not pg_has_role((select tableowner from pg_tables
      where schemaname = current_schema() and tablename = 'school'), 'usage') then
    return;
  end if;
  for t in
    select tablename as name,
      tablename in ('revision', 'term_mark_revision', 'late_reason', 'decision', 'import_log') as kept,
      tablename in ('link_code', 'link_offer', 'link_attempt', 'binding', 'chat', 'inbox', 'outbox', 'alert_line', 'notice_line', 'kept_file', 'file_order',
        'import_job', 'scheduled_tasks', 'replica', 'lease', 'flyway_schema_history') as inner
    from pg_tables where schemaname = current_schema()
  loop
    if exists (select from pg_roles where rolname = 'zvonok_application') then
      if t.name in ('flyway_schema_history', 'left_year') then
        execute format('grant select on %I to zvonok_application', t.name);
      elsif t.kept then
        execute format('grant select, insert on %I to zvonok_application', t.name);
      else
        execute format('grant select, insert, update, delete on %I to zvonok_application', t.name);
      end if;
    end if;
    if exists (select from pg_roles where rolname = 'zvonok_reporting') and not t.inner then
      execute format('grant select on %I to zvonok_reporting', t.name);
    end if;
  end loop;
end $$;
