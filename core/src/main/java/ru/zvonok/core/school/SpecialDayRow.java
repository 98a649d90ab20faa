package ru.zvonok.core.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a special day is read, wherever it is asked for. */
public final class SpecialDayRow {

  /** Of the row {@code s}; what {@link #read} needs. */
  public static final String COLUMNS =
      """
      s.id, s.day, s.grade, s.class_id, s.school_day, s.as_weekday, s.remote, s.reason, s.unset,
        s.note, array(
          select b.schedule_id from special_day_bells b where b.special_id = s.id) as bells
      """;

  private SpecialDayRow() {}

  public static SpecialDay read(ResultSet row) throws SQLException {
    return new SpecialDay(
        row.getLong("id"), row.getObject("day", LocalDate.class), scope(row), word(row));
  }

  private static SpecialDay.Scope scope(ResultSet row) throws SQLException {
    Long ofClass = row.getObject("class_id", Long.class);
    if (ofClass != null) {
      return new SpecialDay.Scope.OneClass(ofClass);
    }
    Integer grade = row.getObject("grade", Integer.class);
    return grade == null ? new SpecialDay.Scope.School() : new SpecialDay.Scope.Grade(grade);
  }

  private static SpecialDay.@Nullable Word word(ResultSet row) throws SQLException {
    if (row.getBoolean("unset")) {
      return null;
    }
    if (!row.getBoolean("school_day")) {
      return new SpecialDay.Word.Off(SpecialDay.Reason.valueOf(row.getString("reason")));
    }
    Integer as = row.getObject("as_weekday", Integer.class);
    return new SpecialDay.Word.Taught(
        as == null ? null : DayOfWeek.of(as),
        row.getBoolean("remote"),
        Set.of((Long[]) row.getArray("bells").getArray()));
  }
}
