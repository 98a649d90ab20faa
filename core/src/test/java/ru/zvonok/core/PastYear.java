package ru.zvonok.core;

import java.time.LocalDate;

/**
 * An earlier year of «Иванов Иван Петрович», written straight into the tables: his class, a lesson
 * of mathematics a day, and in each a mark, an absence and their history.
 *
 * @param id of the academic year
 * @param firstLesson of its lessons
 */
public record PastYear(long id, long firstLesson) {

  /** A year has more days than that; none of them touches the next year. */
  public static final int LESSONS = 120;

  /**
   * @param fall the year whose first of September it begins on
   */
  public static PastYear of(SchoolFixture school, int fall) {
    SchoolRows rows = school.rows();
    LocalDate from = LocalDate.of(fall, 9, 1);
    LocalDate to = LocalDate.of(fall + 1, 5, 26);
    long year = rows.year(fall + "/" + (fall + 1), from, to);
    long schoolClass = rows.schoolClass(year, 1, "1А");
    long group = rows.group(year, "1А", schoolClass, null);
    rows.run(
        "insert into enrolment (student_id, class_id, starts_on, ends_on) values (?, ?, ?, ?)",
        school.ivan(),
        schoolClass,
        from,
        to);
    rows.run(
        """
        insert into lesson (group_id, subject_id, teacher_id, day, number, starts_at, ends_at)
        select ?, ?, ?, cast(? as date) + n, 1, cast(? as date) + n + time '08:30',
          cast(? as date) + n + time '09:15'
        from generate_series(1, ?) n
        """,
        group,
        school.subject("Математика"),
        school.mathTeacher(),
        from,
        from,
        from,
        LESSONS);
    long kind = school.kind("Контрольная работа");
    ofLessons(rows, group, "lesson_record (lesson_id, topic)", "l.id, 'Счёт'");
    ofLessons(rows, group, "assessment (lesson_id, kind_id)", "l.id, " + kind);
    ofLessons(
        rows,
        group,
        "mark (lesson_id, student_id, kind_id, slot, day, value, first_at, changed_at, changed_by)",
        "l.id, %d, %d, 0, l.day, '5', l.ends_at, l.ends_at, l.teacher_id"
            .formatted(school.ivan(), kind));
    ofLessons(
        rows,
        group,
        "attendance (lesson_id, student_id, day, code, first_at, changed_at, changed_by)",
        "l.id, %d, l.day, 'ILL', l.ends_at, l.ends_at, l.teacher_id".formatted(school.ivan()));
    String history =
        "revision (lesson_id, student_id, entry, became, undoes, person_id, role, via, late, at)";
    ofLessons(rows, group, history, entry(school, "'{\"value\": \"5\"}', null"));
    ofLessons(
        rows,
        group,
        history,
        entry(school, "null, (select max(r.id) from revision r where r.lesson_id = l.id)"));
    return new PastYear(year, rows.insert("select min(id) from lesson where group_id = ?", group));
  }

  private static String entry(SchoolFixture school, String becameAndUndoes) {
    return "l.id, %d, 'MARK', %s, l.teacher_id, 'TEACHER', 'BUTTON', false, l.ends_at"
        .formatted(school.ivan(), becameAndUndoes);
  }

  private static void ofLessons(SchoolRows rows, long group, String into, String values) {
    rows.run(
        "insert into %s select %s from lesson l where l.group_id = ?".formatted(into, values),
        group);
  }
}
