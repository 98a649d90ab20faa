package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A whole school, and parts of one, from a workbook. */
class BookImportTest extends ImportTesting {

  static final String STUDENTS =
      """
      select c.name, p.family_name, p.given_name, p.patronymic, p.birth_date
      from enrolment e join person p on p.id = e.student_id join school_class c on c.id = e.class_id
      where e.ends_on is null order by c.name desc, p.family_name
      """;

  ImportReport take(BookFiles book) {
    return take(MONDAY, false, book.write(temp));
  }

  @Test
  void aWholeSchoolComesFromOneWorkbook() {
    ImportReport report = take(BookFiles.small());

    assertThat(report.problems()).isEmpty();
    assertThat(report.applied()).isTrue();
    assertThat(rows("select name, zone from school"))
        .containsExactly("Школа Солнечная Europe/Moscow");
    assertThat(rows(STUDENTS))
        .containsExactly(
            "7А Апельсинов Иван Львович 2012-02-29",
            "7А Бананова Ольга  2012-03-01",
            "7А Вишнёв Пётр  2012-04-02",
            "7 «б» Грушин Лев Олегович 2011-11-03",
            "7 «б» Дынина Яна  2012-05-05",
            "7 «б» Ежевикин Юрий  2012-06-06");
    assertThat(
            rows(
                """
                select g.family_name, s.family_name, w.relation from guardianship w
                join person g on g.id = w.guardian_id join person s on s.id = w.student_id
                order by 1, 2
                """))
        .containsExactly(
            "Апельсинов Апельсинов отец", "Бананова Бананова мать", "Бананова Дынина мать");
    assertThat(
            rows(
                """
                select p.family_name, r.role from role_grant r join person p on p.id = r.person_id
                order by 1
                """))
        .containsExactly("Расписная DIRECTOR", "Указкина DEPUTY");
    assertThat(
            rows(
                """
                select c.name, p.family_name from class_teacher t
                join person p on p.id = t.person_id join school_class c on c.id = t.class_id
                """))
        .containsExactly("7А Указкина");
    assertThat(
            rows(
                """
                select g.name, s.name, p.family_name from teaching t
                join study_group g on g.id = t.group_id join subject s on s.id = t.subject_id
                join person p on p.id = t.teacher_id order by 1, 2
                """))
        .containsExactly(
            "7 «б» Алгебра Указкина",
            "7 «б» + 7А Рисование Кисточкина",
            "7А Алгебра Указкина",
            "7А английский 1 Английский язык Глаголов",
            "7А английский 2 Английский язык Глаголов");
    assertThat(
            rows(
                """
                select cp.name, p.family_name from class_part_member m
                join class_part cp on cp.id = m.part_id join person p on p.id = m.student_id
                order by 1, 2
                """))
        .containsExactly("английский 1 Апельсинов", "английский 2 Бананова", "английский 2 Вишнёв");
  }

  @Test
  void theSameFromAnotherProgram_saysTheSame() throws IOException {
    take(BookFiles.small());
    Path file = temp.resolve("из другой программы.xlsx");
    try (InputStream in = BookImportTest.class.getResourceAsStream("libreoffice.xlsx")) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    ImportReport report = take(MONDAY, false, file);
    assertThat(report.problems()).isEmpty();
    assertThat(report.changesAnything()).isFalse();
    assertThat(report.count(Kind.TIMETABLE_ENTRY).unchanged()).isEqualTo(4);
  }

  @Test
  void theYearItsTermsVacationsAndSingleDaysComeIn() {
    take(BookFiles.small());
    assertThat(rows("select kind, number, name, starts_on, ends_on from term order by 1, 2"))
        .containsExactly(
            "HALF_YEAR 1 1 полугодие 2025-09-01 2025-12-30",
            "HALF_YEAR 2 2 полугодие 2026-01-12 2026-05-26",
            "QUARTER 1 1 четверть 2025-09-01 2025-10-24",
            "QUARTER 2 2 четверть 2025-11-03 2025-12-30",
            "QUARTER 3 3 четверть 2026-01-12 2026-03-27",
            "QUARTER 4 4 четверть 2026-04-06 2026-05-26",
            "YEAR 1 Учебный год 2025-09-01 2026-05-26");
    assertThat(rows("select grade, name, starts_on, ends_on from vacation order by starts_on"))
        .containsExactly(
            "Осенние каникулы 2025-10-25 2025-11-02", "1 Для первых 2026-02-16 2026-02-22");
    assertThat(rows("select day, school_day, note from special_day order by 1"))
        .containsExactly("2025-11-04 f День народного единства", "2025-11-08 t Перенос");
  }

  @Test
  void bellsOfBothShiftsAndTheTimetableTakeTheirTimesFromThem() {
    take(BookFiles.small());
    assertThat(
            rows(
                """
                select s.shift, b.number, b.starts_at, b.ends_at from bell b
                join bell_schedule s on s.id = b.schedule_id order by 1, 2
                """))
        .containsExactly("1 1 08:30:00 09:15:00", "1 2 09:25:00 10:10:00", "2 1 14:00:00 14:45:00");
    assertThat(
            rows(
                """
                select e.weekday, e.number, e.starts_at, g.name, s.name, p.family_name, e.room
                from timetable_entry e join study_group g on g.id = e.group_id
                join subject s on s.id = e.subject_id left join person p on p.id = e.teacher_id
                order by 1, 2
                """))
        .containsExactly(
            "1 1 08:30:00 7А Алгебра Указкина 12",
            "1 2 09:25:00 7А английский 1 Английский язык Глаголов 21",
            "2 1 14:00:00 7 «б» Алгебра Указкина ",
            "3 1 08:30:00 7 «б» + 7А Рисование Кисточкина ");
  }

  @Test
  void theCurriculumPlanComesIn_alsoAlone() {
    take(BookFiles.small());
    String topics =
        """
        select c.name, s.name, t.number, t.title, t.hours from curriculum_topic t
        join curriculum_plan p on p.id = t.plan_id join school_class c on c.id = p.class_id
        join subject s on s.id = p.subject_id order by 1, 3
        """;
    assertThat(rows(topics))
        .containsExactly(
            "7 «б» Алгебра 1 Числовые выражения 2",
            "7А Алгебра 1 Числовые выражения 2",
            "7А Алгебра 2 Выражения с переменными 1");
    BookFiles alone =
        BookFiles.empty()
            .sheet(
                "Лист1",
                "Планирование по рисованию",
                "№ п/п|Предмет|Класс|Тема|Часы|Примечание",
                "1|Рисование|7А|Краски|1|повторить");
    ImportReport report = take(alone);
    assertThat(report.problems()).isEmpty();
    assertThat(rows(topics)).hasSize(4).contains("7А Рисование 1 Краски 1");
    assertThat(codes(take(alone.replace("Лист1", "|Краски|1|", "|Краски|много|"))))
        .containsExactly(ProblemCode.PLAN_HOURS_WRONG);
  }

  @Test
  void theSameWorkbookTwiceChangesNothing() {
    take(BookFiles.small());
    List<String> people = rows("select id, external_id, family_name from person order by id");
    ImportReport again = take(BookFiles.small());
    assertThat(again.problems()).isEmpty();
    assertThat(again.counts().entrySet())
        .as("touched")
        .filteredOn(each -> each.getValue().touches())
        .isEmpty();
    assertThat(rows("select id, external_id, family_name from person order by id"))
        .isEqualTo(people);
    assertThat(again.count(Kind.PERSON)).isEqualTo(new Tally(0, 0, 0, 12));
  }

  @Test
  void onlySomeSheetsOfAnExistingSchool_theRestStays() {
    take(BookFiles.small());
    ImportReport report =
        take(
            BookFiles.empty()
                .sheet(
                    "Ученики",
                    "класс|ФИО|дата рожд.",
                    "7А|Жасминов Егор Ильич|07.07.2012",
                    "7А|Апельсинов Иван|29.02.2012"));
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.PERSON)).isEqualTo(new Tally(1, 0, 0, 1));
    assertThat(report.count(Kind.ENROLMENT).added()).isEqualTo(1);
    assertThat(report.counts()).doesNotContainKeys(Kind.TERM, Kind.VACATION, Kind.BELL);
    assertThat(rows(STUDENTS)).hasSize(7).contains("7А Жасминов Егор Ильич 2012-07-07");
    assertThat(rows("select id from guardianship where ends_on is null")).hasSize(3);
  }

  @Test
  void endMissingEndsOnlyWhoTheSheetsSpeakOf() {
    take(BookFiles.small());
    BookFiles students = BookFiles.small().only("Ученики");
    students.lines("Ученики").removeIf(line -> line.contains("Ежевикин"));
    assertThat(take(MONDAY, false, students.write(temp)).notices())
        .anySatisfy(
            notice -> {
              assertThat(notice.code()).isEqualTo(NoticeCode.MISSING_KEPT);
              assertThat(notice.arguments()).containsExactly("PERSON", "1");
            });
    LocalDate later = LocalDate.of(2025, 11, 10);
    ImportReport report = take(later, true, students.write(temp));
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.PERSON).ended()).isEqualTo(1);
    assertThat(rows("select family_name from person where ended_on is not null"))
        .containsExactly("Ежевикин");
    assertThat(rows("select id from role_grant where ends_on is null")).hasSize(2);
    assertThat(rows("select id from teaching where ends_on is null")).hasSize(5);
  }

  @Test
  void aStudentIsKnownAgainWhoMovedToAnotherClass() {
    take(BookFiles.small());
    LocalDate later = LocalDate.of(2025, 11, 10);
    ImportReport report =
        take(
            later,
            false,
            BookFiles.small()
                .replace("Ученики", "7 А|Вишнёв", "7Б|Вишнев")
                .replace("Подгруппы", "; Вишнев Петр", "")
                .write(temp));
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.PERSON).added()).isZero();
    assertThat(
            rows(
                """
                select c.name, e.starts_on, e.ends_on from enrolment e
                join school_class c on c.id = e.class_id join person p on p.id = e.student_id
                where p.given_name = 'Пётр' order by e.starts_on
                """))
        .containsExactly("7А 2025-09-01 2025-11-09", "7 «б» 2025-11-10");
  }

  @Test
  void inANewYearEveryoneIsKnownAgainAGradeUp_evenWithoutBirthDates() {
    BookFiles first = BookFiles.small();
    first.lines("Ученики").replaceAll(line -> line.replaceAll("\\|(d:)?\\d\\d\\.[\\d.]+", "|"));
    assertThat(take(first).problems()).isEmpty();
    BookFiles next =
        BookFiles.empty()
            .sheet("Учебный год", "Что|Начало|Конец", "учебный год|01.09.2026|26.05.2027")
            .sheet("Классы", "Класс", "8А", "8Б")
            .sheet("Ученики", first.lines("Ученики").toArray(String[]::new))
            .replace("Ученики", "7", "8");
    ImportReport report = take(LocalDate.of(2026, 8, 20), false, next.write(temp));
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.PERSON).added()).isZero();
    assertThat(
            rows(
                """
                select c.name, e.starts_on from enrolment e
                join school_class c on c.id = e.class_id join person p on p.id = e.student_id
                where p.family_name = 'Апельсинов' order by e.starts_on
                """))
        .containsExactly("7А 2025-09-01", "8А 2026-09-01");
  }

  @Test
  void anIdGivenLaterTakesThePlaceOfTheOneGivenHere() {
    take(BookFiles.small());
    ImportReport report =
        take(BookFiles.small().replace("Ученики", "02.04.2012", "02.04.2012|у-77"));
    assertThat(report.problems()).isEmpty();
    assertThat(rows("select external_id from person where family_name = 'Вишнёв'"))
        .containsExactly("у-77");
    assertThat(rows("select id from person")).hasSize(12);
  }

  @Test
  void aClassOfOneSheetEach_andACsvWithTheSameHeadings() throws IOException {
    take(BookFiles.small());
    ImportReport sheets =
        take(
            BookFiles.empty()
                .sheet("7А", "Список класса", "№|ФИО|Дата рождения", "1|Жасминов Егор|07.07.2012")
                .sheet("7Б", "№|ФИО|Дата рождения", "1|Зефирова Ада|08.08.2012"));
    assertThat(sheets.problems()).isEmpty();
    Path csv =
        Files.writeString(
            temp.resolve("ученики.csv"),
            "Класс;Фамилия;Имя;Дата рождения\n7А;Изюмов;Олег;09.09.2012\n");
    ImportReport text = take(MONDAY, false, csv);
    assertThat(text.problems()).isEmpty();
    assertThat(rows(STUDENTS))
        .hasSize(9)
        .contains(
            "7А Жасминов Егор  2012-07-07",
            "7 «б» Зефирова Ада  2012-08-08",
            "7А Изюмов Олег  2012-09-09");
  }

  @Test
  void aWorkbookAddsToASchoolThatCameFromOneRoster() {
    take(RosterFiles.small());
    ImportReport report = take(BookFiles.small().without("Школа"));
    assertThat(report.problems()).isEmpty();
    assertThat(rows("select external_id from person where external_id like 'z-%'")).isEmpty();
    assertThat(rows("select id from person")).hasSize(12);
    assertThat(rows("select id from school_class")).hasSize(2);
    assertThat(rows("select id from subject")).hasSize(3);
  }

  @Test
  void changedBellsAloneAreToldToNeedTheTimetable() {
    take(BookFiles.small());
    ImportReport report =
        take(BookFiles.small().only("Звонки").replace("Звонки", "t:08:30", "t:08:25"));
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.BELL)).isEqualTo(new Tally(0, 1, 0, 2));
    assertThat(notices(report)).contains(NoticeCode.BELLS_CHANGED);
  }

  @Test
  void aTimetableAloneKnowsTheShiftOfEachClassFromTheLessonsOfNow() {
    take(BookFiles.small());
    ImportReport report = take(BookFiles.small().only("Расписание"));
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.TIMETABLE_ENTRY)).isEqualTo(new Tally(0, 0, 0, 4));
  }

  @Test
  void whereItIsWrong_isSaidAsPeopleSeeIt() {
    ImportReport report = take(BookFiles.small().replace("Ученики", "7-Б|Ежевикин", "7В|Ежевикин"));
    assertThat(report.applied()).isFalse();
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where(Locale.of("ru")))
                  .isEqualTo("школа.xlsx, лист «Ученики», строка 7, столбец «Класс»");
              assertThat(problem.what(Locale.of("ru")))
                  .isEqualTo("В школе нет класса или группы «7В».");
              assertThat(problem.whatToDo(Locale.of("ru"))).startsWith("Похоже на «7А».");
            });
    assertThat(rows("select id from person")).isEmpty();
  }
}
