-- The first school's year again, {k} years earlier: the same children in a class of their own then.
-- Whole weeks earlier, so that lessons stay on school days; ids are far below those of the years after.

insert into academic_year (id, school_id, name, starts_on, ends_on) overriding system value
select id - {k} * 10000000, school_id, name || ' -{k}', starts_on - 364 * {k}, ends_on - 364 * {k}
from academic_year where id = 1;

insert into study_group (id, school_id, year_id, name) overriding system value
select id - {k} * 10000000, school_id, year_id - {k} * 10000000, name from study_group where year_id = 1;

insert into lesson (id, school_id, group_id, subject_id, teacher_id, day, number, starts_at, ends_at, room)
  overriding system value
select id - {k} * 10000000, school_id, group_id - {k} * 10000000, subject_id, teacher_id, day - 364 * {k}, number,
       starts_at - {k} * interval '364 days', ends_at - {k} * interval '364 days', room
from lesson where id > 0 order by id;

insert into lesson_record (lesson_id, school_id, topic, homework, homework_none, homework_due_on, homework_minutes,
  roll_confirmed_at, roll_confirmed_by, first_complete_at)
select lesson_id - {k} * 10000000, school_id, topic, homework, homework_none, homework_due_on - 364 * {k}, homework_minutes,
       roll_confirmed_at - {k} * interval '364 days', roll_confirmed_by, first_complete_at - {k} * interval '364 days'
from lesson_record where lesson_id > 0 order by lesson_id;

insert into attendance (lesson_id, student_id, school_id, day, code, minutes, first_at, changed_at, changed_by)
select lesson_id - {k} * 10000000, student_id, school_id, day - 364 * {k}, code, minutes,
       first_at - {k} * interval '364 days', changed_at - {k} * interval '364 days', changed_by
from attendance where lesson_id > 0 order by lesson_id, student_id;

insert into assessment (id, school_id, lesson_id, kind_id, announced) overriding system value
select id - {k} * 10000000, school_id, lesson_id - {k} * 10000000, kind_id, announced
from assessment where id > 0 order by id;

insert into mark (id, school_id, lesson_id, student_id, kind_id, slot, day, value, first_at, valued_at, changed_at, changed_by)
  overriding system value
select id - {k} * 10000000, school_id, lesson_id - {k} * 10000000, student_id, kind_id, slot, day - 364 * {k}, value,
       first_at - {k} * interval '364 days', valued_at - {k} * interval '364 days',
       changed_at - {k} * interval '364 days', changed_by
from mark where id > 0 order by id;

insert into revision (id, school_id, lesson_id, student_id, entry, entry_id, became, person_id, role, via, late, at)
  overriding system value
select id - {k} * 10000000, school_id, lesson_id - {k} * 10000000, student_id, entry, entry_id - {k} * 10000000, became,
       person_id, role, via, late, at - {k} * interval '364 days'
from revision where id > 0 order by id;
