package ru.zvonok.core.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The schools of this database. Their list is no school's own data: no scope is needed to read it.
 */
@Service
public class Schools {

  private final JdbcClient jdbc;
  private final Clock clock;

  Schools(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every school, the first one first. */
  public List<School> all() {
    return jdbc.sql("select id, name, zone from school order by id").query(Schools::school).list();
  }

  public Optional<School> get(long id) {
    return jdbc.sql("select id, name, zone from school where id = :school")
        .param("school", id)
        .query(Schools::school)
        .optional();
  }

  /** What day it is at a school. */
  public LocalDate today(long id) {
    return get(id).orElseThrow().dayOf(clock.instant());
  }

  private static School school(ResultSet row, int ignored) throws SQLException {
    return new School(row.getLong(1), row.getString(2), ZoneId.of(row.getString(3)));
  }

  /** The one school of a database that serves just one; empty when there are none or several. */
  public Optional<School> only() {
    List<School> all = all();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** Every school by what people call it. */
  public SchoolDirectory directory() {
    return new SchoolDirectory(
        jdbc.sql("select id, name, zone, external_id from school order by id")
            .query((row, n) -> new SchoolDirectory.Entry(school(row, n), row.getString(4)))
            .list());
  }

  /**
   * The school that a process works for: the one that is {@code named} by its files' id or its
   * name, or the only one. A database without any gets its first, still nameless.
   *
   * @throws IllegalArgumentException with what to set, when it can't be told
   */
  public School served(@Nullable String named) {
    if (named != null) {
      return directory().of(named);
    }
    List<School> all = all();
    if (all.size() > 1) {
      throw new IllegalArgumentException(
          "There are several schools here: name one by its external ID.");
    }
    return all.isEmpty() ? create("Школа", ZoneId.of("Europe/Moscow")) : all.getFirst();
  }

  /** Adds a school, as the first start does. Its roster names it properly later (4.2.4). */
  public School create(String name, ZoneId zone) {
    return create(name, null, zone);
  }

  /**
   * @param externalId what its files call it; null: they will say
   */
  public School create(String name, @Nullable String externalId, ZoneId zone) {
    long id =
        jdbc.sql(
                """
                insert into school (name, external_id, zone, created_at)
                values (:name, :external, :zone, :now)
                returning id
                """)
            .param("name", name)
            .param("external", externalId)
            .param("zone", zone.getId())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return new School(id, name, zone);
  }
}
