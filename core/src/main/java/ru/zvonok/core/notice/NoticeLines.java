package ru.zvonok.core.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.school.SpecialDay.Scope;

/** What each letter is about; what is there already stays as it was first. */
@Component
class NoticeLines {

  /** What a line is about. */
  sealed interface About {

    /**
     * @param lessonId that it was at first
     */
    record OneLesson(long lessonId) implements About {}

    record OneDay(LocalDate day, Scope scope) implements About {}
  }

  /**
   * @param studentId null: to a teacher
   */
  record Reader(long letter, long personId, @Nullable Long studentId) {}

  record Line(
      Reader reader, long bindingId, @Nullable String givenName, About about, String before) {}

  private final JdbcClient jdbc;

  NoticeLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long school, Collection<Reader> readers, About about, String before) {
    About.OneDay day = about instanceof About.OneDay one ? one : null;
    jdbc.sql(
            """
            insert into notice_line
              (school_id, outbox_id, person_id, student_id, lesson_id, day, grade, class_id, before)
            select :school, reader.letter, reader.person, reader.student, cast(:lesson as bigint),
              cast(:day as date), cast(:grade as smallint), cast(:class as bigint), :before
            from unnest(:letters, :people, :students) as reader (letter, person, student)
            on conflict (outbox_id, lesson_id, day, grade, class_id) do nothing
            """)
        .param("school", school)
        .param("letters", readers.stream().map(Reader::letter).toArray(Long[]::new))
        .param("people", readers.stream().map(Reader::personId).toArray(Long[]::new))
        .param("students", readers.stream().map(Reader::studentId).toArray(Long[]::new))
        .param("lesson", about instanceof About.OneLesson(long lesson) ? lesson : null)
        .param("day", day == null ? null : day.day())
        .param("grade", day != null && day.scope() instanceof Scope.Grade(int grade) ? grade : null)
        .param("class", day != null && day.scope() instanceof Scope.OneClass(long id) ? id : null)
        .param("before", before)
        .update();
  }

  List<Line> of(long school, long letter) {
    return jdbc.sql(
            """
            select line.*, o.binding_id, p.given_name
            from notice_line line
            join outbox o on o.id = line.outbox_id
            left join person p on p.id = line.student_id
            where line.school_id = :school and line.outbox_id = :letter
            order by line.id
            """)
        .param("school", school)
        .param("letter", letter)
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new Reader(
            row.getLong("outbox_id"),
            row.getLong("person_id"),
            row.getObject("student_id", Long.class)),
        row.getLong("binding_id"),
        row.getString("given_name"),
        about(row),
        row.getString("before"));
  }

  private static About about(ResultSet row) throws SQLException {
    Long lesson = row.getObject("lesson_id", Long.class);
    if (lesson != null) {
      return new About.OneLesson(lesson);
    }
    Long ofClass = row.getObject("class_id", Long.class);
    Integer grade = row.getObject("grade", Integer.class);
    return new About.OneDay(
        row.getObject("day", LocalDate.class),
        ofClass != null
            ? new Scope.OneClass(ofClass)
            : grade == null ? new Scope.School() : new Scope.Grade(grade));
  }
}
