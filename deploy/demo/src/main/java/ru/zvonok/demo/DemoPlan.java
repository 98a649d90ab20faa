package ru.zvonok.demo;

import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is taught and what is given for home: a line a subject in {@code topics.csv}, topics and
 * then homework, over and over in that order. Empty homework: nothing is given.
 */
final class DemoPlan {

  private final JdbcClient jdbc;

  DemoPlan(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The topics of each subject in their order. */
  static Map<String, List<String>> topics() {
    return read("topics.csv").stream()
        .map(line -> line.split(";", -1))
        .collect(toMap(parts -> parts[0], parts -> List.of(parts[1].split("[|]"))));
  }

  /**
   * Lays into tables that go with the transaction: which lesson of a class is which topic of its
   * curriculum plan, and what is given for home.
   */
  void lay() {
    jdbc.sql(
            """
            create temporary table demo_topic on commit drop as
            select p.class_id, s.name as subject, t.id, t.title as said,
                   sum(t.hours) over hours - t.hours as before, sum(t.hours) over hours as through
            from curriculum_plan p
            join curriculum_topic t on t.plan_id = p.id
            join subject s on s.id = p.subject_id
            window hours as (partition by p.id order by t.number)
            """)
        .update();
    jdbc.sql(
            """
            create temporary table demo_homework on commit drop as
            select split_part(line, ';', 1) as subject, item.n - 1 as nth, item.said,
                   count(*) over (partition by line) as of
            from unnest(:lines) as line,
                 regexp_split_to_table(split_part(line, ';', 3), '[|]')
                   with ordinality as item(said, n)
            """)
        .param("lines", read("topics.csv").toArray(String[]::new))
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
