package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;

class LessonRecordsTest {

  private static final Homework PAGE_40 = new Homework.Given("§ 12, № 40", null, null);

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final Actor teacher = day.mathTeacher();

  @Test
  void aTopicIsKeptAsOneCleanLine() {
    assertThat(topic(null, "  Сложение\n дробей\u0007\u202E ").topic())
        .isEqualTo("Сложение дробей");
    assertThat(topic("Сложение дробей", "Вычитание дробей").topic()).isEqualTo("Вычитание дробей");
    topic(null, "Вычитание дробей");

    assertThat(day.count("revision where entry = 'TOPIC'")).isEqualTo(2);
  }

  @Test
  void aTopicHasOneToThreeHundredCharacters() {
    assertThat(refusedTopic(null, " \n\u0000 ")).isEqualTo(bad(Rule.TEXT_EMPTY));
    assertThat(refusedTopic(null, "ы".repeat(301))).isEqualTo(bad(Rule.TEXT_TOO_LONG));
    assertThat(topic(null, "🔔".repeat(300)).topic()).hasSize(600);
  }

  @Test
  void whoWritesOverAnUnseenTopicIsStale() {
    topic(null, "Дроби");

    assertThat(refusedTopic(null, "Углы")).isEqualTo(new Stale());
    assertThat(refusedTopic("Площади", "Углы")).isEqualTo(new Stale());
  }

  @Test
  void homeworkIsGivenChangedOrSaidToBeNone() {
    Homework due = new Homework.Given("§ 12, № 40\n№ 41", TODAY.plusDays(2), 30);
    assertThat(homework(null, PAGE_40).homework()).isEqualTo(PAGE_40);
    assertThat(homework(PAGE_40, due).homework()).isEqualTo(due);
    assertThat(homework(due, new Homework.NoneSet()).homework()).isEqualTo(new Homework.NoneSet());
    homework(due, new Homework.NoneSet());
    assertThat(homework(new Homework.NoneSet(), PAGE_40).homework()).isEqualTo(PAGE_40);

    assertThat(refusedHomework(null, due)).isEqualTo(new Stale());
    assertThat(day.count("revision where entry = 'HOMEWORK'")).isEqualTo(4);
  }

  @Test
  void homeworkThatBreaksARuleIsRefused() {
    assertThat(refusedHomework(null, new Homework.Given(" ", null, null)))
        .isEqualTo(bad(Rule.TEXT_EMPTY));
    assertThat(refusedHomework(null, new Homework.Given("я".repeat(2001), null, null)))
        .isEqualTo(bad(Rule.TEXT_TOO_LONG));
    assertThat(refusedHomework(null, new Homework.Given("§ 1", TODAY, null)))
        .isEqualTo(bad(Rule.DUE_NOT_AFTER_LESSON));
    assertThat(refusedHomework(null, new Homework.Given("§ 1", null, 601)))
        .isEqualTo(bad(Rule.HOMEWORK_MINUTES));
    assertThat(refusedHomework(null, new Homework.Given("§ 1", null, 0)))
        .isEqualTo(bad(Rule.HOMEWORK_MINUTES));
  }

  @Test
  void theCardTellsWhenTheRecordIsDue() {
    LessonCard card = day.done(() -> day.lessons.card(teacher, math));

    assertThat(card.dueAt()).isEqualTo(Instant.parse("2025-10-14T21:00:00Z"));
    assertThat(card.students()).isEqualTo(12);
    assertThat(card.mayFill()).isTrue();
    assertThat(card.mayReason()).isFalse();
    assertThat(card.late()).isFalse();
  }

  @Test
  void aRecordCompletedBeforeMidnightStaysInTimeThroughLaterCorrections() {
    SchoolDay.clockShows("2025-10-14T23:59");
    topic(null, "Дроби");
    homework(null, PAGE_40);
    day.done(() -> day.rollCall.confirm(teacher, math));

    SchoolDay.clockShows("2025-10-15T09:00");
    assertThat(topic("Дроби", "Сложение дробей").late()).isFalse();
    assertThat(day.count("revision where late")).isEqualTo(1);
  }

  @Test
  void aRecordCompletedAfterMidnightIsLate() {
    topic(null, "Дроби");
    homework(null, PAGE_40);
    SchoolDay.clockShows("2025-10-15T00:00");
    day.done(() -> day.rollCall.confirm(teacher, math));

    assertThat(day.done(() -> day.lessons.card(teacher, math)).late()).isTrue();
  }

  @Test
  void inKaliningradTheDayIsAnHourLonger() {
    day.school
        .rows()
        .run("update school set zone = 'Europe/Kaliningrad' where id = ?", day.school.id());
    topic(null, "Дроби");
    homework(null, PAGE_40);
    SchoolDay.clockShows("2025-10-15T00:59");
    day.done(() -> day.rollCall.confirm(teacher, math));

    assertThat(day.done(() -> day.lessons.card(teacher, math)).late()).isFalse();
    assertThat(day.count("revision where late")).isZero();
  }

  @Test
  void onlyWhoHoldsTheLessonWritesItsRecord() {
    for (Actor other : List.of(day.classTeacher(), day.director(), day.deputy())) {
      assertThat(day.refused(() -> day.records.topic(other, math, null, "Дроби")))
          .isEqualTo(new NotYours());
      assertThat(day.refused(() -> day.records.homework(other, math, null, PAGE_40)))
          .isEqualTo(new NotYours());
      assertThat(day.refused(() -> day.records.suggestions(other, math))).isEqualTo(new NotYours());
    }
  }

  private LessonCard topic(@Nullable String seen, String wanted) {
    return day.done(() -> day.records.topic(teacher, math, seen, wanted));
  }

  private Refusal refusedTopic(@Nullable String seen, String wanted) {
    return day.refused(() -> day.records.topic(teacher, math, seen, wanted));
  }

  private LessonCard homework(@Nullable Homework seen, Homework wanted) {
    return day.done(() -> day.records.homework(teacher, math, seen, wanted));
  }

  private Refusal refusedHomework(@Nullable Homework seen, Homework wanted) {
    return day.refused(() -> day.records.homework(teacher, math, seen, wanted));
  }

  private static Refusal bad(Rule rule) {
    return new BadValue(rule);
  }
}
