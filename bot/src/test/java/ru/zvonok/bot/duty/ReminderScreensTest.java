package ru.zvonok.bot.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.HeldLesson;
import ru.zvonok.core.duty.Owner;
import ru.zvonok.core.duty.Part;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.reminder.ReminderKind;
import ru.zvonok.core.reminder.ReminderView;

/** What a reminder looks like, in both languages. */
class ReminderScreensTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 10, 14);
  private static final Instant NOON = Instant.parse("2025-10-14T09:00:00Z");
  private static final Owner TEACHER =
      new Owner(7, new PersonName("Лебедева", "Анна", "Сергеевна"));

  private static final Duty RECORD =
      new Duty.LessonRecord(lesson(2), TEACHER, due(), Set.of(Part.TOPIC, Part.ROLL));
  private static final Duty WORK =
      new Duty.WrittenWork(lesson(3), 5, "Контрольная <работа>", null, 3, TEACHER, due());

  @Test
  void oneMessageForAllThatIsMissingAndEachLineOpensItsLesson() {
    Screen screen =
        ReminderScreens.own(
            new ReminderView.Own(ReminderKind.EVENING, TUESDAY, List.of(WORK), List.of(RECORD)),
            Words.of("ru"));

    assertThat(screen.html())
        .isEqualTo(
            """
            <b>Не заполнено: 2 записи. Срок — до конца дня</b>

            ● 14.10, 2-й урок · 7А Математика: перекличка, тема

            ⚠ Срок прошёл:
            ● 14.10 · 7А Математика: Контрольная &lt;работа&gt;, нет 3 отметок""");
    assertThat(Shown.labels(screen))
        .containsExactly(
            "14.10 · 2 · 7А Математика",
            "Отметки 14.10 · 3 · 7А Математика",
            "Через час",
            "Сегодня хватит");
  }

  @Test
  void aLongListFitsAMessageAndLeadsToTheRest() {
    Screen screen =
        ReminderScreens.own(
            new ReminderView.Own(
                ReminderKind.MORNING, TUESDAY, Collections.nCopies(60, RECORD), List.of()),
            Words.of("en"));

    assertThat(Html.length(screen.html())).isLessThan(4096);
    assertThat(screen.html()).contains("60 entries are waiting", "And 48 more.");
    assertThat(Shown.labels(screen)).endsWith("My to-do", "☰ Menu");
  }

  @Test
  void theOfficeSeesWhoOwesWhatSinceWhen() {
    Screen screen =
        ReminderScreens.office(
            new ReminderView.Office(
                ReminderKind.OFFICE,
                TUESDAY,
                List.of(
                    new ReminderView.Owes(TEACHER, 3, TUESDAY.minusDays(4)),
                    new ReminderView.Owes(null, 1, TUESDAY))),
            Words.of("ru"));

    assertThat(screen.html())
        .isEqualTo(
            """
            <b>Просрочено: 4 записи</b>

            Лебедева А. С.: 3, с 10.10
            без учителя: 1, с 14.10""");
  }

  private static Due due() {
    return new Due(NOON, NOON.plus(Duration.ofHours(12)));
  }

  private static HeldLesson lesson(int number) {
    return new HeldLesson(40 + number, TUESDAY, number, NOON, NOON, "Математика", "7А");
  }
}
