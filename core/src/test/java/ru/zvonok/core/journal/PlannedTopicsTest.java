package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.curriculum.CurriculumPlan.Offer;
import ru.zvonok.core.journal.History.Revision;

/** Topics from the curriculum plan (КТП), on the lesson's record and in its history. */
class PlannedTopicsTest {

  private final SchoolDay day = SchoolDay.begins();
  private final Actor teacher = day.mathTeacher();
  private final long monday = day.lesson("Математика", day.school.group7A, TODAY.minusDays(1));
  private final long tuesday = day.mathToday();

  PlannedTopicsTest() {
    plan("Дроби/2", "Проценты", "Углы", "Площади");
  }

  @Test
  void theNextUnusedTopicIsOfferedFirstAndStaysForAllItsHours() {
    assertThat(offered(monday)).startsWith("1. Дроби (1)");
    assertThat(types(monday, "Дроби")).isEqualTo(new Planned(1, null));

    assertThat(offered(tuesday)).startsWith("1. Дроби (2)");
    takes(tuesday, 0);

    long thursday = day.lesson("Математика", day.school.group7A, TODAY.plusDays(2));
    assertThat(offered(thursday)).containsExactly("2. Проценты (1)", "3. Углы (1)");
  }

  @Test
  void whatIsTakenIsLinkedAndOnceMoreChangesNothing() {
    long first = id(tuesday, 0);
    LessonCard card = day.done(() -> day.records.planned(teacher, tuesday, null, first));
    assertThat(card.topic()).isEqualTo("Дроби");
    assertThat(card.beside().planned()).isEqualTo(new Planned(1, null));

    day.done(() -> day.records.planned(teacher, tuesday, null, first));

    assertThat(day.count("revision where entry = 'TOPIC'")).isEqualTo(1);
  }

  @Test
  void somethingElseThanThePlanIsNotedOnTheLessonAndInItsHistory() {
    assertThat(types(tuesday, "Экскурсия")).isEqualTo(new Planned(null, 1));
    assertThat(day.done(() -> day.lessons.card(teacher, tuesday)).beside().planned().deviates())
        .isTrue();

    assertThat(day.done(() -> day.history.of(day.director(), tuesday)))
        .extracting(Revision::became)
        .containsExactly("Экскурсия · PLAN:-:1");
  }

  @Test
  void aTopicOutOfTurnIsADeviationOnce_thenThePlanGoesOnFromIt() {
    assertThat(types(monday, "углы.")).isEqualTo(new Planned(3, 1));

    assertThat(offered(tuesday)).containsExactly("4. Площади (1)", "1. Дроби (1)");
    assertThat(types(tuesday, "Площади")).isEqualTo(new Planned(4, null));
    assertThat(day.done(() -> day.history.of(teacher, monday)))
        .extracting(Revision::became)
        .containsExactly("углы. · PLAN:3:1");
  }

  @Test
  void aTopicPutRightIsMeasuredByThePlanWithoutThisLesson() {
    types(tuesday, "Экскурсия");
    LessonCard card = day.done(() -> day.records.topic(teacher, tuesday, "Экскурсия", "дроби"));
    assertThat(card.beside().planned()).isEqualTo(new Planned(1, null));
    assertThat(day.done(() -> day.history.of(teacher, tuesday)))
        .extracting(Revision::was, Revision::became)
        .endsWith(tuple("Экскурсия · PLAN:-:1", "дроби · PLAN:1:-"));
  }

  @Test
  void inADoubleLessonTheOrderHoldsWhicheverIsWrittenFirst() {
    day.school.rows().run("update curriculum_topic set hours = 1");
    day.school
        .rows()
        .timetabled(
            day.school.group7A,
            day.school.subject("Математика"),
            day.school.mathTeacher(),
            2,
            6,
            LocalTime.of(13, 5),
            LocalTime.of(13, 50));
    day.in(
        () -> {
          day.lessons.replan(day.school.id(), TODAY);
          return true;
        });
    long sixth = day.lesson("Математика", day.school.group7A, TODAY, 6);
    long first = day.mathToday();

    assertThat(offered(sixth)).startsWith("2. Проценты (1)");
    assertThat(types(sixth, "Проценты").deviates()).isFalse();
    assertThat(offered(first)).startsWith("1. Дроби (1)");
    assertThat(types(first, "Дроби").deviates()).isFalse();
  }

  @Test
  void eachHalfOfAClassGoesThroughThePlanByItself() {
    day.school
        .rows()
        .curriculum(day.school.class7A, day.school.subject("Английский язык"), "Unit 1", "Unit 2");
    long first = day.lesson("Английский язык", day.school.english1, TODAY);
    long second = day.lesson("Английский язык", day.school.english2, TODAY);
    Actor other = day.staff(day.school.classTeacher(), Role.TEACHER);
    day.done(() -> day.records.topic(other, first, null, "Unit 1"));

    assertThat(
            day.done(() -> day.records.suggestions(day.russianTeacher(), second)).plan().stream()
                .map(PlannedTopicsTest::shown))
        .startsWith("1. Unit 1 (1)");
  }

  @Test
  void aCancelledLessonUsesNothing() {
    types(monday, "Дроби");
    day.school.rows().run("update lesson set cancelled_at = now() where id = ?", monday);
    assertThat(offered(tuesday)).startsWith("1. Дроби (1)");
  }

  @Test
  void withoutAPlanNothingIsADeviation() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY);
    LessonCard card =
        day.done(() -> day.records.topic(day.russianTeacher(), russian, null, "Причастие"));
    assertThat(card.beside().planned()).isEqualTo(Planned.NO_PLAN);
    assertThat(day.done(() -> day.records.plan(day.russianTeacher(), russian))).isEmpty();
  }

  @Test
  void aPlanThatIsThroughBindsNobody() {
    day.school.rows().run("delete from curriculum_topic where number > 1");
    day.school.rows().run("update curriculum_topic set hours = 1");
    types(monday, "Дроби");
    assertThat(offered(tuesday)).isEmpty();
    assertThat(types(tuesday, "Игра").deviates()).isFalse();
    assertThat(types(tuesday, "Игра").number()).isNull();
  }

  @Test
  void topicsOfThePlanAreNotSuggestedTwice() {
    long parallel = day.lesson("Математика", day.school.group7B, TODAY);
    day.done(() -> day.records.topic(teacher, parallel, null, "дроби"));
    assertThat(day.done(() -> day.records.suggestions(teacher, tuesday)).topics()).isEmpty();
  }

  @Test
  void onlyWhoHoldsTheLessonTakesATopic_andOnlyOfItsOwnPlan() {
    long first = id(tuesday, 0);
    assertThat(day.refused(() -> day.records.planned(day.director(), tuesday, null, first)))
        .isEqualTo(new NotYours());
    assertThat(day.refused(() -> day.records.plan(day.director(), tuesday)))
        .isEqualTo(new NotYours());
    assertThat(day.refused(() -> day.records.planned(teacher, tuesday, "Углы", first)))
        .isEqualTo(new Stale());
    day.school.rows().curriculum(day.school.class7B, day.school.subject("Математика"), "Чужая");
    long foreign = id(day.lesson("Математика", day.school.group7B, TODAY), 0);
    assertThat(day.refused(() -> day.records.planned(teacher, tuesday, null, foreign)))
        .isEqualTo(new Stale());
  }

  private void plan(String... topics) {
    day.school.rows().curriculum(day.school.class7A, day.school.subject("Математика"), topics);
  }

  private List<Offer> offers(long lesson) {
    return day.done(() -> day.records.suggestions(teacher, lesson)).plan();
  }

  private List<String> offered(long lesson) {
    return offers(lesson).stream().map(PlannedTopicsTest::shown).toList();
  }

  private static String shown(Offer offer) {
    return offer.topic().number() + ". " + offer.topic().title() + " (" + offer.hour() + ")";
  }

  private long id(long lesson, int offer) {
    return offers(lesson).get(offer).topic().id();
  }

  private void takes(long lesson, int offer) {
    day.done(() -> day.records.planned(teacher, lesson, null, id(lesson, offer)));
  }

  private Planned types(long lesson, String words) {
    String seen = day.done(() -> day.lessons.card(teacher, lesson)).topic();
    return day.done(() -> day.records.topic(teacher, lesson, seen, words)).beside().planned();
  }
}
