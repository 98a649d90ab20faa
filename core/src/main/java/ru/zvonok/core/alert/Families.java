package ru.zvonok.core.alert;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a fact of a student is told to. */
@Component
class Families {

  /** A guardian's chat. */
  record Chat(long bindingId, String address) {}

  private final JdbcClient jdbc;

  Families(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The chats of the student's guardians whose rights and consent stand on that day, each chat
   * once; not those of whoever made the entry, who knows it.
   */
  List<Chat> of(long schoolId, long studentId, LocalDate today, long by) {
    return jdbc.sql(
            """
            select distinct on (b.address) b.id, b.address
            from guardianship g
            join binding b on b.person_id = g.guardian_id and b.ended_at is null
            where g.school_id = :school and g.student_id = :student
              and g.starts_on <= :today and (g.ends_on is null or g.ends_on >= :today)
              and g.restricted_at is null and g.guardian_id <> :by
              and exists (
                select from consent c
                where c.person_id = b.person_id and c.binding_id = b.id and c.withdrawn_at is null)
            order by b.address, b.id
            """)
        .param("school", schoolId)
        .param("student", studentId)
        .param("today", today)
        .param("by", by)
        .query((row, _) -> new Chat(row.getLong(1), row.getString(2)))
        .list();
  }
}
