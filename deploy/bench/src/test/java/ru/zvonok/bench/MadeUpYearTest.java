package ru.zvonok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MadeUpYearTest {

  /** A class for each grade from 1 to 11 but two. */
  private static final MadeUpYear TINY = new MadeUpYear(9, 3, 260, 10, 75);

  private static Server server;

  @BeforeAll
  static void write() throws Exception {
    server = Server.start(Settings.of(), "tiny");
    server.found();
    TINY.write(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyRowPointsToRowsThatAreThere() throws SQLException {
    assertThat(orphans()).isEmpty();
  }

  @Test
  void nobodyIsMarkedWhoWasAway() throws SQLException {
    assertThat(server.number("select count(*) from mark")).isPositive();
    assertThat(
            server.number(
                """
                select count(*) from mark m
                join attendance a on a.lesson_id = m.lesson_id and a.student_id = m.student_id
                """))
        .isZero();
  }

  @Test
  void aClassHas34LessonsAWeek() throws SQLException {
    assertThat(
            server.number(
                """
                select count(*) from lesson l
                join study_group_piece piece on piece.group_id = l.group_id
                where piece.class_id = 5 and (piece.part_id is null or piece.part_id % 2 = 0)
                  and l.day between date '2025-09-08' and date '2025-09-12'
                """))
        .isEqualTo(34);
  }

  @Test
  void everythingThatIsAskedFindsSomething() throws SQLException {
    try (HikariDataSource pool = server.pool(1);
        Core core = new Core(pool)) {
      assertThat(Questions.all())
          .filteredOn(it -> it.file().startsWith("board") || it.file().equals("duties-school-year"))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(core.in(() -> it.ask().apply(core), true)).isPositive());
    }
  }

  @Test
  void aSchoolMadeLikeTheFirstOneIsWholeAndApart() throws SQLException {
    Clones.fill(server, 1, 3, 2);

    assertThat(orphans()).isEmpty();
    assertThat(marksOf(2)).isEqualTo(marksOf(1));
    assertThat(marksOf(3)).isPositive().isLessThan(marksOf(1));
  }

  private static long marksOf(int school) throws SQLException {
    return server.number("select count(*) from mark where school_id = " + school);
  }

  /**
   * Foreign keys by name that some row breaks: the generator goes past the database's own check.
   */
  private static List<String> orphans() throws SQLException {
    List<String> checks = new ArrayList<>();
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select format('select %L, count(*) from %s t where t.%I is not null and not exists'
                  || ' (select from %s o where o.%I = t.%I)', c.conname, c.conrelid::regclass,
                  own.attname, c.confrelid::regclass, other.attname, own.attname)
                from pg_constraint c
                join pg_attribute own on own.attrelid = c.conrelid and own.attnum = c.conkey[1]
                join pg_attribute other on other.attrelid = c.confrelid and other.attnum = c.confkey[1]
                where c.contype = 'f' and cardinality(c.conkey) = 1
                """)) {
      while (row.next()) {
        checks.add(row.getString(1));
      }
    }
    List<String> broken = new ArrayList<>();
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(String.join(" union all ", checks))) {
      while (row.next()) {
        if (row.getLong(2) > 0) {
          broken.add(row.getString(1) + ": " + row.getLong(2));
        }
      }
    }
    return broken;
  }
}
