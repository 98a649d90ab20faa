-- A school's old year is written to files and leaves the database, as the owner of the tables:
--   psql -d zvonok -U zvonok_owner -v school=1 -v year=3 -f deploy/leave.sql
-- school: its number (select id, name from school), year: the year's (set zvonok.school = '1'; select id, name, ends_on from academic_year).
-- Kept are five years unless you say otherwise: -v kept="'7 years'". What your school must keep and how long, ask its archive:
-- print the year's journals and make a backup before; nothing brings back what left but the files and that backup.
-- Marks, attendance, written works, their history and reminders leave; lessons, topics, homework and term marks stay.
-- It works beside a running Zvonok, a few lessons at a time, and may be broken off and called again: the files are written
-- once, before the first row goes. They hold children's names: run it in a folder that nobody else reads.
\set ON_ERROR_STOP on
\if :{?kept}
\else
  \set kept '''5 years'''
\endif
set zvonok.school = :'school';

-- COPY takes no variables of psql: they come in through a setting.
set zvonok.year = :'year';
create temporary view leaving as
  select l.id, l.day, l.number, g.name as group_name, s.name as subject
  from lesson l
  join study_group g on g.id = l.group_id
  join subject s on s.id = l.subject_id
  where g.year_id = cast(current_setting('zvonok.year') as bigint);

select ends_on < current_date - cast(:kept as interval) and not exists (select from left_year where year_id = :year) as whole
from academic_year where id = :year \gset
\if :whole
\copy (select l.*, p.external_id, p.family_name, p.given_name, p.patronymic, k.name as kind, m.slot, m.value, m.comment, m.made_up_on, m.first_at, m.changed_at, m.changed_by from leaving l join mark m on m.lesson_id = l.id join person p on p.id = m.student_id join work_kind k on k.id = m.kind_id order by l.id, m.id) to 'left-marks.csv' csv header
\copy (select l.*, p.external_id, p.family_name, p.given_name, p.patronymic, a.code, a.minutes, a.first_at, a.changed_at, a.changed_by from leaving l join attendance a on a.lesson_id = l.id join person p on p.id = a.student_id order by l.id, a.student_id) to 'left-attendance.csv' csv header
\copy (select r.* from leaving l join revision r on r.lesson_id = l.id order by r.id) to 'left-history.csv' csv header
\endif

call zvonok_year_leaves(:school, :year, cast(current_date - cast(:kept as interval) as date));
set zvonok.school = :'school';
select marks, absences, revisions, done_at - said_at as took from left_year where year_id = :year;
\echo Space is used again by what is written next, after:  vacuum (analyze) mark, attendance, revision, assessment, reminder;
