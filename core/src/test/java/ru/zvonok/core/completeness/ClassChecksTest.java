package ru.zvonok.core.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

/** What the check of 7А finds (3.4.1), a kind at a time. */
class ClassChecksTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-14T10:00");
  private final ClassChecks checks = SchoolPlay.core(ClassChecks.class);
  private final Actor classTeacher =
      days.staff(days.school.classTeacher(), Role.TEACHER, Role.CLASS_TEACHER);

  @Test
  void whoHasNoGuardianOnRecordAndWhoseGuardianHasNoChat() {
    assertThat(names(Finding.NO_GUARDIAN))
        .containsExactly(
            "Абрамова Дарья Ильинична",
            "Иванов Иван Сергеевич",
            "Мамедов Тимур Рашид оглы",
            "Римская-Корсакова Софья Глебовна",
            "Фёдоров Семён Львович",
            "Яковлев Егор Денисович");
    assertThat(names(Finding.NO_GUARDIAN_LINKED)).hasSize(6).contains("Иванов Иван Петрович");

    days.school.rows().bind(days.school.ivansFather(), "father");

    assertThat(names(Finding.NO_GUARDIAN_LINKED)).hasSize(5).doesNotContain("Иванов Иван Петрович");

    days.school.rows().restrict(days.school.ivansFather(), days.school.ivan());

    assertThat(names(Finding.NO_GUARDIAN_LINKED))
        .as("rights that were restricted count no more")
        .contains("Иванов Иван Петрович");
  }

  @Test
  void aChatWithoutConsentAndOneThatIsSomebodyElsesToo() {
    days.school.rows().bind(days.school.misha(), "misha");
    days.school.rows().bind(days.school.ivansMother(), "mother");
    assertThat(check().found()).doesNotContainKeys(Finding.NO_CONSENT, Finding.SAME_CHAT);

    days.school.rows().run("update consent set withdrawn_at = now()");
    days.school.rows().bind(days.school.teacherAndMother(), "misha");

    assertThat(names(Finding.NO_CONSENT))
        .containsExactly("Иванова Елена Викторовна", "Орлов Михаил Андреевич");
    assertThat(names(Finding.SAME_CHAT)).containsExactly("Орлов Михаил Андреевич");
    days.school.rows().run("update binding set ended_at = now(), ended_why = 'BY_OFFICE'");
    assertThat(check().found()).doesNotContainKeys(Finding.NO_CONSENT, Finding.SAME_CHAT);
  }

  @Test
  void noBirthDateAndTwoThatAreAlike() {
    assertThat(check().found()).doesNotContainKeys(Finding.NO_BIRTH_DATE, Finding.ALIKE);

    days.school
        .rows()
        .student("Орлов Михаил Андреевич", LocalDate.of(2013, 1, 1), days.school.class7B);
    days.school.rows().run("update person set birth_date = null where family_name = 'Ким'");

    assertThat(names(Finding.NO_BIRTH_DATE)).containsExactly("Ким Алина");
    assertThat(names(Finding.ALIKE)).containsExactly("Орлов Михаил Андреевич");
    days.school
        .rows()
        .run(
            "update enrolment set ends_on = date '2025-10-01' where class_id = ?",
            days.school.class7B);
    assertThat(check().found()).as("who has left is no double").doesNotContainKey(Finding.ALIKE);
  }

  @Test
  void absencesUntilSomebodyHasSaidWhy() {
    long lesson = days.math(TUESDAY);
    days.away(days.mathTeacher(), lesson, days.school.misha());
    assertThat(check().found())
        .as("the roll isn't confirmed yet")
        .doesNotContainKey(Finding.UNEXPLAINED);
    days.fills(days.mathTeacher(), lesson);

    assertThat(check().of(Finding.UNEXPLAINED))
        .singleElement()
        .satisfies(
            one -> {
              Trace.Absence absence = (Trace.Absence) one;
              assertThat(absence.lessonId()).isEqualTo(lesson);
              assertThat(absence.studentId()).isEqualTo(days.school.misha());
              assertThat(absence.subject()).isEqualTo("Математика");
            });
    days.school.rows().run("update attendance set code = ?", AttendanceCode.ILL.name());
    assertThat(check().found()).doesNotContainKey(Finding.UNEXPLAINED);
  }

  @Test
  void lessonsWorksAndTermMarksThatAreOwed() {
    long work = days.math(TUESDAY);
    days.fills(days.mathTeacher(), work);
    days.marks(days.mathTeacher(), work, days.school.misha(), null, MarkValue.FIVE, null);
    int before = check().of(Finding.RECORDS).size();
    assertThat(check().found()).doesNotContainKeys(Finding.MARKS, Finding.TERM_MARKS);

    SchoolPlay.clockShows("2025-10-20T09:00");

    ClassCheck later = check();
    assertThat(later.of(Finding.MARKS))
        .singleElement()
        .satisfies(
            one ->
                assertThat(((Duty.WrittenWork) ((Trace.Owed) one).duty()).missing()).isEqualTo(11));
    assertThat(later.of(Finding.RECORDS).size()).isGreaterThan(before);
    assertThat(later.of(Finding.RECORDS))
        .allSatisfy(
            one ->
                assertThat(((Duty.LessonRecord) ((Trace.Owed) one).duty()).lesson().group())
                    .startsWith("7А"));
    assertThat(later.of(Finding.TERM_MARKS)).hasSize(5);
  }

  @Test
  void theOwnClassForItsTeacherAndAnyForTheOffice() {
    Actor technician = days.staff(days.school.technician(), Role.TECHNICIAN);
    days.away(days.mathTeacher(), days.math(TUESDAY), days.school.misha());
    days.fills(days.mathTeacher(), days.math(TUESDAY));

    assertThat(days.in(() -> checks.open(classTeacher)))
        .extracting(one -> one.name())
        .containsExactly("7А");
    assertThat(days.in(() -> checks.open(technician)))
        .extracting(one -> one.name())
        .containsExactly("7А", "7Б");
    assertThat(days.done(() -> checks.check(technician, days.school.class7A)).found())
        .as("no absence of a child for whoever sees no journal")
        .doesNotContainKey(Finding.UNEXPLAINED)
        .containsKey(Finding.NO_GUARDIAN);
    assertThat(days.refused(() -> checks.check(classTeacher, days.school.class7B)))
        .isEqualTo(new NotYours());
    assertThat(days.refused(() -> checks.check(days.mathTeacher(), days.school.class7A)))
        .isEqualTo(new NotYours());
    assertThat(days.refused(() -> checks.check(technician, 404))).isEqualTo(new NotYours());
  }

  private ClassCheck check() {
    return days.done(() -> checks.check(classTeacher, days.school.class7A));
  }

  private List<String> names(Finding finding) {
    return check().of(finding).stream().map(one -> ((Trace.Someone) one).name().full()).toList();
  }
}
