package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;
import static ru.zvonok.core.journal.MarkValue.FIVE;
import static ru.zvonok.core.journal.MarkValue.FOUR;
import static ru.zvonok.core.journal.MarkValue.PASS;
import static ru.zvonok.core.journal.MarkValue.PENDING;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;

/** Marks and absences of a term as a family reads them (5.1.1). */
class DiaryTermTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 10, 13);

  private final Written written = new Written();
  private final SchoolFixture school = written.school;

  @AfterEach
  void over() {
    written.close();
  }

  @Test
  void averageIsWeightedAndExact() {
    long monday = written.lesson(MONDAY, "Математика");
    school.rows().run("update work_kind set weight = 5 where id = ?", school.kind("Диктант"));
    written.mark(monday, "Контрольная работа", null, FIVE);
    written.mark(monday, "Ответ на уроке", null, FIVE);
    written.mark(monday, "Диктант", null, FOUR);
    written.mark(written.lesson(TODAY, "Математика"), "Ответ на уроке", null, PASS);
    written.mark(written.lesson(TODAY, "Математика"), "Домашняя работа", null, PENDING);

    Average average = requireNonNull(written.marks().subjects().getFirst().average());

    assertThat(average.sum()).isEqualByComparingTo("40");
    assertThat(average.weight()).isEqualByComparingTo("9");
    assertThat(average.shown()).isEqualTo(new BigDecimal("4.44"));
    assertThat(average.atLeast(new BigDecimal("4.5"))).isFalse();
  }

  @Test
  void subjectsAreInTheOrderOfTheAlphabet_withdrawnMarksAreGone() {
    written.mark(written.lesson(TODAY, "История"), "Ответ на уроке", null, FIVE);
    written.mark(written.lesson(TODAY, "Математика"), "Ответ на уроке", null, PASS);
    written.mark(written.lesson(TODAY, "Русский язык"), "Ответ на уроке", null, FIVE);
    written.mark(written.lesson(TODAY, "Русский язык"), "Ответ на уроке", FIVE, null);

    assertThat(written.marks().subjects())
        .extracting(MarksOverview.OfSubject::subject)
        .containsExactly("История", "Математика");
    assertThat(written.marks().subjects().getLast().average()).isNull();
  }

  @Test
  void changedMarkIsShownAsCorrected_aDotThatBecameAMarkIsNot() {
    long monday = written.lesson(MONDAY, "Математика");
    written.mark(monday, "Ответ на уроке", null, FOUR);
    written.mark(monday, "Ответ на уроке", FOUR, FIVE);
    long today = written.lesson(TODAY, "Математика");
    written.mark(today, "Контрольная работа", null, PENDING);
    written.mark(today, "Контрольная работа", PENDING, FIVE);

    assertThat(written.marks().subjects().getFirst().marks())
        .containsExactly(
            new DiaryMark(MONDAY, "Ответ на уроке", FIVE, "", true),
            new DiaryMark(TODAY, "Контрольная работа", FIVE, "", false));
  }

  @Test
  void marksOfTheOldClassStayAndCount() {
    written.mark(written.lesson(MONDAY, "Математика"), "Ответ на уроке", null, FIVE);
    school.rows().leaves(school.ivan(), MONDAY);
    school.rows().enrol(school.ivan(), school.class7B, TODAY);

    assertThat(written.marks().subjects().getFirst().average()).isNotNull();
  }

  @Test
  void dayMissedWholeIsAMissedDay() {
    Attendance ill = Attendance.of(AttendanceCode.ABSENT);
    for (String subject : new String[] {"Математика", "Русский язык"}) {
      written.note(written.lesson(MONDAY, subject), ill);
      written.confirm(written.lesson(MONDAY, subject));
    }
    written.note(written.lesson(TODAY, "Математика"), ill);
    written.confirm(written.lesson(TODAY, "Математика"));
    written.note(written.lesson(TODAY, "История"), Attendance.late(5));
    written.confirm(written.lesson(TODAY, "История"));
    written.note(written.lesson(TODAY, "Русский язык"), ill);

    Absences absences = written.seen(diary -> diary.absences(written.mother, school.ivan(), null));

    assertThat(absences.missedDays()).isOne();
    assertThat(absences.missedLessons()).isEqualTo(3);
    assertThat(absences.late()).isOne();
    assertThat(absences.lines()).extracting(Absences.Line::number).containsExactly(1, 2, 1, 4);
  }

  @Test
  void termIsTheOneOfToday_inVacationTheLastThatHasBegun() {
    assertThat(written.marks().term().name()).isEqualTo("1 четверть");
    assertThat(written.marks().terms()).hasSize(4);

    written.clock.set(TestClock.moscow("2026-01-05T12:00"));

    assertThat(written.marks().term().name()).isEqualTo("2 четверть");
  }

  @Test
  void tenthGradeHasHalfYears() {
    school.rows().run("update school_class set grade = 10 where id = ?", school.class7A);

    assertThat(written.marks().term().name()).isEqualTo("1 полугодие");
    assertThat(written.marks().terms()).hasSize(2);
  }

  @Test
  void whereTheYearHasTrimestersTheyAreTheTerms() {
    school.rows().run("delete from term where kind = 'QUARTER' and number = 4");
    school.rows().run("update term set kind = 'TRIMESTER' where kind = 'QUARTER'");

    assertThat(written.marks().terms()).hasSize(3);
  }

  @Test
  void termThatIsNotTheChildsIsRefused() {
    Outcome<MarksOverview> outcome =
        written.diary(diary -> diary.marks(written.mother, school.ivan(), 987_654_321L));

    assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.NotYours()));
  }
}
