package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.school.Calendar;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.SchoolScope;

class YearImportTest extends ImportTesting {

  private static final String TERMS =
      "select kind, number, starts_on, ends_on from term order by kind, number";

  private static final String[] USUAL = {
    "HALF_YEAR 1 2025-09-01 2025-12-30",
    "HALF_YEAR 2 2026-01-12 2026-05-26",
    "QUARTER 1 2025-09-01 2025-10-24",
    "QUARTER 2 2025-11-03 2025-12-30",
    "QUARTER 3 2026-01-12 2026-03-27",
    "QUARTER 4 2026-04-06 2026-05-26",
    "YEAR 1 2025-09-01 2026-05-26"
  };

  private Calendar calendar() {
    return SchoolScope.in(
        school,
        () ->
            new TransactionTemplate(bean(PlatformTransactionManager.class))
                .execute(_ -> bean(Calendars.class).of(school, MONDAY).orElseThrow()));
  }

  @Test
  void fourGradingPeriodsAreQuarters_halvesAndTheYearAreMadeOfThem() {
    take(RosterFiles.small());
    assertThat(rows(TERMS)).containsExactly(USUAL);
  }

  @Test
  void aYearWithoutTermsGetsTheUsualOnes() {
    RosterFiles files = RosterFiles.small();
    files.lines("academicSessions.csv").removeIf(line -> line.startsWith("q"));
    ImportReport report = take(files);
    assertThat(notices(report)).contains(NoticeCode.QUARTERS_SUPPOSED);
    assertThat(rows(TERMS)).containsExactly(USUAL);
    assertThat(rows("select grade, starts_on, ends_on from vacation order by starts_on"))
        .containsExactly(
            "2025-10-25 2025-11-02",
            "2025-12-31 2026-01-11",
            "1 2026-02-16 2026-02-22",
            "2026-03-28 2026-04-05");
  }

  @Test
  void twoSemestersAreHalfYears_andThreeTermsAreTrimesters() {
    RosterFiles files = RosterFiles.small();
    files.lines("academicSessions.csv").removeIf(line -> line.startsWith("q"));
    take(
        files
            .add("academicSessions.csv", "h1,,,Осень,semester,2025-09-01,2025-12-26,y1,2026")
            .add("academicSessions.csv", "h2,,,Весна,semester,2026-01-12,2026-05-26,y1,2026")
            .add("academicSessions.csv", "t1,,,A,term,2025-09-01,2025-11-16,y1,2026")
            .add("academicSessions.csv", "t2,,,B,term,2025-11-24,2026-02-22,y1,2026")
            .add("academicSessions.csv", "t3,,,C,term,2026-03-02,2026-05-26,y1,2026"));
    assertThat(rows(TERMS))
        .containsExactly(
            "HALF_YEAR 1 2025-09-01 2025-12-26",
            "HALF_YEAR 2 2026-01-12 2026-05-26",
            "TRIMESTER 1 2025-09-01 2025-11-16",
            "TRIMESTER 2 2025-11-24 2026-02-22",
            "TRIMESTER 3 2026-03-02 2026-05-26",
            "YEAR 1 2025-09-01 2026-05-26");
  }

  @Test
  void whereTheNextTermBeginsOnTheEndDate_theEndDateIsNoLongerIn() {
    take(RosterFiles.small().replace("academicSessions.csv", "2025-10-24", "2025-11-03"));
    assertThat(rows("select ends_on from term where kind = 'QUARTER' and number = 1"))
        .containsExactly("2025-11-02");
  }

  @Test
  void aBundleWithoutAYearGetsTheUsualOne() {
    RosterFiles files = RosterFiles.small().without("academicSessions.csv");
    files.lines("classes.csv").replaceAll(line -> line.replace(",y1,,,", ",,,,"));
    ImportReport report = take(files);
    assertThat(report.problems()).isEmpty();
    assertThat(notices(report)).contains(NoticeCode.YEAR_SUPPOSED);
    assertThat(rows(TERMS)).containsExactly(USUAL);
  }

  @Test
  void aNewYearsBundleMovesEveryoneUp() {
    take(RosterFiles.small());
    RosterFiles next = RosterFiles.small();
    next.lines("academicSessions.csv")
        .replaceAll(
            line -> line.replace("2026", "2027").replace("2025", "2026").replace("/26", "/27"));
    next.replace("classes.csv", "7А", "8А")
        .replace("classes.csv", "7Б", "8Б")
        .replace("classes.csv", "7 «б»", "8 «б»")
        .replace("classes.csv", ",7,", ",8,");
    ImportReport report = takeOn(LocalDate.of(2026, 8, 20), next);

    assertThat(report.problems()).isEmpty();
    assertThat(
            rows(
                """
                select c.name, e.starts_on, e.ends_on from enrolment e
                join school_class c on c.id = e.class_id join person p on p.id = e.student_id
                where p.external_id = 'a1' order by e.starts_on
                """))
        .containsExactly("7А 2025-09-01 2026-08-31", "8А 2026-09-01");
    assertThat(takeOn(LocalDate.of(2026, 8, 20), next).changesAnything()).isFalse();
  }

  @Test
  void theCalendarKnowsSchoolDaysTermsAndVacations() {
    RosterFiles files = RosterFiles.small();
    files.lines("academicSessions.csv").removeIf(line -> line.startsWith("q"));
    take(files.timetable("Пн,1,7А,Алгебра,Указкина", "Сб,1,7А,Алгебра,Указкина"));
    write(
        "insert into special_day (day, school_day) values ('2025-11-04', true), ('2025-11-10', false)");
    Calendar calendar = calendar();

    assertThat(calendar.isSchoolDay(LocalDate.of(2025, 10, 11), 7)).as("no timetable").isFalse();
    assertThat(calendar.isSchoolDay(LocalDate.of(2025, 10, 18), 7)).as("Saturday").isTrue();
    assertThat(calendar.isSchoolDay(LocalDate.of(2025, 10, 19), 7)).as("Sunday").isFalse();
    assertThat(calendar.isSchoolDay(LocalDate.of(2025, 10, 27), 7)).as("vacation").isFalse();
    assertThat(calendar.isSchoolDay(LocalDate.of(2025, 11, 4), 7)).as("moved").isTrue();
    assertThat(calendar.isSchoolDay(LocalDate.of(2025, 11, 10), 7)).as("quarantine").isFalse();
    assertThat(calendar.isSchoolDay(LocalDate.of(2026, 2, 16), 1)).as("grade 1").isFalse();
    assertThat(calendar.isSchoolDay(LocalDate.of(2026, 2, 16), 2)).isTrue();
    assertThat(calendar.isSchoolDay(LocalDate.of(2026, 7, 6), 7)).as("summer").isFalse();
    assertThat(calendar.nextSchoolDay(LocalDate.of(2025, 10, 20), 7))
        .as("Monday 3 November is off by decree")
        .contains(LocalDate.of(2025, 11, 4));
    assertThat(calendar.previousSchoolDay(LocalDate.of(2025, 11, 3), 7))
        .contains(LocalDate.of(2025, 10, 20));
    assertThat(calendar.termOf(MONDAY, 7).orElseThrow().name()).isEqualTo("1 четверть");
    assertThat(calendar.termOf(MONDAY, 10).orElseThrow().name()).isEqualTo("1 полугодие");
    assertThat(calendar.termOf(LocalDate.of(2025, 10, 27), 7)).isEmpty();
    assertThat(calendar.terms(9)).hasSize(4);
    assertThat(calendar.terms(11)).hasSize(2);
    assertThat(calendar.wholeYear()).isPresent();
  }

  @Test
  void schoolsAreFoundAndMade() {
    assertThat(schools().only().orElseThrow().id()).isEqualTo(school);
    schools().create("Вторая", java.time.ZoneId.of("Asia/Omsk"));
    assertThat(schools().all()).hasSize(2);
    assertThat(schools().only()).isEmpty();
    assertThat(schools().get(school).orElseThrow().zone().getId()).isEqualTo("Europe/Moscow");
  }
}
