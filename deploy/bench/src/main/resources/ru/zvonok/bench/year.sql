-- One school and its year, written by the database itself. Chance comes from hashes, so it is the same every time.
-- Named by the caller: {classes}, {size} students a class, {marked} and {twice} of 1000 student-lessons that have a
-- mark and a second one, {away} of 1000 that are missed, {now} the moment until which all is filled.

insert into school (id, external_id, name, zone, created_at) overriding system value
values (1, 'bench-1', 'Школа 1', 'Europe/Moscow', '2025-08-01');

insert into academic_year (id, school_id, name, starts_on, ends_on) overriding system value
values (1, 1, '2025/26', '2025-09-01', '2026-05-26');

insert into term (id, school_id, year_id, kind, number, name, starts_on, ends_on) overriding system value
values (1, 1, 1, 'QUARTER', 1, '1 четверть', '2025-09-01', '2025-10-24'),
       (2, 1, 1, 'QUARTER', 2, '2 четверть', '2025-11-03', '2025-12-30'),
       (3, 1, 1, 'QUARTER', 3, '3 четверть', '2026-01-12', '2026-03-27'),
       (4, 1, 1, 'QUARTER', 4, '4 четверть', '2026-04-06', '2026-05-26'),
       (5, 1, 1, 'HALF_YEAR', 1, '1 полугодие', '2025-09-01', '2025-12-30'),
       (6, 1, 1, 'HALF_YEAR', 2, '2 полугодие', '2026-01-12', '2026-05-26'),
       (7, 1, 1, 'YEAR', 1, 'Год', '2025-09-01', '2026-05-26');

insert into vacation (id, school_id, year_id, name, starts_on, ends_on) overriding system value
values (1, 1, 1, 'Осенние', '2025-10-25', '2025-11-02'),
       (2, 1, 1, 'Зимние', '2025-12-31', '2026-01-11'),
       (3, 1, 1, 'Весенние', '2026-03-28', '2026-04-05');

insert into special_day (id, school_id, day, school_day, reason) overriding system value
values (1, 1, '2025-11-04', false, 'HOLIDAY'), (2, 1, '2026-02-23', false, 'HOLIDAY'),
       (3, 1, '2026-03-09', false, 'HOLIDAY'), (4, 1, '2026-05-01', false, 'HOLIDAY'),
       (5, 1, '2026-05-11', false, 'HOLIDAY');

insert into bell_schedule (id, school_id, name) overriding system value values (1, 1, 'Основное');
insert into bell (school_id, schedule_id, number, starts_at, ends_at)
select 1, 1, n, time '08:30' + (n - 1) * interval '55 minutes', time '09:15' + (n - 1) * interval '55 minutes'
from generate_series(1, 7) n;

insert into work_kind (id, school_id, position, name, short_name, weight, written) overriding system value
values (1, 1, 1, 'Ответ на уроке', 'отв', 1, false),
       (2, 1, 2, 'Работа на уроке', 'раб', 1, false),
       (3, 1, 3, 'Домашняя работа', 'д/з', 1, false),
       (4, 1, 4, 'Самостоятельная работа', 'с/р', 2, true),
       (5, 1, 5, 'Проверочная работа', 'пров', 2, true),
       (6, 1, 6, 'Контрольная работа', 'к/р', 3, true);

-- Subjects with their hours a week (34 in all); which share of the 34 places each takes; how many teachers it needs.
create temporary table load as
select n as subject, name, hours, sum(hours) over (order by n) - hours as first_place,
       sum(hours) over (order by n) as next_place,
       1 + {classes} * hours / 21 as teachers,
       sum(1 + {classes} * hours / 21) over (order by n) - (1 + {classes} * hours / 21) as teachers_before
from (values (1, 'Русский язык', 5), (2, 'Математика', 5), (3, 'Литература', 3), (4, 'Английский язык', 3),
             (5, 'История', 2), (6, 'Обществознание', 1), (7, 'География', 2), (8, 'Биология', 2),
             (9, 'Физика', 2), (10, 'Химия', 2), (11, 'Информатика', 1), (12, 'Физкультура', 3),
             (13, 'Технология', 2), (14, 'ОБЗР', 1)) s (n, name, hours);

insert into subject (id, school_id, name) overriding system value
select subject, 1, name from load;

insert into school_class (id, school_id, year_id, grade, name) overriding system value
select c, 1, 1, 1 + (c - 1) * 11 / {classes},
       1 + (c - 1) * 11 / {classes} || ' ' || substr('АБВГДЕЖЗИК',
         (row_number() over (partition by 1 + (c - 1) * 11 / {classes} order by c))::int, 1)
from generate_series(1, {classes}) c;

insert into person (id, school_id, external_id, family_name, given_name, patronymic, birth_date) overriding system value
select s, 1, 's' || s, 'Ученикова' || s, 'Имя' || s, 'Отчество', date '2010-01-01' + s
from generate_series(1, {classes} * {size}) s
union all
select 100000 + s, 1, 'g' || s, 'Родителева' || s, 'Мама' || s, 'Отчество', null
from generate_series(1, {classes} * {size}) s
union all
select 300000 + t, 1, 't' || t, 'Учителева' || t, 'Имя' || t, 'Отчество', null
from generate_series(1, (select sum(teachers) from load)::int) t
union all
select 400000 + o, 1, 'o' || o, 'Завучева' || o, 'Имя' || o, 'Отчество', null
from generate_series(1, 3) o;

insert into enrolment (id, school_id, student_id, class_id, starts_on) overriding system value
select s, 1, s, 1 + (s - 1) / {size}, '2025-09-01' from generate_series(1, {classes} * {size}) s;

insert into guardianship (id, school_id, guardian_id, student_id, relation, starts_on) overriding system value
select s, 1, 100000 + s, s, 'мать', '2025-09-01' from generate_series(1, {classes} * {size}) s;

insert into role_grant (id, school_id, person_id, role, starts_on) overriding system value
values (1, 1, 400001, 'DIRECTOR', '2025-08-01'), (2, 1, 400002, 'DEPUTY', '2025-08-01'),
       (3, 1, 400003, 'TECHNICIAN', '2025-08-01');

-- A group for each class, and the two halves of it for the foreign language.
insert into class_part (id, school_id, class_id, name) overriding system value
select 1000 + 2 * c + half, 1, c, half + 1 || ' группа' from generate_series(1, {classes}) c, generate_series(0, 1) half;
insert into class_part_member (id, school_id, part_id, student_id, starts_on) overriding system value
select student_id, 1, 1000 + 2 * class_id + student_id % 2, student_id, '2025-09-01' from enrolment;
insert into study_group (id, school_id, year_id, name) overriding system value
select id, 1, 1, name from school_class
union all
select p.id, 1, 1, c.name || ', ' || p.name from class_part p join school_class c on c.id = p.class_id;
insert into study_group_piece (school_id, group_id, class_id, part_id)
select 1, id, id, cast(null as bigint) from school_class
union all
select 1, id, class_id, id from class_part;

insert into class_teacher (id, school_id, class_id, person_id, starts_on) overriding system value
select c, 1, c, 300000 + c, '2025-09-01' from generate_series(1, {classes}) c;

insert into teaching (id, school_id, year_id, group_id, subject_id, teacher_id, starts_on) overriding system value
select row_number() over (order by g.id, load.subject), 1, 1, g.id, load.subject,
       300000 + load.teachers_before + 1 + (g.id * 7 % load.teachers), '2025-09-01'
from study_group g join load on (load.subject = 4) = (g.id > 1000);

-- Place i of the week's 34 is given to whatever subject holds number i * 13 mod 34.
insert into timetable_entry (id, school_id, year_id, group_id, subject_id, teacher_id, weekday, number,
  starts_at, ends_at, room, valid_from) overriding system value
select row_number() over (order by t.group_id, place), 1, 1, t.group_id, t.subject_id, t.teacher_id,
       1 + place / 7, 1 + place % 7, bell.starts_at, bell.ends_at, (100 + t.group_id % 60)::text, '2025-09-01'
from teaching t
join load on load.subject = t.subject_id
join generate_series(0, 33) place
  on (place + t.group_id) * 13 % 34 >= load.first_place and (place + t.group_id) * 13 % 34 < load.next_place
join bell on bell.number = 1 + place % 7;

insert into lesson_day (school_id, day)
select 1, d::date from generate_series(date '2025-09-01', date '2026-05-26', interval '1 day') d;

insert into lesson (id, school_id, entry_id, group_id, subject_id, teacher_id, day, number, starts_at, ends_at, room)
  overriding system value
select row_number() over (order by d, e.number, e.id), 1, e.id, e.group_id, e.subject_id, e.teacher_id, d::date, e.number,
       (d::date + e.starts_at) at time zone 'Europe/Moscow', (d::date + e.ends_at) at time zone 'Europe/Moscow', e.room
from generate_series(date '2025-09-01', date '2026-05-26', interval '1 day') d
join timetable_entry e on e.weekday = extract(isodow from d)
where not exists (select from vacation v where d between v.starts_on and v.ends_on)
  and not exists (select from special_day s where s.day = d);

create temporary table held as
select l.*, row_number() over (partition by l.group_id, l.subject_id order by l.id) as nth,
       abs(hashtext('kept' || l.id)) % 100 as care,
       (select min(c.grade) from study_group_piece p join school_class c on c.id = p.class_id
        where p.group_id = l.group_id) as grade
from lesson l
where l.ends_at < timestamptz '{now}';

-- Of a hundred lessons 94 are filled on their day, 4 later, 2 not yet.
insert into lesson_record (lesson_id, school_id, topic, homework, homework_none, homework_due_on, homework_minutes,
  roll_confirmed_at, roll_confirmed_by, first_complete_at)
select id, 1, case when care < 98 then 'Тема ' || nth end, case when care < 98 then '§ ' || nth || ', № ' || nth * 3 end,
       false, day + 7, 20, starts_at + interval '5 minutes', teacher_id,
       case when care < 94 then ends_at + interval '20 minutes' when care < 98 then ends_at + interval '2 days' end
from held;

create temporary table seat as
select h.id as lesson, h.day, h.ends_at, h.teacher_id as teacher, h.nth, h.grade, e.student_id as student,
       abs(hashtext(e.student_id || ':' || h.id)) % 1000 as luck,
       abs(hashtext(h.id || '-' || e.student_id)) % 1000 as chance
from held h
join study_group_piece piece on piece.group_id = h.group_id
join enrolment e on e.class_id = piece.class_id
where piece.part_id is null
  or exists (select from class_part_member m where m.part_id = piece.part_id and m.student_id = e.student_id);

insert into attendance (lesson_id, student_id, school_id, day, code, minutes, first_at, changed_at, changed_by)
select lesson, student, 1, day,
       case luck % 8 when 0 then 'LATE' when 1 then 'EXCUSED' when 2 then 'UNEXCUSED' else 'ILL' end,
       case luck % 8 when 0 then 5 end, ends_at - interval '40 minutes', ends_at - interval '40 minutes', teacher
from seat where luck < {away}
order by lesson, student;

-- Every eighth lesson is a written work, marked for all who were there; in one of forty some marks are missing.
insert into assessment (id, school_id, lesson_id, kind_id, announced) overriding system value
select row_number() over (order by id), 1, id, case when nth % 16 = 7 then 6 else 4 end, true
from held where nth % 8 = 7 and grade > 1;

insert into mark (id, school_id, lesson_id, student_id, kind_id, slot, day, value, first_at, valued_at, changed_at, changed_by)
  overriding system value
select row_number() over (order by s.lesson, s.student, slot), 1, s.lesson, s.student,
       case when s.nth % 16 = 7 then 6 when s.nth % 8 = 7 then 4 else 1 + s.chance % 3 end, slot, s.day,
       (2 + (s.chance + s.student * 37 + slot) % 4)::text,
       s.ends_at - interval '5 minutes', s.ends_at - interval '5 minutes', s.ends_at - interval '5 minutes', s.teacher
from seat s, generate_series(0, 1) slot
where s.grade > 1 and s.luck >= {away}
  and case when s.nth % 8 = 7 then slot = 0 and (s.chance < 800 or s.lesson % 40 > 0)
      else s.chance < case slot when 0 then {marked} else {twice} end end
order by s.lesson, s.student, slot;

-- Every entry has its history.
insert into revision (id, school_id, lesson_id, student_id, entry, entry_id, became, person_id, role, via, late, at)
  overriding system value
select row_number() over (order by lesson_id, student_id, entry_id nulls first), 1, e.*
from (
  select lesson_id, student_id, 'MARK', id as entry_id,
         jsonb_build_object('value', value, 'kind', kind_id, 'slot', slot, 'comment', comment),
         changed_by, 'TEACHER', 'BUTTON', false, first_at
  from mark
  union all
  select lesson_id, student_id, 'ATTENDANCE', null,
         jsonb_strip_nulls(jsonb_build_object('code', code, 'minutes', minutes)),
         changed_by, 'TEACHER', 'BUTTON', false, first_at
  from attendance) e
order by 1;

-- The terms that are over are marked, but for a few students.
insert into term_mark (id, school_id, term_id, subject_id, student_id, group_id, value, suggested, first_at, changed_at, changed_by)
  overriding system value
select row_number() over (order by term.id, e.student_id, t.subject_id), 1, term.id, t.subject_id, e.student_id, t.group_id,
       (3 + (e.student_id + t.subject_id) % 3)::text, (3 + (e.student_id + t.subject_id) % 3)::text,
       term.ends_on, term.ends_on, t.teacher_id
from term
join school_class c on c.grade > 1 and (term.kind = 'QUARTER') = (c.grade < 10)
join enrolment e on e.class_id = c.id
join study_group_piece piece on piece.class_id = c.id
  and (piece.part_id is null or piece.part_id = 1000 + 2 * c.id + e.student_id % 2)
join teaching t on t.group_id = piece.group_id
where term.ends_on < date '{now}' and term.kind <> 'YEAR' and (e.student_id + t.subject_id) % 97 > 0;

-- Chats: mothers 10000000 + n, teachers 20000000 + n, the office 30000000 + n.
insert into binding (id, school_id, person_id, address, bound_at) overriding system value
select id, 1, id,
       case when id < 300000 then 10000000 + id - 100000 when id < 400000 then 20000000 + id - 300000
         else 30000000 + id - 400000 end, '2025-09-01'
from person where id > 100000;
insert into consent (id, school_id, person_id, binding_id, purpose, text_version, given_at) overriding system value
select id, 1, person_id, id, 'MESSENGER', '1', bound_at from binding;
insert into chat (school_id, address, person_id, hat, language, changed_at)
select 1, address, person_id, case when person_id < 300000 then 'GUARDIAN' else 'STAFF' end, 'ru', bound_at from binding;

-- Today's reminders until now are out: a chat that nobody has opened yet would be taken for one that is gone.
insert into reminder_round (school_id, kind, day, at)
select 1, kind, cast(timestamptz '{now}' as date), timestamptz '{now}'
from unnest(array['MORNING', 'OFFICE', 'DIRECTOR', 'AFTER_LESSONS']) kind;

drop table load, held, seat;
