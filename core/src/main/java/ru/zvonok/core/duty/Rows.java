package ru.zvonok.core.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.deadline.LessonTime;
import ru.zvonok.core.people.NameRow;

/** The columns that every kind of duty reads alike. */
final class Rows {

  /** The lesson {@code l} with who holds it as {@code owner}: whoever has the load, if need be. */
  static final String LESSON =
      """
      l.id as lesson_id, l.day, l.number, l.starts_at, l.ends_at,
        cast(l.known_at at time zone s.zone as date) as known_on,
        subject.name as subject, g.name as group_name,
        owner.id as owner_id, owner.family_name, owner.given_name, owner.patronymic
      """;

  static final String NAMES =
      """
      join subject on subject.id = l.subject_id
      join study_group g on g.id = l.group_id
      """;

  /** Index: teaching_group. */
  static final String HOLDER =
      """
      coalesce(l.teacher_id, (
        select t.teacher_id from teaching t
        where t.group_id = l.group_id and t.subject_id = l.subject_id
          and t.starts_on <= l.day and (t.ends_on is null or t.ends_on >= l.day)
        order by t.id
        limit 1))
      """;

  private Rows() {}

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static LessonTime time(ResultSet row) throws SQLException {
    return new LessonTime(day(row, "day"), instant(row, "ends_at"), dayOrNull(row, "known_on"));
  }

  static HeldLesson lesson(ResultSet row) throws SQLException {
    return new HeldLesson(
        row.getLong("lesson_id"),
        day(row, "day"),
        row.getInt("number"),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        row.getString("subject"),
        row.getString("group_name"));
  }

  static @Nullable Owner owner(ResultSet row) throws SQLException {
    long id = row.getLong("owner_id");
    return row.wasNull() ? null : new Owner(id, NameRow.of(row));
  }
}
