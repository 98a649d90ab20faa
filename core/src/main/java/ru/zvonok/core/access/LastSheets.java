package ru.zvonok.core.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.people.PersonName;

/** Reads what became of a class's newest sheet: who printed it when, and how much is unused. */
@Component
final class LastSheets {

  private final JdbcClient jdbc;

  LastSheets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Index: link_code_class. */
  Optional<LastSheet> of(long schoolId, long classId, Instant now) {
    return jdbc.sql(
            """
            select c.id, c.issued_at, c.expires_at,
              (select count(*) from link_code unused
               where unused.school_id = :school and unused.class_id = :class
                 and unused.used_at is null and unused.revoked_at is null
                 and unused.expires_at > :now),
              p.family_name, p.given_name, p.patronymic
            from link_code c
            left join person p on p.id = c.issued_by
            where c.school_id = :school and c.class_id = :class
            order by c.id desc
            limit 1
            """)
        .param("school", schoolId)
        .param("class", classId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new LastSheet(row.getLong(1), at(row, 2), at(row, 3), by(row), row.getInt(4)))
        .optional();
  }

  private static Instant at(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable PersonName by(ResultSet row) throws SQLException {
    String family = row.getString(5);
    return family == null ? null : new PersonName(family, row.getString(6), row.getString(7));
  }
}
