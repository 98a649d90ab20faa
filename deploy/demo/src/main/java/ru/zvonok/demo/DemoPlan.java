package ru.zvonok.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is taught, lesson by lesson, and what is given for home: a line a subject in {@code
 * topics.csv}, topics and then homework, over and over in that order. Empty homework: nothing is
 * given.
 */
final class DemoPlan {

  private final JdbcClient jdbc;

  DemoPlan(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lays the plan into tables that go with the transaction. */
  void lay() {
    table("demo_topic", 2);
    table("demo_homework", 3);
  }

  private void table(String name, int column) {
    jdbc.sql(
            """
            create temporary table %s on commit drop as
            select split_part(line, ';', 1) as subject, item.n - 1 as nth, item.said,
                   count(*) over (partition by line) as of
            from unnest(:lines) as line,
                 regexp_split_to_table(split_part(line, ';', :column), '[|]')
                   with ordinality as item(said, n)
            """
                .formatted(name))
        .param("lines", read("topics.csv").toArray(String[]::new))
        .param("column", column)
        .update();
  }

  private static List<String> read(String name) {
    try (InputStream in = Objects.requireNonNull(DemoPlan.class.getResourceAsStream(name));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
