package ru.zvonok.core.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.school.Calendar;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.Term;

/** Whether a day may still be changed, and whether there is school on it. */
@Component
class Open {

  private final JdbcClient jdbc;
  private final Calendars calendars;

  Open(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  /**
   * The calendar of the day's school year; a day outside of all, or in a closed term, is refused.
   */
  Outcome<Calendar> toChange(long school, LocalDate day, List<SchoolClass> classes) {
    Optional<Calendar> found =
        calendars.of(school, day).filter(calendar -> calendar.year().holds(day));
    if (found.isEmpty()) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    Calendar calendar = found.get();
    boolean locked =
        calendar
            .terms()
            .holding(day, classes.stream().map(SchoolClass::grade).distinct().toList())
            .stream()
            .anyMatch(Term::locked);
    return locked ? Outcome.refused(new BadValue(Rule.TERM_LOCKED)) : Outcome.done(calendar);
  }

  /** The same, and some class of the group has school that day. */
  Outcome<Calendar> toTeach(long school, LocalDate day, long group) {
    List<SchoolClass> classes = classesOf(school, group);
    return toChange(school, day, classes)
        .then(
            calendar ->
                classes.stream()
                        .anyMatch(one -> calendar.plan(day, one.grade(), one.id()).schoolDay())
                    ? Outcome.done(calendar)
                    : Outcome.refused(new BadValue(Rule.NO_SCHOOL_THAT_DAY)));
  }

  List<SchoolClass> classesOf(long school, long group) {
    return jdbc.sql(
            """
            select distinct c.id, c.grade, c.name
            from study_group_piece piece
            join school_class c on c.id = piece.class_id
            where piece.school_id = :school and piece.group_id = :group
            """)
        .param("school", school)
        .param("group", group)
        .query((row, _) -> new SchoolClass(row.getLong(1), row.getInt(2), row.getString(3)))
        .list();
  }
}
