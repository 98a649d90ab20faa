package ru.zvonok.bot.classteacher;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;

/** Whose class teacher one is on a day. */
@Component
class OwnClasses {

  private final JdbcClient jdbc;

  OwnClasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<OwnClass> of(Actor actor, LocalDate day) {
    if (!actor.is(Role.CLASS_TEACHER)) {
      return List.of();
    }
    return jdbc.sql(
            """
            select c.id, c.name
            from class_teacher t
            join school_class c on c.id = t.class_id
            where t.school_id = :school and t.person_id = :person
              and t.starts_on <= :day and (t.ends_on is null or t.ends_on >= :day)
            order by c.grade, c.name
            """)
        .param("school", actor.schoolId())
        .param("person", actor.personId())
        .param("day", day)
        .query((row, _) -> new OwnClass(row.getLong("id"), row.getString("name")))
        .list();
  }
}
