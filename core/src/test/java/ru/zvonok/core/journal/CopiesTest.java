package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.journal.Copies.Copied;
import ru.zvonok.core.journal.Copies.What;
import ru.zvonok.core.journal.History.Revision;

/** 7А's mathematics is copied to 7Б, which the same teacher has: Tuesday 5, Friday 3. */
class CopiesTest {

  private static final LocalDate FRIDAY = TODAY.plusDays(3);

  private final SchoolDay day = SchoolDay.begins();
  private final Actor teacher = day.mathTeacher();
  private final long from = day.mathToday();
  private final long to;

  CopiesTest() {
    timetabled(day.school.group7B, "Математика", 5, 3);
    to = day.lesson("Математика", day.school.group7B, TODAY);
    writes(from, "Дроби", new Homework.Given("№ 5", null, 30));
  }

  @Test
  void theNearestLessonsOfTheParallelClassAreOffered() {
    Copies.Offer offer = day.done(() -> day.copies.offer(teacher, from));

    assertThat(offer.from().topic()).isEqualTo("Дроби");
    assertThat(offer.lessons())
        .extracting(line -> line.group() + " " + line.day())
        .containsExactly("7Б " + TODAY, "7Б " + FRIDAY, "7Б " + TODAY.plusDays(7));
    assertThat(card(from).beside().mayCopy()).isTrue();
  }

  @Test
  void topicAndHomeworkComeOverWithTheirFiles_onRecord() {
    day.done(() -> day.files.add(teacher, from, sent("photo-1")));

    LessonCard card = copied(What.BOTH, null);

    assertThat(card.topic()).isEqualTo("Дроби");
    assertThat(card.homework()).isEqualTo(new Homework.Given("№ 5", null, 30));
    assertThat(card.beside().files())
        .extracting(HomeworkFile::reference)
        .containsExactly("photo-1");
    assertThat(day.done(() -> day.history.of(day.director(), to)))
        .extracting(Revision::became)
        .containsExactly("Дроби · FROM:7А", "№ 5 · 30 · FILES:1 · FROM:7А");
  }

  @Test
  void onlyThePartThatIsWantedComesOver() {
    assertThat(copied(What.TOPIC, null).homework()).isNull();
    assertThat(copied(What.HOMEWORK, null).topic()).isEqualTo("Дроби");
  }

  @Test
  void aSecondTapChangesNothing() {
    copied(What.BOTH, null);
    long entries = day.count("revision");
    copied(What.BOTH, null);
    assertThat(day.count("revision")).isEqualTo(entries);
  }

  @Test
  void whatStandsThereIsReplacedOnlyByWhoHasSeenIt() {
    writes(to, "Углы", new Homework.Given("№ 9", null, null));
    day.done(() -> day.files.add(teacher, to, sent("photo-9")));

    Copied.Taken taken = (Copied.Taken) copy(What.BOTH, null);
    assertThat(taken.there().topic()).isEqualTo("Углы");
    assertThat(card(to).topic()).isEqualTo("Углы");

    day.done(() -> day.records.topic(teacher, to, "Углы", "Площади"));
    Copied.Taken newer = (Copied.Taken) copy(What.BOTH, taken.there().check());
    assertThat(newer.there().topic()).isEqualTo("Площади");

    LessonCard card = copied(What.BOTH, newer.there().check());
    assertThat(card.topic()).isEqualTo("Дроби");
    assertThat(card.beside().files()).isEmpty();
    assertThat(day.done(() -> day.history.of(teacher, to)))
        .extracting(Revision::was)
        .contains("Площади", "№ 9 · FILES:1");
  }

  @Test
  void whatIsEmptyThereIsNoConflict() {
    day.done(() -> day.records.topic(teacher, to, null, "Дроби"));
    assertThat(copied(What.BOTH, null).homework()).isNotNull();
  }

  @Test
  void aDayIsMovedToALessonOfTheOtherClass() {
    Homework stands = card(from).homework();
    day.done(
        () ->
            day.records.homework(
                teacher, from, stands, new Homework.Given("№ 5", TODAY.plusDays(2), 30)));

    assertThat(copied(What.HOMEWORK, null).homework())
        .isEqualTo(new Homework.Given("№ 5", FRIDAY, 30));
  }

  @Test
  void theCopyGoesByThePlanOfItsOwnClass() {
    day.school
        .rows()
        .curriculum(day.school.class7B, day.school.subject("Математика"), "Числа", "Дроби");
    assertThat(copied(What.TOPIC, null).beside().planned()).isEqualTo(new Planned(2, 1));
  }

  @Test
  void aLessonAheadTakesNoCopyYet() {
    long friday = day.lesson("Математика", day.school.group7B, FRIDAY);
    assertThat(day.refused(() -> day.copies.copy(teacher, from, friday, What.BOTH, null)))
        .isEqualTo(new BadValue(Rule.LESSON_IN_FUTURE));

    SchoolDay.clockShows("2025-10-17T12:00");
    assertThat(day.in(() -> day.copies.copy(teacher, from, friday, What.BOTH, null)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aCopyAfterTheDayIsLate() {
    SchoolDay.clockShows("2025-10-15T09:00");
    copied(What.TOPIC, null);
    assertThat(day.done(() -> day.history.of(teacher, to)))
        .extracting(Revision::late)
        .containsExactly(true);
  }

  @Test
  void onlyToAParallelLessonOfTheSameSubjectThatTheTeacherHolds() {
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY);
    long own = day.lesson("Математика", day.school.group7A, TODAY.plusDays(2));
    for (long wrong : List.of(russian, own, from, 987_654_321L)) {
      assertThat(day.refused(() -> day.copies.copy(teacher, from, wrong, What.BOTH, null)))
          .isEqualTo(new NotYours());
    }
    for (Actor who : List.of(day.director(), day.russianTeacher(), day.classTeacher())) {
      assertThat(day.refused(() -> day.copies.copy(who, from, to, What.BOTH, null)))
          .isEqualTo(new NotYours());
      assertThat(day.refused(() -> day.copies.offer(who, from))).isEqualTo(new NotYours());
    }
    day.school.rows().run("update school_class set grade = 8 where id = ?", day.school.class7B);
    assertThat(day.refused(() -> day.copies.copy(teacher, from, to, What.BOTH, null)))
        .isEqualTo(new NotYours());
    assertThat(card(from).beside().mayCopy()).isFalse();
  }

  private void timetabled(long group, String subject, int weekday, int number) {
    LocalTime start = LocalTime.of(8, 30).plusMinutes(55L * (number - 1));
    day.school
        .rows()
        .timetabled(
            group,
            day.school.subject(subject),
            day.school.mathTeacher(),
            weekday,
            number,
            start,
            start.plusMinutes(45));
  }

  private Copied copy(What what, @Nullable Integer seen) {
    return day.done(() -> day.copies.copy(teacher, from, to, what, seen));
  }

  private LessonCard copied(What what, @Nullable Integer seen) {
    return ((Copied.Done) copy(what, seen)).card();
  }

  private LessonCard card(long lesson) {
    return day.done(() -> day.lessons.card(teacher, lesson));
  }

  private void writes(long lesson, String topic, Homework homework) {
    day.done(() -> day.records.topic(teacher, lesson, null, topic));
    day.done(() -> day.records.homework(teacher, lesson, null, homework));
  }

  private static HomeworkFiles.Sent sent(String reference) {
    return new HomeworkFiles.Sent(HomeworkFile.Kind.PHOTO, reference, null, null, "Во вложении");
  }
}
