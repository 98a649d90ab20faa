package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Standing;
import ru.zvonok.core.access.Ties;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.SchoolDay;

/** Whose diary an actor may open (2.2): the children whose guardian stands, or the own one. */
@Component
class Pupils {

  /** The class of today, or else the last one, or else the first one to come. */
  private static final String PUPIL =
      """
      p.id, p.family_name, p.given_name, p.patronymic,
        c.id as class_id, coalesce(c.name, '') as class_name, coalesce(c.grade, 0) as grade,
        coalesce(c.year_id, 0) as year_id
      from person p
      left join lateral (
        select e.class_id
        from enrolment e
        where e.school_id = :school and e.student_id = p.id
        order by e.starts_on <= %1$s desc,
          case when e.starts_on <= %1$s then e.starts_on end desc, e.starts_on, e.id
        limit 1) as last on true
      left join school_class c on c.id = last.class_id
      """;

  private final JdbcClient jdbc;
  private final Ties ties;
  private final Clock clock;

  Pupils(JdbcClient jdbc, Ties ties, Clock clock) {
    this.jdbc = jdbc;
    this.ties = ties;
    this.clock = clock;
  }

  /** By name. */
  List<Pupil> of(Actor actor, LocalDate today) {
    return read(actor.schoolId(), ties.childrenOf(actor, today), today);
  }

  /** A pupil, and what day it is at the school. */
  record Today(Pupil pupil, LocalDate day) {}

  /**
   * Whose diary it is and whether the actor may open it, by the school's own day, at one look.
   * Another's child and one that doesn't exist are refused alike. Indexes: guardianship_guardian,
   * enrolment_student.
   */
  Outcome<Today> own(Actor actor, long studentId) {
    Optional<Today> own =
        jdbc.sql(
                "with "
                    + SchoolDay.TODAY
                    + "select (select day from today) as today, "
                    + PUPIL.formatted("(select day from today)")
                    + "where p.school_id = :school and p.id = :student and "
                    + Standing.ownChild(actor.hat(), "p.id", "(select day from today)"))
            .param("school", actor.schoolId())
            .param("person", actor.personId())
            .param("student", studentId)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(
                (row, _) ->
                    new Today(pupil(row), requireNonNull(row.getObject("today", LocalDate.class))))
            .optional();
    return Permissions.READ_DIARY.allow(actor, new Permissions.Tie(false, false, own.isPresent()))
        ? Outcome.done(own.orElseThrow())
        : Outcome.refused(new Refusal.NotYours());
  }

  private List<Pupil> read(long schoolId, Set<Long> students, LocalDate today) {
    return jdbc.sql(
            "select "
                + PUPIL.formatted(":today")
                + """
                where p.school_id = :school and p.id = any(:students)
                order by p.family_name, p.given_name, p.id
                """)
        .param("school", schoolId)
        .param("students", students.toArray(Long[]::new))
        .param("today", today)
        .query((row, _) -> pupil(row))
        .list();
  }

  private static Pupil pupil(ResultSet row) throws SQLException {
    PersonName name = NameRow.of(row);
    return new Pupil(
        new Child(row.getLong("id"), name.given(), name.full(), row.getString("class_name")),
        row.getInt("grade"),
        row.getLong("year_id"),
        row.getObject("class_id", Long.class));
  }
}
