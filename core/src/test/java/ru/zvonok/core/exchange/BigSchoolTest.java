package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A school of a thousand from one workbook: all of it, and how long it takes. */
class BigSchoolTest extends ImportTesting {

  @Test
  void aSchoolOfAThousandComesInWhole_andTwiceChangesNothing() {
    Path file = BigSchool.book().write(temp);

    Stopwatch watch = new Stopwatch();
    ImportReport report = take(MONDAY, false, file);
    String first = watch.lap();
    ImportReport again = take(MONDAY, false, file);
    System.out.printf(
        "A school of a thousand from one workbook of %d KB: %s; the same again: %s%n",
        file.toFile().length() / 1024, first, watch.lap());

    assertThat(report.problems()).isEmpty();
    assertThat(report.applied()).isTrue();
    assertThat(report.count(Kind.ENROLMENT).added()).isEqualTo(1000);
    assertThat(report.count(Kind.PERSON).added()).isEqualTo(1000 + 2000 + BigSchool.STAFF);
    assertThat(report.count(Kind.GUARDIANSHIP).added()).isEqualTo(2000);
    assertThat(report.count(Kind.CLASS).added()).isEqualTo(BigSchool.CLASSES);
    assertThat(report.count(Kind.MEMBERSHIP).added()).isEqualTo(1000);
    assertThat(report.count(Kind.TEACHING).added()).isEqualTo(40 * 14);
    assertThat(report.count(Kind.TIMETABLE_ENTRY).added()).isEqualTo(40 * 26);
    assertThat(report.count(Kind.PLAN_TOPIC).added()).isEqualTo(40 * 12 * 34);
    assertThat(rows("select starts_at, count(*) from timetable_entry group by 1 order by 1"))
        .hasSize(12);
    assertThat(again.problems()).isEmpty();
    assertThat(again.changesAnything()).isFalse();
  }

  @Test
  void aSpoiltCopyNamesEachOfItsErrors() {
    BookFiles book = BigSchool.book();
    Map<String, String> wrong = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      spoil(book, wrong, "Ученики", 20 + i * 70, 0, "12Ж", "Класс CLASS_UNKNOWN");
      spoil(book, wrong, "Ученики", 23 + i * 70, 4, "30.02.2012", "Дата рождения DATE_WRONG");
      spoil(book, wrong, "Нагрузка", 5 + i * 40, 0, "Неизвестнова", "Учитель TEACHER_UNKNOWN");
      spoil(book, wrong, "Нагрузка", 8 + i * 40, 1, "Алхимия", "Предмет SUBJECT_UNKNOWN");
      spoil(book, wrong, "Расписание", 9 + i * 80, 0, "восьмой", "День DAY_UNKNOWN");
      spoil(book, wrong, "Расписание", 12 + i * 80, 1, "7", "Урок HOUR_UNKNOWN");
      spoil(book, wrong, "КТП", 100 + i * 1000, 4, "много", "Часы PLAN_HOURS_WRONG");
      spoil(book, wrong, "КТП", 103 + i * 1000, 2, "n:0", "№ PLAN_NUMBER_WRONG");
    }
    // Whose class is wrong is in no class: the parents and the groups say so too.
    ImportReport report = take(MONDAY, false, book.write(temp));

    assertThat(report.applied()).isFalse();
    assertThat(report.problems())
        .extracting(one -> one.sheet() + " " + one.line() + " " + one.column() + " " + one.code())
        .containsAll(wrong.values())
        .filteredOn(one -> !wrong.containsValue(one))
        .allMatch(one -> one.endsWith("Ученик STUDENT_UNKNOWN"))
        .hasSize(12 * 3);
    assertThat(wrong).hasSize(96);
    assertThat(rows("select id from person")).isEmpty();
  }

  /** By the clock on the wall, which other processes slow down, and by the processor's. */
  private static final class Stopwatch {

    private long wall = System.nanoTime();
    private long own = ownTime();

    String lap() {
      String lap =
          "%.1f s (%.1f s of it computed here)"
              .formatted((System.nanoTime() - wall) / 1e9, (ownTime() - own) / 1e9);
      wall = System.nanoTime();
      own = ownTime();
      return lap;
    }

    private static long ownTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  private static void spoil(
      BookFiles book,
      Map<String, String> wrong,
      String sheet,
      int line,
      int column,
      String value,
      String problem) {
    List<String> lines = book.lines(sheet);
    String[] cells = lines.get(line - 1).split("\\|", -1);
    cells[column] = value;
    lines.set(line - 1, String.join("|", cells));
    wrong.put(sheet + line, sheet + " " + line + " " + problem);
  }
}
