package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.core.PastYear;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

/**
 * A child's earlier years cost nothing: of what is written of children no row of them is read
 * today. Counted by the database itself; with rows as few as a test's it would read whole tables,
 * so it may not.
 */
class EarlierYearsTest {

  private static final Written WRITTEN = new Written();

  @BeforeAll
  static void threeYearsAndToday() {
    for (int fall = 2022; fall < 2025; fall++) {
      PastYear.of(WRITTEN.school, fall);
    }
    long math = WRITTEN.lesson(TODAY, "Математика");
    WRITTEN.mark(math, "Ответ на уроке", null, MarkValue.FOUR);
    WRITTEN.mark(math, "Ответ на уроке", MarkValue.FOUR, MarkValue.FIVE);
    long history = WRITTEN.lesson(TODAY, "История");
    WRITTEN.note(history, Attendance.of(AttendanceCode.ABSENT));
    WRITTEN.confirm(history);
    WRITTEN.confirm(math);
  }

  @AfterAll
  static void over() {
    WRITTEN.close();
  }

  private static Stream<Named<Function<Diary, Outcome<?>>>> reads() {
    long ivan = WRITTEN.school.ivan();
    return Stream.of(
        Named.of("a day", diary -> diary.day(WRITTEN.mother, ivan, TODAY)),
        Named.of("a week", diary -> diary.week(WRITTEN.mother, ivan, TODAY)),
        Named.of("marks", diary -> diary.marks(WRITTEN.mother, ivan, null)),
        Named.of("absences", diary -> diary.absences(WRITTEN.mother, ivan, null)),
        Named.of("debts", diary -> diary.debts(WRITTEN.mother, ivan)));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void noRowOfThemIsRead(Function<Diary, Outcome<?>> read) {
    long rows =
        requireNonNull(
            WRITTEN
                .school
                .rows()
                .with(
                    jdbc -> {
                      jdbc.sql("set local enable_seqscan = off").update();
                      jdbc.sql("set local enable_bitmapscan = off").update();
                      long before = read(jdbc);
                      assertThat(WRITTEN.diary(read)).isInstanceOf(Outcome.Done.class);
                      return read(jdbc) - before;
                    }));

    assertThat(rows).isBetween(1L, PastYear.LESSONS / 2L);
  }

  private static long read(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))
            from pg_stat_xact_user_tables where relname in ('mark', 'attendance', 'revision')
            """)
        .query(Long.class)
        .single();
  }
}
