-- Old years cost today's reads nothing: every read goes by lesson, or by student and day. What is kept no longer leaves
-- by school and year, as the owner of the tables says (deploy/leave.sql): marks, attendance, written works and their
-- history. What names no student stays, lessons with their topics; so do the marks of terms and years.

-- The owner's word that a year leaves, kept for ever. done_at: null while it is leaving.
create table left_year (
  school_id   bigint      not null default zvonok_school() references school,
  year_id     bigint      not null references academic_year,
  said_by     text        not null default current_user,
  said_at     timestamptz not null default now(),
  done_at     timestamptz,
  marks       bigint      not null default 0,
  absences    bigint      not null default 0,
  revisions   bigint      not null default 0,
  primary key (school_id, year_id)
);
alter table left_year enable row level security;
alter table left_year force row level security;
create policy school on left_year using (school_id = (select zvonok_school()));

-- History is never changed, and removed only with its whole year.
create function refuse_change_but_leaving() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
      select from lesson l
      join study_group g on g.id = l.group_id
      join left_year gone on gone.school_id = old.school_id and gone.year_id = g.year_id
      where l.id = old.lesson_id) then
    return old;
  end if;
  raise exception 'history is never changed or removed';
end $$;
drop trigger revision_is_kept on revision;
create trigger revision_is_kept before update or delete on revision
  for each row execute function refuse_change_but_leaving();

-- A few lessons a transaction, so that nobody waits for it; called again after a breakdown, it goes on where it stopped.
-- kept_from: a year that ended on this day or later is still kept, and nothing of it leaves.
create procedure zvonok_year_leaves(of_school bigint, of_year bigint, kept_from date) language plpgsql as $$
declare
  last_day date;
  lessons bigint[];
  gone_marks bigint;
  gone_absences bigint;
  gone_revisions bigint;
begin
  perform set_config('zvonok.school', cast(of_school as text), false);
  select ends_on into last_day from academic_year where school_id = of_school and id = of_year;
  if last_day is null then
    raise exception 'school % has no year %', of_school, of_year;
  elsif last_day >= kept_from then
    raise exception 'the year % ended on %, and all that ended since % is kept', of_year, last_day, kept_from;
  end if;
  insert into left_year (school_id, year_id) values (of_school, of_year) on conflict do nothing;
  commit;
  for lessons in
    select array_agg(id) from (
      select l.id, row_number() over (order by l.id) / 100 as part
      from study_group g
      join lesson l on l.group_id = g.id
      where g.school_id = of_school and g.year_id = of_year) numbered
    group by part order by part
  loop
    delete from alert_line where mark_id in (select id from mark where lesson_id = any (lessons));
    delete from revision where lesson_id = any (lessons);
    get diagnostics gone_revisions = row_count;
    delete from mark where lesson_id = any (lessons);
    get diagnostics gone_marks = row_count;
    delete from attendance where lesson_id = any (lessons);
    get diagnostics gone_absences = row_count;
    delete from assessment where lesson_id = any (lessons);
    update left_year
    set marks = marks + gone_marks, absences = absences + gone_absences, revisions = revisions + gone_revisions
    where school_id = of_school and year_id = of_year;
    commit;
  end loop;
  delete from reminder r using academic_year y
  where y.id = of_year and r.school_id = of_school and r.day between y.starts_on and y.ends_on;
  update left_year set done_at = now() where school_id = of_school and year_id = of_year and done_at is null;
  commit;
  perform set_config('zvonok.school', '', false);
end $$;
revoke execute on procedure zvonok_year_leaves from public;
