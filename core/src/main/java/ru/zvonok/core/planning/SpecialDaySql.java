package ru.zvonok.core.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SpecialDay;
import ru.zvonok.core.school.SpecialDay.Reason;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;
import ru.zvonok.core.school.SpecialDayRow;

/** Special days as they are kept: one word a day and scope, with its bells. */
@Component
class SpecialDaySql {

  private static final String DAY =
      "select "
          + SpecialDayRow.COLUMNS
          + """
            from special_day s
            where s.school_id = :school
            """;

  private final JdbcClient jdbc;

  SpecialDaySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SchoolDays.Said> between(long school, LocalDate from, LocalDate to) {
    return jdbc.sql(DAY + "and s.day between :from and :to and not s.unset order by s.day, s.id")
        .param("school", school)
        .param("from", from)
        .param("to", to)
        .query((row, _) -> new SchoolDays.Said(SpecialDayRow.read(row), row.getString("note")))
        .list();
  }

  /** What stands of the day and scope, until the commit for nobody else to change. */
  @Nullable Word lock(long school, LocalDate day, Scope scope) {
    return scoped(
            jdbc.sql(
                DAY
                    + """
                    and s.day = :day and s.grade is not distinct from cast(:grade as smallint)
                      and s.class_id is not distinct from cast(:class as bigint)
                    for update
                    """),
            scope)
        .param("school", school)
        .param("day", day)
        .query((row, _) -> SpecialDayRow.read(row))
        .optional()
        .map(SpecialDay::word)
        .orElse(null);
  }

  void write(
      long school, LocalDate day, Scope scope, @Nullable Word word, String note, Instant now) {
    Word.Taught taught = word instanceof Word.Taught some ? some : null;
    Reason reason = word instanceof Word.Off off ? off.reason() : Reason.OTHER;
    DayOfWeek as = taught == null ? null : taught.as();
    long id =
        scoped(
                jdbc.sql(
                    """
                    insert into special_day (school_id, day, grade, class_id, school_day,
                      as_weekday, remote, reason, note, unset, changed_at)
                    values (:school, :day, cast(:grade as smallint), cast(:class as bigint),
                      :schoolDay, cast(:as as smallint), :remote, :reason, :note, :unset, :now)
                    on conflict (school_id, day, grade, class_id) do update
                    set school_day = excluded.school_day, as_weekday = excluded.as_weekday,
                      remote = excluded.remote, reason = excluded.reason, note = excluded.note,
                      unset = excluded.unset, changed_at = excluded.changed_at
                    returning id
                    """),
                scope)
            .param("school", school)
            .param("day", day)
            .param("schoolDay", taught != null)
            .param("as", as == null ? null : as.getValue())
            .param("remote", taught != null && taught.remote())
            .param("reason", reason.name())
            .param("note", note)
            .param("unset", word == null)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    bells(school, id, taught == null ? Set.of() : taught.bells());
  }

  private void bells(long school, long id, Set<Long> bells) {
    jdbc.sql("delete from special_day_bells where school_id = :school and special_id = :id")
        .param("school", school)
        .param("id", id)
        .update();
    jdbc.sql(
            """
            insert into special_day_bells (school_id, special_id, schedule_id)
            select :school, :id, unnest(cast(:bells as bigint[]))
            """)
        .param("school", school)
        .param("id", id)
        .param("bells", bells.toArray(Long[]::new))
        .update();
  }

  /** Whether the bells of the word are the school's own, one schedule a shift. */
  boolean bellsStand(long school, Word word) {
    return !(word instanceof Word.Taught taught)
        || taught.bells().isEmpty()
        || jdbc.sql(
                """
                select count(distinct shift) from bell_schedule
                where school_id = :school and id = any(:bells)
                """)
            .param("school", school)
            .param("bells", taught.bells().toArray(Long[]::new))
            .query((row, _) -> row.getInt(1) == taught.bells().size())
            .single();
  }

  /** The classes that the scope means in the day's year. */
  List<SchoolClass> classes(long school, Scope scope, LocalDate day) {
    return scoped(
            jdbc.sql(
                """
                select c.id, c.grade, c.name
                from school_class c
                join academic_year y on y.id = c.year_id
                  and :day between y.starts_on and y.ends_on
                where c.school_id = :school
                  and c.grade = coalesce(cast(:grade as smallint), c.grade)
                  and c.id = coalesce(cast(:class as bigint), c.id)
                """),
            scope)
        .param("school", school)
        .param("day", day)
        .query((row, _) -> new SchoolClass(row.getLong(1), row.getInt(2), row.getString(3)))
        .list();
  }

  private static StatementSpec scoped(StatementSpec statement, Scope scope) {
    return statement
        .param("grade", scope instanceof Scope.Grade(int grade) ? grade : null)
        .param("class", scope instanceof Scope.OneClass(long id) ? id : null);
  }
}
