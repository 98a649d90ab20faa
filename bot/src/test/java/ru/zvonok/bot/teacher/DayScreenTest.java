package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.teacher.Samples.EMPTY;
import static ru.zvonok.bot.teacher.Samples.FULL;
import static ru.zvonok.bot.teacher.Samples.TODAY;
import static ru.zvonok.bot.teacher.Samples.button;
import static ru.zvonok.bot.teacher.Samples.labels;
import static ru.zvonok.bot.teacher.Samples.line;
import static ru.zvonok.bot.teacher.Samples.shown;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.LessonLine.Filling;

class DayScreenTest {

  private static final LessonLine FIRST = line(1, TODAY, 1, "08:30", "09:15", FULL, false);
  private static final LessonLine SECOND =
      line(2, TODAY, 2, "09:25", "10:10", new Filling(true, false, false, true), false);
  private static final LessonLine LATER = line(3, TODAY, 5, "12:10", "12:55", EMPTY, false);
  private static final LessonLine CANCELLED = line(4, TODAY, 6, "13:05", "13:50", EMPTY, true);

  @Test
  void eachLessonIsOneButtonWithItsState() {
    assertThat(labels(day(TODAY, FIRST, SECOND, LATER, CANCELLED)))
        .startsWith(
            "✅ 1 · 8:30 · 7А Алгебра · 4/4",
            "● 2 · 9:25 · 7А Алгебра · 2/4",
            "○ 5 · 12:10 · 7А Алгебра · 0/4",
            "– 6 · 13:05 · 7А Алгебра · отменён");
  }

  @Test
  void theTextSaysWhatIsMissingOfLessonsThatHaveBegun() {
    assertThat(shown(day(TODAY, FIRST, SECOND, LATER)))
        .isEqualTo(
            """
            Мои уроки
            вт, 14 октября

            Осталось записать:
            ● 2 · 7А Алгебра: отметки, тема""");
  }

  @Test
  void aFinishedDaySaysThanks() {
    assertThat(shown(day(TODAY, FIRST, CANCELLED))).endsWith("Всё записано. Спасибо!");
  }

  @Test
  void aDayAheadAsksForNothing() {
    assertThat(shown(day(TODAY, FIRST, LATER))).endsWith("Пока записывать нечего.");
  }

  @Test
  void anEmptyDaySaysSo() {
    assertThat(shown(day(TODAY))).endsWith("Уроков нет.");
  }

  @Test
  void noDayIsSkippedAndEachSaysItsName() {
    Screen today = day(TODAY);
    assertThat(button(today, "‹ Вчера").action())
        .isEqualTo(new JournalAction.MyLessons(TODAY.minusDays(1)));
    assertThat(button(today, "Завтра ›").action())
        .isEqualTo(new JournalAction.MyLessons(TODAY.plusDays(1)));
    assertThat(labels(day(TODAY.plusDays(1)))).contains("‹ Сегодня", "Сегодня", "16.10 ›");
  }

  @Test
  void theMenuIsATapAway() {
    assertThat(button(day(TODAY), "☰ Меню").action()).isEqualTo(new StartAction.Menu());
  }

  @Test
  void aLongSubjectLeavesRoomForTheState() {
    LessonLine longOne =
        new LessonLine(
            9,
            TODAY,
            3,
            FIRST.startsAt(),
            FIRST.endsAt(),
            "Основы безопасности и защиты Родины",
            "10А + 10Б профиль",
            "",
            false,
            EMPTY);
    assertThat(labels(day(TODAY, longOne)).getFirst())
        .hasSizeLessThanOrEqualTo(Labels.ROW)
        .endsWith("… · 0/4");
  }

  private static Screen day(LocalDate day, LessonLine... lessons) {
    return DayScreen.of(
        "Мои уроки",
        day,
        List.of(lessons),
        JournalAction.MyLessons::new,
        List.of(),
        Samples.russian());
  }
}
