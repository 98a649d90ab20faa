package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.core.access.Role;

/** Thirty students: whatever is tapped, the next button is where the eye saw it. */
class StillKeyboardTest {

  private final Phone.Day day = new Phone.Day();
  private final Phone phone = day.of(day.school.mathTeacher(), Role.TEACHER);

  @BeforeEach
  void aClassOfThirty() {
    BigClass.of(30, day.school);
    phone.press(new JournalAction.MyLessons(null)).tap("● 1");
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void noTapOnTheRollMovesAButton() {
    phone.tap("○ Перекличка");
    List<String> places = places();
    for (String tap : List.of("Ким", "Ученик30", "Яковлев", "Н Ким", "Ким")) {
      phone.tap(tap);
      assertThat(places()).as(tap).isEqualTo(places);
      fits();
    }
    phone.tap("Опоздание, ОСВ…").tap("Орлов").tap("ОП 10 мин");
    assertThat(places()).isEqualTo(places);
  }

  @Test
  void noTapOnTheMarksMovesAButton() {
    phone.tap("○ Перекличка").tap("Ким").tap("Сохранить (1 Н)");
    List<String> places = places();
    long lines = phone.text().lines().count();
    for (String tap :
        List.of(
            "5",
            "Мамедов",
            "Ученик30",
            "Ученик30 5",
            "4",
            "Ученик30 5",
            "⌫",
            "Мамедов 5",
            "Мамедов",
            "↶",
            "↶",
            "✕ Ким",
            "✓ ⌫",
            "↶")) {
      phone.tap(tap);
      assertThat(places()).as(tap).isEqualTo(places);
      assertThat(phone.text().lines().count()).as(tap).isEqualTo(lines);
      fits();
    }
  }

  @Test
  void theRollAndTheMarksShowEachStudentInTheSamePlace() {
    phone.tap("○ Перекличка");
    List<String> roll = places().subList(0, 15);
    phone.tap("Все на месте");
    assertThat(places().subList(0, 15)).isEqualTo(roll);
  }

  /** What stands under the saving of the roll writes nothing: it may be tapped once too often. */
  @Test
  void aTapTooManyOnSaveOnlyGoesOn() {
    phone.tap("○ Перекличка");
    int save = phone.screen().rows().size();
    phone.tap("Все на месте");
    assertThat(phone.screen().rows()).hasSizeGreaterThanOrEqualTo(save);
    assertThat(phone.screen().rows().getLast().getLast().action())
        .isInstanceOf(JournalAction.GoOn.class);
  }

  private List<String> places() {
    return Samples.places(phone.screen());
  }

  private void fits() {
    assertThat(Samples.buttons(phone.screen())).hasSizeBetween(30, 100);
    assertThat(phone.screen().rows())
        .allSatisfy(
            row ->
                assertThat(Stream.of(row).flatMap(List::stream))
                    .allMatch(
                        button -> button.label().length() <= (row.size() > 2 ? 6 : Labels.COLUMN)));
  }
}
