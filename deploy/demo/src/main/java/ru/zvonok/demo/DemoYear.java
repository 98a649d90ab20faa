package ru.zvonok.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.core.journal.Lessons;

/**
 * The half year that lies behind the demo school, written by the database itself: rolls, reasons,
 * marks, topics and homework that look true, each with its revision. Chance comes from hashes, so
 * it is the same every time.
 */
final class DemoYear {

  private final JdbcClient jdbc;
  private final Lessons lessons;
  private final long school;

  DemoYear(JdbcClient jdbc, Lessons lessons, long school) {
    this.jdbc = jdbc;
    this.lessons = lessons;
    this.school = school;
  }

  /**
   * Fills every lesson that ended before {@code until}; what comes later is left to the visitor.
   */
  void fill(LocalDate from, Instant until, LocalDate today) {
    holidays();
    for (LocalDate day = from; !day.isAfter(today); day = day.plusDays(30)) {
      LocalDate to = day.plusDays(29);
      lessons.lay(school, day, to.isAfter(today) ? today : to);
    }
    new DemoPlan(jdbc).lay();
    held(until);
    records();
    attendance();
    marks();
    termMarks(today);
    history();
    jdbc.sql("analyze lesson, lesson_record, attendance, mark, assessment, revision").update();
  }

  /** The public holidays of the year that fall on working days. */
  private void holidays() {
    jdbc.sql(
            """
            insert into special_day (school_id, day, school_day, note)
            values (:school, '2026-11-04', false, 'День народного единства'),
                   (:school, '2027-02-23', false, 'День защитника Отечества'),
                   (:school, '2027-03-08', false, 'Международный женский день'),
                   (:school, '2027-05-03', false, 'Праздник Весны и Труда'),
                   (:school, '2027-05-10', false, 'День Победы')
            """)
        .param("school", school)
        .update();
  }

  /** The lessons that were held and who belonged to them: what the rest is written over. */
  private void held(Instant until) {
    jdbc.sql(
            """
            create temporary table held on commit drop as
            select l.id as lesson, l.day, l.number, l.ends_at, l.teacher_id as teacher, s.name as subject,
                   l.group_id,
                   (select min(p.class_id) from study_group_piece p where p.group_id = l.group_id) as class_id,
                   (select min(c.grade) from study_group_piece p join school_class c on c.id = p.class_id
                    where p.group_id = l.group_id) as grade,
                   row_number() over (partition by l.group_id, l.subject_id order by l.day, l.number) as nth
            from lesson l join subject s on s.id = l.subject_id
            where l.school_id = :school and l.teacher_id is not null and l.ends_at < :until
            """)
        .param("school", school)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            create temporary table seat on commit drop as
            select h.lesson, h.day, h.number, h.ends_at, h.teacher, h.nth, h.subject, e.student_id as student,
                   h.grade, abs(hashtext('who' || e.student_id) % 100) as gift,
                   abs(hashtext(e.student_id || ':' || h.lesson) % 1000) as luck,
                   h.subject in ('Физкультура', 'Музыка', 'ИЗО', 'Труд', 'Технология', 'ОБЗР') as crafted,
                   case
                     when hashtext(e.student_id || 'week' || extract(week from h.day)) % 23 = 0 then 'ILL'
                     when hashtext(e.student_id || 'day' || h.day) % 71 = 0 then 'EXCUSED'
                     when hashtext(e.student_id || 'gone' || h.day) % 157 = 0 and h.number > 4 then 'UNEXCUSED'
                     when h.number = 1 and hashtext(e.student_id || 'late' || h.lesson) % 67 = 0 then 'LATE'
                   end as code
            from held h
            join study_group_piece piece on piece.group_id = h.group_id
            join enrolment e on e.class_id = piece.class_id
              and e.starts_on <= h.day and (e.ends_on is null or e.ends_on >= h.day)
            where piece.part_id is null or exists (
              select from class_part_member m
              where m.part_id = piece.part_id and m.student_id = e.student_id and m.starts_on <= h.day)
            """)
        .update();
  }

  private void records() {
    jdbc.sql(
            """
            insert into lesson_record (lesson_id, topic, plan_topic_id, plan_next_id, homework, homework_none, homework_minutes, no_marks,
                                       roll_confirmed_at, roll_confirmed_by, first_complete_at)
            select h.lesson, t.said, t.id, t.id, given.homework, given.homework is null,
                   case when given.homework is not null then 15 + (h.nth % 3) * 5 end, false,
                   h.ends_at - interval '30 minutes', h.teacher, h.ends_at + interval '5 minutes'
            from held h
            join demo_topic t on t.class_id = h.class_id and t.subject = h.subject
              and h.nth > t.before and h.nth <= t.through
            join demo_homework d on d.subject = h.subject and d.nth = h.nth % d.of
            cross join lateral (
              select case when h.grade > 1 then nullif(
                replace(replace(replace(replace(replace(d.said,
                  '{n}', (1 + h.nth / 2)::text),
                  '{k}', (h.nth * 7 % 140 + 1)::text),
                  '{l}', (h.nth * 7 % 140 + 3)::text),
                  '{s}', (h.nth * 5 % 9 + 1)::text),
                  '{t}', (h.nth * 5 % 9 + 3)::text), '') end as homework) given
            """)
        .update();
  }

  private void attendance() {
    jdbc.sql(
            """
            insert into attendance (lesson_id, student_id, day, code, minutes, first_at, changed_at, changed_by)
            select lesson, student, day, code, case when code = 'LATE' then 5 + luck % 15 end,
                   ends_at - interval '31 minutes', ends_at - interval '31 minutes', teacher
            from seat where code is not null
            """)
        .update();
  }

  private void marks() {
    jdbc.sql(
            """
            insert into mark (lesson_id, student_id, kind_id, slot, day, value, first_at, changed_at, changed_by)
            select s.lesson, s.student, k.id, 0, s.day,
                   case
                     when s.gift + s.luck % 40 > 95 then '5'
                     when s.gift + s.luck % 40 > 48 then '4'
                     when s.gift + s.luck % 40 > 14 then '3'
                     else '2'
                   end,
                   s.ends_at - interval '5 minutes', s.ends_at - interval '5 minutes', s.teacher
            from seat s
            join lateral (
              select id from work_kind w
              where w.school_id = :school and w.name = case
                when s.crafted then 'Работа на уроке'
                when s.nth % 12 = 11 then 'Контрольная работа'
                when s.nth % 5 = 4 then 'Самостоятельная работа'
                when s.luck % 4 = 0 then 'Ответ на уроке'
                else 'Домашняя работа' end) k on true
            where s.grade > 1 and coalesce(s.code, 'LATE') = 'LATE'
              and (not s.crafted and (s.nth % 12 = 11 or s.nth % 5 = 4)
                   or s.luck % 6 = 0)
            """)
        .param("school", school)
        .update();
    jdbc.sql(
            """
            insert into assessment (lesson_id, kind_id, title)
            select distinct m.lesson_id, m.kind_id, '' from mark m
            join work_kind k on k.id = m.kind_id and k.written
            where m.school_id = :school
            on conflict do nothing
            """)
        .param("school", school)
        .update();
  }

  /** What the marks of each term that is over come to, set on its last day but one. */
  private void termMarks(LocalDate today) {
    jdbc.sql(
            """
            insert into term_mark (term_id, subject_id, student_id, group_id, value, suggested,
                                   first_at, changed_at, changed_by)
            select over.term, over.subject, over.student, over.in_group,
                   coalesce(over.comes_to, 'NOT_ASSESSED'), over.comes_to, over.at, over.at, over.teacher
            from (
              select t.id as term, l.subject_id as subject, s.student,
                     (array_agg(l.group_id order by s.day desc))[1] as in_group,
                     (array_agg(s.teacher order by s.day desc))[1] as teacher,
                     floor(avg(m.value::numeric) + 0.5)::int::text as comes_to,
                     (t.ends_on - 1 + time '13:00') at time zone 'UTC' as at
              from seat s
              join lesson l on l.id = s.lesson
              join subject on subject.id = l.subject_id and subject.marked
              join term t on t.school_id = :school and s.day between t.starts_on and t.ends_on
                and t.ends_on < :today
                and t.kind = case when s.grade >= 10 then 'HALF_YEAR' else 'QUARTER' end
              left join mark m on m.lesson_id = s.lesson and m.student_id = s.student
              where s.grade > 1
              group by t.id, t.ends_on, l.subject_id, s.student) over
            """)
        .param("school", school)
        .param("today", today)
        .update();
    jdbc.sql(
            """
            insert into term_mark_revision (term_mark_id, became, suggested, comment, person_id,
                                            role, via, late, at)
            select id, value, suggested, '', changed_by, 'TEACHER', 'BUTTON', false, first_at
            from term_mark where school_id = :school
            """)
        .param("school", school)
        .update();
  }

  private void history() {
    jdbc.sql(
            """
            insert into revision (lesson_id, student_id, entry, entry_id, became, person_id, role, via, late, at)
            select lesson_id, student_id, 'MARK', id,
                   jsonb_build_object('value', value, 'kind', kind_id, 'slot', slot, 'comment', comment),
                   changed_by, 'TEACHER', 'BUTTON', false, first_at
            from mark where school_id = :school
            union all
            select lesson_id, student_id, 'ATTENDANCE', null,
                   jsonb_strip_nulls(jsonb_build_object('code', code, 'minutes', minutes)),
                   changed_by, 'TEACHER', 'BUTTON', false, first_at
            from attendance where school_id = :school
            """)
        .param("school", school)
        .update();
  }
}
