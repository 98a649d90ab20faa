package ru.zvonok.bot.classteacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Ties;

/** Whose class teacher one is on a day: core says which classes, this adds their names. */
@Component
class OwnClasses {

  private final Ties ties;
  private final JdbcClient jdbc;

  OwnClasses(Ties ties, JdbcClient jdbc) {
    this.ties = ties;
    this.jdbc = jdbc;
  }

  List<OwnClass> of(Actor actor, LocalDate day) {
    Set<Long> ids = ties.classesOf(actor, day);
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, name from school_class
                where school_id = :school and id = any(:ids)
                order by grade, name
                """)
            .param("school", actor.schoolId())
            .param("ids", ids.toArray(Long[]::new))
            .query((row, _) -> new OwnClass(row.getLong("id"), row.getString("name")))
            .list();
  }
}
