package ru.zvonok.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * During an upgrade the last release works on the new tables: nothing that it uses may be gone
 * unless a migration says that nobody uses it any more. The rule stands in {@code db/README.md}.
 */
class SideBySideTest {

  private static final Path DB = Path.of("../db");
  private static final Path MIGRATIONS = DB.resolve("src/main/resources/db/migration");
  private static final Pattern RELEASED = Pattern.compile("(?m)^Released: V(\\d{3})$");
  private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: (.+)$");

  @Test
  void theLastReleaseStillFindsWhatItUses() throws IOException {
    try (TestDatabase released = TestDatabase.migratedTo(released());
        TestDatabase today = TestDatabase.owned()) {
      assertThat(missed(released, today)).isSubsetOf(contracted());
    }
  }

  @Test
  void whatAnOldStatementWouldMissIsSeen() {
    try (TestDatabase before = TestDatabase.owned();
        TestDatabase after = TestDatabase.owned()) {
      after.asOwner("drop table late_reason");
      after.asOwner("alter table chat rename column commands to menu");
      after.asOwner("alter table lease alter column what type varchar(80)");
      after.asOwner("alter table outbox alter column reason set not null");
      after.asOwner("alter table outbox alter column version drop default");
      after.asOwner("alter table outbox add column colour text not null");
      after.asOwner("alter table outbox add column shade text not null default 'grey'");
      after.asOwner("alter table outbox drop constraint outbox_school_id_key_key");

      assertThat(missed(before, after))
          .containsExactlyInAnyOrder(
              "late_reason",
              "chat.commands",
              "lease.what",
              "outbox.reason",
              "outbox.version",
              "outbox.colour",
              "outbox (school_id, key)");
    }
  }

  private static List<String> missed(TestDatabase before, TestDatabase after) {
    Set<Column> now = columns(after);
    Set<String> tables = new HashSet<>();
    now.forEach(column -> tables.add(column.table()));
    List<String> missed = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Column column : columns(before)) {
      known.add(column.table());
      known.add(column.name());
      if (!tables.contains(column.table())) {
        missed.add(column.table());
      } else if (now.stream().noneMatch(column::isServedBy)) {
        missed.add(column.name());
      }
    }
    for (Column column : now) {
      if (known.contains(column.table()) && !known.contains(column.name()) && column.mustBeSaid()) {
        missed.add(column.name());
      }
    }
    List<String> keys = uniqueKeys(after);
    uniqueKeys(before).stream()
        .filter(key -> tables.contains(key.substring(0, key.indexOf(' '))) && !keys.contains(key))
        .forEach(missed::add);
    return missed.stream().distinct().toList();
  }

  private record Column(
      String table, String column, String type, boolean takesNull, boolean filled) {

    String name() {
      return table + "." + column;
    }

    boolean mustBeSaid() {
      return !takesNull && !filled;
    }

    boolean isServedBy(Column later) {
      return name().equals(later.name())
          && type.equals(later.type)
          && (later.takesNull || !takesNull)
          && (later.filled || !filled);
    }
  }

  private static Set<Column> columns(TestDatabase database) {
    return Set.copyOf(
        JdbcClient.create(database.dataSource())
            .sql(
                """
                select table_name as table, column_name as column,
                  concat(data_type, '/', udt_name, '/', character_maximum_length) as type,
                  is_nullable = 'YES' as takes_null,
                  column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS'
                    as filled
                from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                """)
            .query(Column.class)
            .list());
  }

  private static List<String> uniqueKeys(TestDatabase database) {
    return JdbcClient.create(database.dataSource())
        .sql(
            """
            select format('%s (%s)', i.indrelid::regclass, string_agg(a.attname, ', ' order by k.at))
            from pg_index i
            join pg_class c on c.oid = i.indexrelid and c.relnamespace = 'public'::regnamespace
            cross join lateral unnest(i.indkey::int[]) with ordinality as k (attnum, at)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
            where i.indisunique and i.indrelid <> 'flyway_schema_history'::regclass
            group by i.indexrelid, i.indrelid
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String released() throws IOException {
    Matcher said = RELEASED.matcher(Files.readString(DB.resolve("README.md")));
    assertThat(said.find()).as("the last release's number in db/README.md").isTrue();
    return said.group(1);
  }

  private static Set<String> contracted() throws IOException {
    Set<String> named = new HashSet<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.toList()) {
        CONTRACT
            .matcher(Files.readString(file))
            .results()
            .forEach(one -> named.add(one.group(1).strip()));
      }
    }
    return named;
  }
}
