package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.curriculum.CurriculumPlan.Offer;

/** Taking back what belongs to a topic and to homework: the plan's place, files, copies. */
class UndoPlanAndFilesTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final Actor teacher = day.mathTeacher();

  @Test
  void aTopicOfThePlanIsUnusedAgain() {
    plan("Дроби", "Проценты");
    day.done(() -> day.records.planned(teacher, math, null, offers().getFirst().topic().id()));

    undoLast();

    assertThat(card().topic()).isNull();
    assertThat(card().beside().planned()).isEqualTo(Planned.NO_PLAN);
    assertThat(offers().getFirst().topic().title()).isEqualTo("Дроби");
    assertThat(day.count("lesson_record where plan_topic_id is not null")).isZero();
  }

  @Test
  void theTopicBeforeComesBackToItsPlaceInThePlan() {
    plan("Дроби", "Проценты", "Дроби");
    day.done(() -> day.records.planned(teacher, math, null, offers().getFirst().topic().id()));
    day.done(() -> day.records.topic(teacher, math, "Дроби", "Экскурсия"));
    assertThat(card().beside().planned()).isEqualTo(new Planned(null, 1));
    String deviation = links();

    undoLast();
    assertThat(card().topic()).isEqualTo("Дроби");
    assertThat(card().beside().planned()).isEqualTo(new Planned(1, null));

    day.done(() -> day.records.topic(teacher, math, "Дроби", "Экскурсия"));
    assertThat(links()).isEqualTo(deviation);
  }

  @Test
  void aFileThatWasAddedGoesAndOneThatWasTakenAwayComesBack() {
    adds("photo-1", "№ 5");
    long first = adds("photo-2", null).beside().files().getFirst().id();
    undoLast();
    assertThat(files()).containsExactly("photo-1");

    day.done(() -> day.files.remove(teacher, math, first));
    undoLast();
    assertThat(files()).containsExactly("photo-1");

    undoLast();
    assertThat(card().homework()).isNull();
    assertThat(files()).isEmpty();
  }

  @Test
  void noneSetTakesTheFilesAlongAndItsUndoBringsThemBack() {
    Homework stands = adds("photo-1", "№ 5").homework();
    day.done(() -> day.records.homework(teacher, math, stands, new Homework.NoneSet()));
    assertThat(files()).isEmpty();

    undoLast();

    assertThat(card().homework()).isEqualTo(stands);
    assertThat(files()).containsExactly("photo-1");
  }

  @Test
  void aFileThatWasSentAgainInTheMeantimeIsThereOnce() {
    adds("photo-1", "№ 5");
    long first = adds("photo-2", null).beside().files().getFirst().id();
    day.done(() -> day.files.remove(teacher, math, first));
    adds("photo-1", null);

    undoLast();
    undoLast();

    assertThat(files()).containsExactlyInAnyOrder("photo-1", "photo-2");
  }

  @Test
  void aCopyIsOneActInTheLessonThatGotIt() {
    long there = day.lesson("Математика", day.school.group7B, SchoolDay.TODAY);
    day.done(() -> day.records.topic(teacher, math, null, "Дроби"));
    adds("photo-1", "№ 5");
    day.done(() -> day.records.topic(teacher, there, null, "Углы"));
    Copies.Copied.Taken taken =
        (Copies.Copied.Taken)
            day.done(() -> day.copies.copy(teacher, math, there, Copies.What.BOTH, null));
    int seen = taken.there().check();
    day.done(() -> day.copies.copy(teacher, math, there, Copies.What.BOTH, seen));
    Undo.Act act = day.in(() -> day.undo.last(teacher, there)).orElseThrow();
    assertThat(act.changes()).hasSize(2);

    day.done(() -> day.undo.undo(teacher, there, act.id()));

    LessonCard card = day.done(() -> day.lessons.card(teacher, there));
    assertThat(card.topic()).isEqualTo("Углы");
    assertThat(card.homework()).isNull();
    assertThat(card.beside().files()).isEmpty();
    assertThat(card().topic()).isEqualTo("Дроби");
  }

  @Test
  void aTopicThatWasCopiedIsStillTheLastOnceALaterOneIsTakenBack() {
    long there = day.lesson("Математика", day.school.group7B, SchoolDay.TODAY);
    day.done(() -> day.records.topic(teacher, math, null, "Дроби"));
    day.done(() -> day.copies.copy(teacher, math, there, Copies.What.TOPIC, null));
    day.done(() -> day.records.topic(teacher, there, "Дроби", "Углы"));
    long later = day.in(() -> day.undo.last(teacher, there)).orElseThrow().id();

    day.done(() -> day.undo.undo(teacher, there, later));

    assertThat(day.in(() -> day.undo.last(teacher, there))).isPresent();
  }

  private void plan(String... topics) {
    day.school.rows().curriculum(day.school.class7A, day.school.subject("Математика"), topics);
  }

  private List<Offer> offers() {
    return day.done(() -> day.records.suggestions(teacher, math)).plan();
  }

  /** What the record refers to in the plan. */
  private String links() {
    return day.everythingWritten().replaceAll("(?s).*(\"plan_next_id\": \\w+).*", "$1");
  }

  private LessonCard adds(String reference, @Nullable String caption) {
    HomeworkFiles.Sent sent =
        new HomeworkFiles.Sent(HomeworkFile.Kind.PHOTO, reference, null, caption, "Во вложении");
    return day.done(() -> day.files.add(teacher, math, sent));
  }

  private List<String> files() {
    return card().beside().files().stream().map(HomeworkFile::reference).toList();
  }

  private LessonCard card() {
    return day.done(() -> day.lessons.card(teacher, math));
  }

  private void undoLast() {
    Undo.Act act = day.in(() -> day.undo.last(teacher, math)).orElseThrow();
    assertThat(day.done(() -> day.undo.undo(teacher, math, act.id())).kept()).isEmpty();
  }
}
