package ru.zvonok.core.termmark;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;
import static ru.zvonok.core.journal.TermValue.FIVE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.LessonRecords;

/** The first quarter is closed on the Monday after it. */
class TermLocksTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 10, 27);

  private final SchoolPlay days = new SchoolPlay("2025-10-27T12:00");
  private final TermLocks locks = SchoolPlay.core(TermLocks.class);
  private final TermMarks marks = SchoolPlay.core(TermMarks.class);
  private final LessonRecords records = SchoolPlay.core(LessonRecords.class);
  private final Actor teacher = days.mathTeacher();
  private final Actor deputy = days.staff(days.school.deputy(), Role.DEPUTY);
  private final long quarter = days.term("QUARTER", 1);
  private final long math = days.math(TUESDAY);

  @Test
  void aClosedTermTakesNeitherTermMarksNorLessonEntries() {
    days.done(() -> locks.close(deputy, quarter));

    assertThat(sets("устно")).isEqualTo(new BadValue(Rule.TERM_LOCKED));
    assertThat(days.refused(() -> records.topic(teacher, math, null, "Дроби")))
        .isEqualTo(new BadValue(Rule.TERM_LOCKED));
    assertThat(days.done(() -> marks.sheet(teacher, page())).maySet()).isFalse();
  }

  @Test
  void onlyDirectorAndDeputyCloseAndOpenAndItIsOnRecord() {
    for (Actor nobody : List.of(teacher, days.staff(days.school.technician(), Role.TECHNICIAN))) {
      assertThat(days.refused(() -> locks.close(nobody, quarter))).isEqualTo(new NotYours());
      assertThat(days.refused(() -> locks.open(nobody, quarter, "так"))).isEqualTo(new NotYours());
      assertThat(days.refused(() -> locks.waiting(nobody))).isEqualTo(new NotYours());
    }
    days.done(() -> locks.close(deputy, quarter));
    days.done(() -> locks.close(deputy, quarter));
    assertThat(days.refused(() -> locks.open(deputy, quarter, "  ")))
        .isEqualTo(new BadValue(Rule.TEXT_EMPTY));
    days.done(() -> locks.open(deputy, quarter, "закрыли раньше времени"));

    assertThat(days.count("decision where what = 'TERM_CLOSED'")).isEqualTo(1);
    assertThat(days.count("decision where what = 'TERM_OPENED' and reason <> ''")).isEqualTo(1);
    assertThat(days.count("term where locked_at is not null")).isZero();
  }

  @Test
  void aTeacherAsksTheDeputyLetsAndOnlyThatTeacherForThoseDays() {
    days.done(() -> locks.close(deputy, quarter));
    days.done(() -> locks.ask(teacher, quarter, "Забыла отметку"));
    long request = days.done(() -> locks.ask(teacher, quarter, "Забыла отметку Иванову"));

    assertThat(days.done(() -> locks.waiting(deputy)))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo("Забыла отметку Иванову"));
    days.done(() -> locks.approve(deputy, request, MONDAY.plusDays(1)));

    assertThat(days.done(() -> locks.waiting(deputy))).isEmpty();
    days.done(() -> records.topic(teacher, math, null, "Дроби"));
    days.done(() -> marks.put(teacher, page(), List.of(wish("устно"))));
    Actor other = days.staff(days.school.teacherAndMother(), Role.TEACHER);
    long russian = days.lesson("Русский язык", days.school.group7A, TUESDAY);
    assertThat(days.refused(() -> records.topic(other, russian, null, "Слог")))
        .isEqualTo(new BadValue(Rule.TERM_LOCKED));

    SchoolPlay.clockShows("2025-10-29T00:00");
    assertThat(days.refused(() -> records.topic(teacher, math, "Дроби", "Доли")))
        .isEqualTo(new BadValue(Rule.TERM_LOCKED));
  }

  @Test
  void aRefusedRequestOpensNothingAndIsAnsweredOnce() {
    days.done(() -> locks.close(deputy, quarter));
    long request = days.done(() -> locks.ask(teacher, quarter, "Забыла отметку"));
    days.done(() -> locks.refuse(deputy, request, "Ведомость уже сдана"));

    assertThat(sets("устно")).isEqualTo(new BadValue(Rule.TERM_LOCKED));
    assertThat(days.refused(() -> locks.approve(deputy, request, MONDAY)))
        .isEqualTo(new NotYours());
    assertThat(SchoolPlay.heard(CorrectionDecided.class))
        .filteredOn(event -> event.requestId() == request && event.schoolId() == days.school.id())
        .singleElement()
        .satisfies(event -> assertThat(event.openUntil()).isNull());
  }

  @Test
  void whoAskedByWordOfMouthIsLetTooWithinTwoWeeks() {
    days.done(() -> locks.close(deputy, quarter));
    long who = teacher.personId();
    assertThat(
            days.refused(() -> locks.grant(deputy, quarter, who, "позвонила", MONDAY.plusDays(15))))
        .isEqualTo(new BadValue(Rule.OUT_OF_BOUNDS));
    days.done(() -> locks.grant(deputy, quarter, who, "позвонила", MONDAY));

    days.done(() -> marks.put(teacher, page(), List.of(wish("устно"))));
    assertThat(days.count("decision where what = 'CORRECTION_APPROVED' and person_id = " + who))
        .isEqualTo(1);
  }

  @Test
  void anOpenTermNeedsNoAsking() {
    assertThat(days.refused(() -> locks.ask(teacher, quarter, "на всякий случай")))
        .isEqualTo(new BadValue(Rule.TERM_NOT_LOCKED));
  }

  private Refusal sets(String comment) {
    return days.refused(() -> marks.put(teacher, page(), List.of(wish(comment))));
  }

  private Wish wish(String comment) {
    return new Wish(days.school.ivan(), null, FIVE, comment);
  }

  private PageId page() {
    return new PageId(quarter, days.school.group7A, days.school.subject("Математика"));
  }
}
