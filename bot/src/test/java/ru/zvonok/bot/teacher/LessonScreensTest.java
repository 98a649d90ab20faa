package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.teacher.Samples.ANSWER;
import static ru.zvonok.bot.teacher.Samples.EMPTY;
import static ru.zvonok.bot.teacher.Samples.FULL;
import static ru.zvonok.bot.teacher.Samples.TODAY;
import static ru.zvonok.bot.teacher.Samples.at;
import static ru.zvonok.bot.teacher.Samples.card;
import static ru.zvonok.bot.teacher.Samples.cell;
import static ru.zvonok.bot.teacher.Samples.labels;
import static ru.zvonok.bot.teacher.Samples.line;
import static ru.zvonok.bot.teacher.Samples.shown;
import static ru.zvonok.bot.teacher.Samples.student;
import static ru.zvonok.bot.teacher.Samples.written;
import static ru.zvonok.core.journal.History.Entry.ATTENDANCE;
import static ru.zvonok.core.journal.History.Entry.MARK;
import static ru.zvonok.core.journal.History.Entry.ROLL;
import static ru.zvonok.core.journal.History.Entry.TOPIC;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.History;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.LessonLine.Filling;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Undo;

class LessonScreensTest {

  @Test
  void anEmptyCardShowsTheLessonItsDeadlineAndFourSteps() {
    Screen screen = screen(card(EMPTY));
    assertThat(shown(screen))
        .isEqualTo(
            """
            Алгебра · 7А
            вт, 14 октября · 2-й урок · 9:25–10:10 · каб. 12

            Готово 0/4
            Записать до конца дня 14.10""");
    assertThat(labels(screen))
        .containsExactly(
            "○ Перекличка", "○ Отметки", "○ Тема", "○ Задание", "История", "← К урокам");
  }

  @Test
  void aFilledCardShowsWhatIsWritten() {
    LessonCard full =
        new LessonCard(
            line(FULL),
            12,
            List.of(
                noted("Иванов", Attendance.of(AttendanceCode.ABSENT)),
                noted("Ким", Attendance.of(AttendanceCode.ABSENT)),
                noted("Орлов", Attendance.late(10))),
            List.of(
                new LessonCard.Marked(
                    student(5, "Петров", "Пётр"),
                    List.of(cell(ANSWER, 0, MarkValue.FIVE), cell(ANSWER, 1, MarkValue.FOUR)))),
            "Степени",
            new Homework.Given("§ 4, № 12", LocalDate.of(2025, 10, 16), 30),
            at(TODAY.plusDays(1), "00:00"),
            false,
            true,
            false);
    assertThat(shown(screen(full)))
        .endsWith(
            """
            Готово 4/4

            Перекличка: Н Иванов, Н Ким, ОП10 Орлов
            Отметки: Петров 5/4
            Тема: Степени
            Задание: § 4, № 12 · к чт, 16 октября · 30 мин""");
    assertThat(labels(screen(full)))
        .containsExactly(
            "✓ Перекличка: 2 Н",
            "✓ Отметки: 2",
            "✓ Тема",
            "✓ Задание",
            "Задание к другой дате",
            "Время: 30 мин",
            "Файлы",
            "История",
            "← К урокам");
  }

  @Test
  void allThereAndNoMarksAreSaidToo() {
    Screen screen = screen(written("Степени", new Homework.NoneSet()));
    assertThat(shown(screen))
        .contains("Перекличка: все на месте", "Отметки: нет", "Задание: не задано");
    assertThat(labels(screen)).contains("✓ Перекличка: все", "✓ Отметки: 0");
  }

  @Test
  void stepsKeepTheirPlacesWhateverIsDone() {
    List<String> before = Samples.places(screen(card(EMPTY)));
    List<String> after = Samples.places(screen(card(new Filling(true, false, true, false))));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void whatWasWrittenLastIsTakenBackInTheSamePlace() {
    LessonCard full = written("Степени", new Homework.Given("§ 4", null, null));
    List<String> before = labels(screen(full, Optional.of(undo())));
    assertThat(before)
        .containsExactly(
            "✓ Перекличка: все",
            "✓ Отметки: 0",
            "✓ Тема",
            "✓ Задание",
            "↶ Отменить: задание",
            "Задание к другой дате",
            "Время",
            "Файлы",
            "История",
            "← К урокам");
    List<String> after =
        labels(screen(written("Степени", null), Optional.of(Undoing.over(Samples.russian()))));
    assertThat(after.indexOf("✓ Отменено")).isEqualTo(before.indexOf("↶ Отменить: задание"));
  }

  @Test
  void whatCanBeTakenBackIsNamed() {
    assertThat(undone(MARK, "Ким Алина", null, "5 · Ответ на уроке")).isEqualTo("Ким Алина — 5");
    assertThat(undone(MARK, "Ким Алина", "5 · Ответ на уроке", null))
        .isEqualTo("Ким Алина — стёрто");
    assertThat(undone(MARK, null, null, "NONE")).isEqualTo("«отметок нет»");
    assertThat(undone(ATTENDANCE, "Ким Алина", null, "LATE · 10")).isEqualTo("Ким Алина — ОП");
    assertThat(undone(ATTENDANCE, "Ким Алина", "ABSENT", null)).isEqualTo("Ким Алина — на месте");
    assertThat(undone(ROLL, null, null, "CONFIRMED")).isEqualTo("перекличка");
    assertThat(undone(TOPIC, null, null, "Степени")).isEqualTo("тема");
  }

  private static String undone(
      History.Entry entry,
      @Nullable String student,
      @Nullable String was,
      @Nullable String became) {
    Undo.Act act = new Undo.Act(5, List.of(new Undo.Change(entry, student, was, became)));
    return Undoing.button(7, act, Samples.russian()).label().replace("↶ Отменить: ", "");
  }

  private static Button undo() {
    Undo.Change change = new Undo.Change(History.Entry.HOMEWORK, null, null, "§ 4");
    return Undoing.button(7, new Undo.Act(5, List.of(change)), Samples.russian());
  }

  private static Screen screen(LessonCard card, Optional<Button> undo) {
    return LessonScreens.card(card, undo, Samples.back(Samples.russian()), Samples.russian());
  }

  @Test
  void aLateRecordSaysSo() {
    LessonCard late =
        new LessonCard(
            line(FULL),
            12,
            List.of(),
            List.of(),
            null,
            null,
            at(TODAY, "00:00"),
            true,
            true,
            false);
    assertThat(shown(screen(late))).contains("⚠ Записано позже срока");
  }

  @Test
  void anOverdueRecordAsksCalmly() {
    LessonCard overdue =
        new LessonCard(
            line(EMPTY),
            12,
            List.of(),
            List.of(),
            null,
            null,
            at(TODAY, "00:00"),
            false,
            true,
            false);
    assertThat(shown(screen(overdue))).contains("⚠ Срок прошёл.");
  }

  @Test
  void aCompleteRecordHasNoDeadlineLine() {
    assertThat(shown(screen(card(new Filling(true, false, true, true)))))
        .endsWith("Готово 3/4\n\nПерекличка: все на месте");
  }

  @Test
  void whoMayOnlyReadGetsButtonsOnlyToLook() {
    LessonCard reading =
        new LessonCard(
            line(EMPTY),
            12,
            List.of(),
            List.of(),
            null,
            null,
            at(TODAY.plusDays(1), "00:00"),
            false,
            false,
            true);
    assertThat(labels(screen(reading)))
        .containsExactly("Перекличка", "Отметки", "История", "← К урокам");
  }

  @Test
  void aCancelledLessonAsksForNothing() {
    LessonLine line = line(7, TODAY, 2, "09:25", "10:10", EMPTY, true);
    Screen screen = screen(of(line));
    assertThat(shown(screen)).contains("Урок отменён");
    assertThat(labels(screen)).doesNotContain("○ Перекличка");
  }

  @Test
  void aComingLessonWaitsForItsDay() {
    LessonLine line = line(7, TODAY.plusDays(1), 2, "09:25", "10:10", EMPTY, false);
    Screen screen = screen(of(line));
    assertThat(shown(screen)).contains("Урок ещё впереди");
    assertThat(labels(screen)).doesNotContain("○ Тема");
  }

  @Test
  void whatPeopleWroteIsHarmless() {
    assertThat(screen(written("a < b & <i>c</i>", null)).html())
        .contains("a &lt; b &amp; &lt;i&gt;c&lt;/i&gt;");
  }

  private static LessonCard of(LessonLine line) {
    return new LessonCard(
        line,
        12,
        List.of(),
        List.of(),
        null,
        null,
        at(line.day().plusDays(1), "00:00"),
        false,
        true,
        false);
  }

  private static LessonCard.Noted noted(String family, Attendance attendance) {
    return new LessonCard.Noted(student(family.hashCode(), family, "Имя"), attendance);
  }

  private static Screen screen(LessonCard card) {
    return LessonScreens.card(
        card, Optional.empty(), Samples.back(Samples.russian()), Samples.russian());
  }
}
