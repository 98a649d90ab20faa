package ru.zvonok.core.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.school.Calendar;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.SchoolClass;

/** Reads what days are for the classes of a school. */
@Component
class Openings {

  private record Of(long year, SchoolClass schoolClass) {}

  private final JdbcClient jdbc;
  private final Calendars calendars;

  Openings(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  OpenDays of(long school, LocalDate from, LocalDate to) {
    List<Calendar> covering = calendars.between(school, from, to);
    return OpenDays.of(covering, classes(school, covering, null), from, to);
  }

  /** For the classes of one group alone. */
  OpenDays ofGroup(long school, long group, LocalDate from, LocalDate to) {
    List<Calendar> covering = calendars.between(school, from, to);
    return OpenDays.of(covering, classes(school, covering, group), from, to);
  }

  private Map<Long, List<SchoolClass>> classes(
      long school, List<Calendar> covering, @Nullable Long group) {
    return jdbc
        .sql(
            """
            select c.year_id, c.id, c.grade, c.name
            from school_class c
            where c.school_id = :school and c.year_id = any(:years)
              and (cast(:group as bigint) is null or exists (
                select from study_group_piece piece
                where piece.class_id = c.id and piece.group_id = :group))
            """)
        .param("school", school)
        .param("years", covering.stream().map(one -> one.year().id()).toArray(Long[]::new))
        .param("group", group)
        .query(
            (row, _) ->
                new Of(
                    row.getLong("year_id"),
                    new SchoolClass(row.getLong("id"), row.getInt("grade"), row.getString("name"))))
        .list()
        .stream()
        .collect(groupingBy(Of::year, mapping(Of::schoolClass, toList())));
  }
}
