package ru.zvonok.core.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.people.PersonName;

/** Whose diary an actor may open (2.2): the children whose guardian stands, or the own one. */
@Component
class Pupils {

  private static final String OF_GUARDIAN =
      """
      p.id in (
        select g.student_id
        from guardianship g
        where g.school_id = :school and g.guardian_id = :person
          and g.starts_on <= :today and (g.ends_on is null or g.ends_on >= :today)
          and g.restricted_at is null)
      """;

  private static final String ONESELF =
      """
      p.id = :person and exists (select from enrolment e where e.student_id = p.id)
      """;

  private final JdbcClient jdbc;

  Pupils(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Pupil> of(Actor actor, LocalDate today) {
    return switch (actor.hat()) {
      case STAFF -> List.of();
      case GUARDIAN -> read(actor, today, OF_GUARDIAN);
      case STUDENT -> read(actor, today, ONESELF);
    };
  }

  /** Another's child and one that doesn't exist are refused alike. */
  Outcome<Pupil> own(Actor actor, long studentId, LocalDate today) {
    return of(actor, today).stream()
        .filter(pupil -> pupil.id() == studentId)
        .filter(_ -> Permissions.READ_DIARY.allow(actor, new Permissions.Tie(false, false, true)))
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotYours()));
  }

  /** The class of today, or else the last one, or else the first one to come. */
  private List<Pupil> read(Actor actor, LocalDate today, String whose) {
    return jdbc.sql(
            """
            select p.id, p.family_name, p.given_name, p.patronymic,
              coalesce(c.name, '') as class_name, coalesce(c.grade, 0) as grade,
              coalesce(c.year_id, 0) as year_id
            from person p
            left join lateral (
              select e.class_id
              from enrolment e
              where e.school_id = :school and e.student_id = p.id
              order by e.starts_on <= :today desc,
                case when e.starts_on <= :today then e.starts_on end desc, e.starts_on, e.id
              limit 1) as last on true
            left join school_class c on c.id = last.class_id
            where p.school_id = :school and
            """
                + whose
                + "order by p.family_name, p.given_name, p.id")
        .param("school", actor.schoolId())
        .param("person", actor.personId())
        .param("today", today)
        .query((row, _) -> pupil(row))
        .list();
  }

  private static Pupil pupil(ResultSet row) throws SQLException {
    PersonName name =
        new PersonName(
            row.getString("family_name"), row.getString("given_name"), row.getString("patronymic"));
    return new Pupil(
        new Child(row.getLong("id"), name.given(), name.full(), row.getString("class_name")),
        row.getInt("grade"),
        row.getLong("year_id"));
  }
}
