package ru.zvonok.bot.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.SchoolRows;

/** A screen was opened by right, and the right ended before the next press or word. */
class LostRightsTest {

  private final Stage stage = Stage.shared();
  private final SchoolFixture school = stage.school;
  private final SchoolRows rows = school.rows();

  @AfterEach
  void asItWas() {
    stage.backToStart();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SAY_TOPIC",
        "SAY_HOMEWORK",
        "SAY_COMMENT",
        "TAKE_TOPIC",
        "NO_HOMEWORK",
        "DROP_COMMENT",
        "BRUSH_MARK",
        "UNDO_LAST"
      })
  void theLessonWentToAnotherTeacher(Wish wish) {
    asked(Someone.TEACHER, wish);
    rows.run(
        "update teaching set ends_on = date '2025-10-13' where teacher_id = ?",
        school.mathTeacher());
    rows.run(
        "update lesson set teacher_id = ? where teacher_id = ? and group_id = ?",
        school.deputy(),
        school.mathTeacher(),
        school.group7A);

    refused(Someone.TEACHER, wish);
  }

  /** Reads the lesson still, as class teacher of the class. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "SAY_TOPIC",
        "SAY_HOMEWORK",
        "SAY_COMMENT",
        "TAKE_TOPIC",
        "NO_HOMEWORK",
        "DROP_COMMENT",
        "BRUSH_MARK",
        "UNDO_LAST"
      })
  void theTeacherIsOnlyClassTeacherNow(Wish wish) {
    asked(Someone.TEACHER, wish);
    rows.run(
        "update teaching set ends_on = date '2025-10-13' where teacher_id = ?",
        school.mathTeacher());
    rows.run(
        "update lesson set teacher_id = ? where teacher_id = ? and group_id = ?",
        school.deputy(),
        school.mathTeacher(),
        school.group7A);
    rows.run(
        "update class_teacher set person_id = ? where person_id = ?",
        school.mathTeacher(),
        school.classTeacher());
    unchanged(Someone.TEACHER, wish);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SAY_TOPIC", "SAY_HOMEWORK", "SAY_COMMENT", "PUT_MARK", "CONFIRM_ROLL", "UNDO_LAST"})
  void theTeacherHasLeftTheSchool(Wish wish) {
    asked(Someone.TEACHER, wish);
    rows.run("update person set ended_on = date '2025-10-13' where id = ?", school.mathTeacher());

    refused(Someone.TEACHER, wish);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SAY_TOPIC", "SAY_HOMEWORK", "SAY_COMMENT", "PUT_MARK", "CONFIRM_ROLL", "UNDO_LAST"})
  void theOfficeEndedTheChat(Wish wish) {
    asked(Someone.TEACHER, wish);
    stage.does(Someone.DEPUTY, new OfficeAction.UnlinkPersonForSure(school.mathTeacher()));

    refused(Someone.TEACHER, wish);
  }

  /** Only the parent's hat is left: the words must not slip in under it. */
  @Test
  void theTeacherIsOnlyAMotherNow() {
    long russian =
        Stage.id(
            school,
            "select id from lesson where day = date '2025-10-14' and number = 2 and group_id = "
                + school.group7A);
    stage.does(Someone.OTHER_TEACHER, new JournalAction.AskTopic(russian));
    rows.run(
        "update teaching set ends_on = date '2025-10-13' where teacher_id = ?",
        school.teacherAndMother());
    rows.run(
        "update timetable_entry set teacher_id = null where teacher_id = ?",
        school.teacherAndMother());
    rows.run("update lesson set teacher_id = null where teacher_id = ?", school.teacherAndMother());

    unchanged(Someone.OTHER_TEACHER, Wish.SAY_TOPIC);
  }

  @ParameterizedTest
  @EnumSource(names = {"SAY_NAME", "OPEN_PERSON", "ISSUE_CODE", "UNLINK_PERSON_FOR_SURE"})
  void theDeputyIsNoDeputyAnyMore(Wish wish) {
    asked(Someone.DEPUTY, wish);
    rows.run(
        "update role_grant set ends_on = date '2025-10-13' where person_id = ?", school.deputy());

    refused(Someone.DEPUTY, wish);
  }

  @Test
  void theReasonIsTheNextClassTeachersNow() {
    stage.does(
        Someone.CLASS_TEACHER, new JournalAction.RollStudent(stage.ids.lesson(), stage.ids.away()));
    rows.run(
        "update class_teacher set ends_on = date '2025-10-13' where person_id = ?",
        school.classTeacher());

    refused(Someone.CLASS_TEACHER, Wish.NOTE_REASON);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN_CHILD", "DIARY_DAY", "DIARY_MARKS", "DIARY_ABSENCES", "DIARY_WEEK"})
  void theMothersRightsAreRestricted(Wish wish) {
    stage.does(Someone.GUARDIAN, wish.of(stage.ids));
    rows.restrict(school.ivansMother(), school.ivan());

    refused(Someone.GUARDIAN, wish);
  }

  @Test
  void theStudentHasLeft() {
    rows.run(
        "update enrolment set ends_on = date '2025-10-13' where student_id = ?", school.ivan());

    refused(Someone.STUDENT, Wish.DIARY_DAY);
  }

  private void asked(Someone who, Wish wish) {
    for (Action step : wish.before(stage.ids)) {
      assertThat(stage.does(who, step).read()).doesNotContain(WhoMayWhatTest.NOT_YOURS);
    }
  }

  private void refused(Someone who, Wish wish) {
    assertThat(unchanged(who, wish).read())
        .doesNotContain(List.of(Stage.TOPIC, Stage.HOMEWORK, Stage.COMMENT))
        .doesNotContain("Римская", "Мамедов", "Ким", "Иванов Иван");
  }

  private Answer unchanged(Someone who, Wish wish) {
    String before = stage.standing();
    Answer answer = stage.does(who, wish.of(stage.ids));
    assertThat(stage.standing()).isEqualTo(before);
    assertThat(answer.leadsOn()).isTrue();
    assertThat(answer.read()).doesNotContain(WhoMayWhatTest.BROKEN);
    return answer;
  }
}
