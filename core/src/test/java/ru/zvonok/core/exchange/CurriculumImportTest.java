package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Curriculum plans (КТП) come in from a table, beside a school that is there or with it. */
class CurriculumImportTest extends ImportTesting {

  private static final String HEADER = "Предмет;Класс;№;Тема;Часы";

  private static final String TOPICS =
      """
      select c.name, s.name, t.number, t.title, t.hours
      from curriculum_topic t join curriculum_plan p on p.id = t.plan_id
      join school_class c on c.id = p.class_id join subject s on s.id = p.subject_id
      where t.replaced_on is null order by c.name, s.name, t.number
      """;

  @Test
  void aPlanAloneComesInBesideASchool() {
    take(RosterFiles.small());

    ImportReport report = plan(HEADER, "Алгебра;7А;1;Степени;2", "Алгебра;7А;2;Одночлены;1");

    assertThat(report.problems()).isEmpty();
    assertThat(report.applied()).isTrue();
    assertThat(report.count(Kind.PLAN_TOPIC)).isEqualTo(new Tally(2, 0, 0, 0));
    assertThat(rows(TOPICS)).containsExactly("7А Алгебра 1 Степени 2", "7А Алгебра 2 Одночлены 1");
  }

  @Test
  void englishHeadingsAndExcelsNumbersWillDo() {
    take(RosterFiles.small());

    ImportReport report =
        plan(
            "Subject,Class,No,Topic,Hours",
            "алгебра,7 а,1.0,Степени,2.0",
            "Алгебра,7-А,2.,Дроби,1");

    assertThat(report.problems()).isEmpty();
    assertThat(rows(TOPICS)).containsExactly("7А Алгебра 1 Степени 2", "7А Алгебра 2 Дроби 1");
  }

  @Test
  void aWholeSchoolWithItsPlansComesInAtOnce() {
    ImportReport report =
        take(
            RosterFiles.small()
                .file("ktp.csv", "Предмет,Класс,№,Тема,Часы")
                .add("ktp.csv", "Рисование,7,,Линия,1"));

    assertThat(report.problems()).isEmpty();
    assertThat(rows(TOPICS)).containsExactly("7 «б» Рисование 1 Линия 1", "7А Рисование 1 Линия 1");
  }

  @Test
  void severalClassesShareARow_andTopicsWithoutANumberFollowInOrder() {
    take(RosterFiles.small());

    plan(
        HEADER,
        "Алгебра;7А, 7Б;;Степени;1",
        "Алгебра;7А;;Только в 7А;1",
        "Алгебра;7А+7Б;;Одночлены;1",
        "Алгебра;7Б;10;Десятая;1",
        "Алгебра;7Б;;Одиннадцатая;1");

    assertThat(rows(TOPICS))
        .containsExactly(
            "7 «б» Алгебра 1 Степени 1",
            "7 «б» Алгебра 2 Одночлены 1",
            "7 «б» Алгебра 10 Десятая 1",
            "7 «б» Алгебра 11 Одиннадцатая 1",
            "7А Алгебра 1 Степени 1",
            "7А Алгебра 2 Только в 7А 1",
            "7А Алгебра 3 Одночлены 1");
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    take(RosterFiles.small());
    String[] file = {HEADER, "Алгебра;7;1;Контрольная;1", "Алгебра;7;2;Контрольная;1"};
    plan(file);

    ImportReport again = plan(file);

    assertThat(again.changesAnything()).isFalse();
    assertThat(again.count(Kind.PLAN_TOPIC)).isEqualTo(new Tally(0, 0, 0, 4));
  }

  @Test
  void aChangedPlanReplacesWhatNoLessonUsed() {
    take(RosterFiles.small());
    plan(HEADER, "Алгебра;7А;1;Степени;1", "Алгебра;7А;2;Дроби;1", "Алгебра;7А;3;Углы;1");
    held("Степени");
    held("Дроби");

    ImportReport report =
        plan(HEADER, "Алгебра;7А;1;Отрезки;1", "Алгебра;7А;2;Степени;2", "Алгебра;7А;3;Корни;1");

    assertThat(report.count(Kind.PLAN_TOPIC)).isEqualTo(new Tally(2, 1, 2, 0));
    assertThat(rows(TOPICS))
        .containsExactly(
            "7А Алгебра 1 Отрезки 1", "7А Алгебра 2 Степени 2", "7А Алгебра 3 Корни 1");
    assertThat(
            rows(
                """
                select r.topic, t.title, t.number, t.replaced_on from lesson_record r
                join curriculum_topic t on t.id = r.plan_topic_id order by r.topic
                """))
        .containsExactly("Дроби Дроби 2 2025-10-13", "Степени Степени 2");
  }

  @Test
  void aSlipPutRightIsTheSameTopic() {
    take(RosterFiles.small());
    plan(HEADER, "Алгебра;7А;1;Квадратные уровнения;2", "Алгебра;7А;2;Урок номер 12;1");
    held("Квадратные уровнения");
    held("Урок номер 12");

    plan(HEADER, "Алгебра;7А;1;Квадратные уравнения;2", "Алгебра;7А;2;Урок номер 13;1");

    assertThat(
            rows(
                """
                select t.title, t.replaced_on is null from lesson_record r
                join curriculum_topic t on t.id = r.plan_topic_id order by 1
                """))
        .containsExactly("Квадратные уравнения t", "Урок номер 12 f");
  }

  @Test
  void aTopicThatComesBackIsTheOneThatLessonsKnow() {
    take(RosterFiles.small());
    plan(HEADER, "Алгебра;7А;1;Степени;1");
    held("Степени");
    plan(HEADER, "Алгебра;7А;1;Дроби;1");

    plan(HEADER, "Алгебра;7А;1;Дроби;1", "Алгебра;7А;2;степени;1");

    assertThat(rows("select count(*) from curriculum_topic where replaced_on is null"))
        .containsExactly("2");
    assertThat(
            rows(
                """
                select t.number from lesson_record r
                join curriculum_topic t on t.id = r.plan_topic_id where t.replaced_on is null
                """))
        .containsExactly("2");
  }

  @Test
  void topicsMayTradePlaces() {
    take(RosterFiles.small());
    plan(HEADER, "Алгебра;7А;1;Степени;1", "Алгебра;7А;2;Дроби;1");

    ImportReport report = plan(HEADER, "Алгебра;7А;2;Степени;1", "Алгебра;7А;1;Дроби;1");

    assertThat(report.count(Kind.PLAN_TOPIC)).isEqualTo(new Tally(0, 2, 0, 0));
    assertThat(rows(TOPICS)).containsExactly("7А Алгебра 1 Дроби 1", "7А Алгебра 2 Степени 1");
  }

  @Test
  void plansThatAFileDoesNotSpeakOfStay() {
    take(RosterFiles.small());
    plan(HEADER, "Алгебра;7А;1;Степени;1");

    plan(HEADER, "Рисование;7А;1;Линия;1");

    assertThat(rows(TOPICS)).containsExactly("7А Алгебра 1 Степени 1", "7А Рисование 1 Линия 1");
  }

  @Test
  void everyErrorIsNamedWithItsPlaceAndNothingIsWritten() {
    take(RosterFiles.small());

    ImportReport report =
        plan(
            HEADER,
            "Алгебра;7А;1;Степени;1",
            "Алгебро;7А;2;Дроби;1",
            "Алгебра;7В;2;Дроби;1",
            "Алгебра;;2;Дроби;1",
            "Алгебра;7А;два;Дроби;1",
            "Алгебра;7А;1;Дроби;1",
            "Алгебра;7А;3;;1",
            "Алгебра;7А;4;Дроби;",
            "Алгебра;7А;5;Дроби;0,5",
            "Алгебра;7А;1000;Дроби;201",
            "Алгебра;7А;6;" + "я".repeat(301) + ";1");

    assertThat(report.applied()).isFalse();
    assertThat(report.problems())
        .extracting(Problem::file, Problem::line, Problem::column, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("ktp.csv", 3L, "Предмет", ProblemCode.SUBJECT_UNKNOWN),
            tuple("ktp.csv", 4L, "Класс", ProblemCode.CLASS_UNKNOWN),
            tuple("ktp.csv", 5L, "Класс", ProblemCode.VALUE_MISSING),
            tuple("ktp.csv", 6L, "№", ProblemCode.PLAN_NUMBER_WRONG),
            tuple("ktp.csv", 7L, "№", ProblemCode.PLAN_NUMBER_TWICE),
            tuple("ktp.csv", 8L, "Тема", ProblemCode.VALUE_MISSING),
            tuple("ktp.csv", 9L, "Часы", ProblemCode.VALUE_MISSING),
            tuple("ktp.csv", 10L, "Часы", ProblemCode.PLAN_HOURS_WRONG),
            tuple("ktp.csv", 11L, "№", ProblemCode.PLAN_NUMBER_WRONG),
            tuple("ktp.csv", 11L, "Часы", ProblemCode.PLAN_HOURS_WRONG),
            tuple("ktp.csv", 12L, "Тема", ProblemCode.PLAN_TOPIC_TOO_LONG));
    assertThat(rows("select id from curriculum_plan")).isEmpty();
  }

  @Test
  void aMissingColumnIsNamed() {
    take(RosterFiles.small());

    assertThat(plan("Предмет;Класс;Тема", "Алгебра;7А;Степени").problems())
        .extracting(Problem::line, Problem::column, Problem::code)
        .containsExactly(tuple(1L, "Часы", ProblemCode.COLUMN_MISSING));
  }

  @Test
  void aSchoolWithoutAYearTakesNoPlan() {
    assertThat(codes(plan(HEADER, "Алгебра;7А;1;Степени;1")))
        .containsExactly(ProblemCode.PLAN_WITHOUT_YEAR);
  }

  private ImportReport plan(String... lines) {
    try {
      Path file = temp.resolve("ktp.csv");
      Files.writeString(file, String.join("\r\n", lines), Charset.forName("windows-1251"));
      return take(MONDAY, false, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A lesson of 7А that was held by this topic. */
  private void held(String topic) {
    LocalDate day = MONDAY.minusDays(3);
    write(
        """
        with held as (
          insert into lesson (group_id, subject_id, day, number, starts_at, ends_at)
          select t.group_id, t.subject_id, date '%1$s', 1, timestamptz '%1$s 08:30+03',
            timestamptz '%1$s 09:15+03'
          from teaching t join study_group_piece p on p.group_id = t.group_id and p.part_id is null
          join school_class c on c.id = p.class_id and c.name = '7А'
          join subject s on s.id = t.subject_id and s.name = 'Алгебра'
          returning id)
        insert into lesson_record (lesson_id, topic, plan_topic_id)
        select held.id, t.title, t.id from held, curriculum_topic t where t.title = '%2$s'
        """
            .formatted(day, topic));
  }
}
