package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.OffPlanRow;

/** The lessons of a student's days, with what was written of them. */
@Component
class LessonPages {

  private final JdbcClient jdbc;

  LessonPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A lesson in its place in the diary. */
  record Placed(LocalDate day, DiaryLesson lesson) {}

  List<Placed> between(
      long schoolId,
      long studentId,
      LocalDate from,
      LocalDate to,
      Map<Long, List<DiaryMark>> marksByLesson) {
    return jdbc.sql(
            "with "
                + Seats.OWN_LESSON
                + """
                select l.id, l.day, l.number, l.starts_at, l.ends_at, l.room, s.name as subject,
                  l.cancelled_at is not null as cancelled, r.topic, r.homework, r.homework_none,
                  r.homework_due_on, r.homework_minutes, a.code, a.minutes,
                  (select count(*) from homework_file f
                   where f.lesson_id = l.id and f.removed_at is null
                     and r.homework is not null) as files,
                """
                + OffPlanRow.COLUMNS
                + """
                from own_lesson
                join lesson l on l.id = own_lesson.id
                join subject s on s.id = l.subject_id
                left join lesson_record r on r.lesson_id = l.id
                left join attendance a
                  on a.lesson_id = l.id and a.student_id = :student
                  and r.roll_confirmed_at is not null
                """
                + OffPlanRow.JOINS
                + "where"
                + OffPlanRow.SEEN
                + """
                order by l.day, l.number, l.starts_at, l.id
                """)
        .param("school", schoolId)
        .param("student", studentId)
        .param("from", from)
        .param("to", to)
        .query((row, _) -> placed(row, marksByLesson))
        .list();
  }

  private static Placed placed(ResultSet row, Map<Long, List<DiaryMark>> marks)
      throws SQLException {
    return new Placed(
        requireNonNull(row.getObject("day", LocalDate.class)),
        new DiaryLesson(
            row.getLong("id"),
            row.getInt("number"),
            instant(row, "starts_at"),
            instant(row, "ends_at"),
            row.getString("subject"),
            row.getString("room"),
            row.getBoolean("cancelled"),
            row.getString("topic"),
            homework(row),
            row.getInt("files"),
            attendance(row),
            marks.getOrDefault(row.getLong("id"), List.of()),
            OffPlanRow.read(row)));
  }

  private static @Nullable Homework homework(ResultSet row) throws SQLException {
    String text = row.getString("homework");
    if (text == null) {
      return row.getBoolean("homework_none") ? new Homework.NoneSet() : null;
    }
    return new Homework.Given(
        text,
        row.getObject("homework_due_on", LocalDate.class),
        row.getObject("homework_minutes", Integer.class));
  }

  static @Nullable Attendance attendance(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return code == null
        ? null
        : new Attendance(AttendanceCode.valueOf(code), row.getObject("minutes", Integer.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }
}
