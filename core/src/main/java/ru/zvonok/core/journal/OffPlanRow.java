package ru.zvonok.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.PersonName;

/** How a lesson that isn't as planned is read, wherever lessons are listed. */
public final class OffPlanRow {

  /** Of the row {@code l}; with {@link #JOINS} what {@link #read} needs. */
  public static final String COLUMNS =
      """
      l.entry_id is null and l.cancelled_at is null as off_added,
        off_there.day as off_to_day, off_there.number as off_to_number,
        off_back.day as off_from_day, off_back.number as off_from_number,
        case when off_entry.subject_id <> l.subject_id then off_subject.name end as off_subject,
        l.teacher_id is not null and off_entry.teacher_id <> l.teacher_id as off_teacher,
        off_holder.family_name as off_family, off_holder.given_name as off_given,
        off_holder.patronymic as off_patronymic,
        off_planned.family_name as off_planned_family,
        off_planned.given_name as off_planned_given,
        off_planned.patronymic as off_planned_patronymic
      """;

  /** Index: lesson_moved_from. */
  public static final String JOINS =
      """
      left join timetable_entry off_entry on off_entry.id = l.entry_id
      left join subject off_subject on off_subject.id = off_entry.subject_id
      left join person off_holder on off_holder.id = l.teacher_id
      left join person off_planned on off_planned.id = off_entry.teacher_id
      left join lesson off_there
        on off_there.moved_from = l.id and off_there.cancelled_at is null
      left join lesson off_back on off_back.id = l.moved_from
      """;

  /** Where a moved lesson stands no longer there is nothing to see. */
  public static final String SEEN =
      " not (l.entry_id is null and coalesce(l.cancelled_why, '') = 'MOVED')\n";

  private OffPlanRow() {}

  /** Null: it is as planned, or simply cancelled. */
  public static @Nullable OffPlan read(ResultSet row) throws SQLException {
    LocalDate to = row.getObject("off_to_day", LocalDate.class);
    if (to != null) {
      return new OffPlan.MovedTo(to, row.getInt("off_to_number"));
    }
    LocalDate from = row.getObject("off_from_day", LocalDate.class);
    if (from != null) {
      return new OffPlan.MovedFrom(from, row.getInt("off_from_number"));
    }
    if (row.getBoolean("off_added")) {
      return new OffPlan.Added();
    }
    String subject = row.getString("off_subject");
    if (subject != null) {
      return new OffPlan.OtherSubject(subject);
    }
    return row.getBoolean("off_teacher")
        ? new OffPlan.Substitute(name(row, "off_"), name(row, "off_planned_"))
        : null;
  }

  private static PersonName name(ResultSet row, String of) throws SQLException {
    return new PersonName(
        row.getString(of + "family"),
        row.getString(of + "given"),
        row.getString(of + "patronymic"));
  }
}
