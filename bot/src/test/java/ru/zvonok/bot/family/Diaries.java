package ru.zvonok.bot.family;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.diary.Average;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.DiaryDay;
import ru.zvonok.core.diary.DiaryLesson;
import ru.zvonok.core.diary.DiaryMark;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.TermKind;

/** A made-up child's diary. */
final class Diaries {

  static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
  static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  static final Child PETYA = new Child(7, "Петя", "Липов Пётр Ильич", "7А");
  static final Lens RU = new Lens(Words.of("ru"), ZONE, TUESDAY);
  static final Lens EN = new Lens(Words.of("en"), ZONE, TUESDAY);

  static final Term FIRST =
      new Term(1, TermKind.QUARTER, 1, "1 четверть", day(9, 1), day(10, 24), true);
  static final Term SECOND =
      new Term(2, TermKind.QUARTER, 2, "2 четверть", day(11, 3), day(12, 30), false);

  private Diaries() {}

  static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  static DiaryDay day(LocalDate day, List<DiaryLesson> lessons, DiaryDay.Task... due) {
    return new DiaryDay(PETYA, day, !lessons.isEmpty(), lessons, List.of(due));
  }

  static DiaryLesson lesson(int number, String subject) {
    return lesson(number, subject, null, null, null);
  }

  static DiaryLesson lesson(
      int number,
      String subject,
      @Nullable String topic,
      @Nullable Homework homework,
      @Nullable Attendance attendance,
      DiaryMark... marks) {
    return new DiaryLesson(
        100 + number,
        number,
        at(TUESDAY, "%02d:30".formatted(7 + number)),
        at(TUESDAY, "%02d:15".formatted(8 + number)),
        subject,
        "12",
        false,
        topic,
        homework,
        0,
        attendance,
        List.of(marks));
  }

  static DiaryMark mark(MarkValue value) {
    return new DiaryMark(TUESDAY, "Ответ на уроке", value, "", false);
  }

  static Homework given(String text) {
    return new Homework.Given(text, null, null);
  }

  static DiaryDay.Task task(String subject, String text, LocalDate dueOn) {
    return new DiaryDay.Task(100, subject, text, dueOn.minusDays(4), dueOn, 0);
  }

  static Average average(String sum, String weight) {
    return new Average(new BigDecimal(sum), new BigDecimal(weight));
  }

  /** Eight lessons with a topic and homework of this length each. */
  static DiaryDay fullDay(LocalDate day, int length) {
    List<DiaryLesson> lessons =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                number ->
                    lesson(
                        number,
                        "Предмет " + number,
                        "тема <" + number + "> " + "о ".repeat(length / 2),
                        given("задание & " + number + " " + "у ".repeat(length / 2)),
                        null,
                        mark(MarkValue.FIVE)))
            .toList();
    return new DiaryDay(
        PETYA,
        day,
        true,
        lessons,
        lessons.stream()
            .map(lesson -> task(lesson.subject(), "к уроку " + "я ".repeat(length / 2), day))
            .toList());
  }
}
