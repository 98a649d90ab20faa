package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableImportTest extends ImportTesting {

  private static final LocalDate LATER = LocalDate.of(2025, 11, 10);

  private static final String ENTRIES =
      """
      select e.weekday, e.number, e.starts_at, e.ends_at, g.name, s.name, p.external_id
      from timetable_entry e
      join study_group g on g.id = e.group_id join subject s on s.id = e.subject_id
      left join person p on p.id = e.teacher_id
      where e.valid_to is null order by 1, 2, 5
      """;

  private static RosterFiles small(String... lessons) {
    return RosterFiles.small().timetable(lessons);
  }

  @Test
  void classesAreKnownHoweverTheyAreSpelt() {
    ImportReport report =
        take(
            small(
                "Понедельник,08:30,7А,Алгебра,Указкина М. П.",
                "Вторник,08:30,7 а,Алгебра,М.Указкина",
                "Среда,08:30,7-А,Алгебра,Указкина",
                "Четверг,08:30,7A,Алгебра,Указкина Мария Петровна",
                "Пятница,08:30,7 Б,Алгебра,Мария Указкина"));
    assertThat(report.problems()).isEmpty();
    assertThat(rows(ENTRIES))
        .containsExactly(
            "1 1 08:30:00 09:15:00 7А Алгебра t1",
            "2 1 08:30:00 09:15:00 7А Алгебра t1",
            "3 1 08:30:00 09:15:00 7А Алгебра t1",
            "4 1 08:30:00 09:15:00 7А Алгебра t1",
            "5 1 08:30:00 09:15:00 7 «б» Алгебра t1");
  }

  @Test
  void aSetIsAClassAPartSeveralOrAWholeGrade() {
    ImportReport report =
        take(
            small(
                "Пн,1,7А английский 2,Английский язык,Глаголов",
                "Вт,1,7а художники+7б художники,Рисование,В.Кисточкина",
                "Ср,1,7А+7Б,Рисование,В.Кисточкина",
                "Чт,1,7,Рисование,В.Кисточкина"));
    assertThat(report.problems()).isEmpty();
    assertThat(notices(report)).contains(NoticeCode.USUAL_BELLS);
    assertThat(rows(ENTRIES))
        .containsExactly(
            "1 1 08:30:00 09:15:00 7А английский 2 Английский язык t2",
            "2 1 08:30:00 09:15:00 7 «б» Художники + 7А Художники Рисование t3",
            "3 1 08:30:00 09:15:00 7 «б» + 7А Рисование t3",
            "4 1 08:30:00 09:15:00 7 «б» + 7А Рисование t3");
  }

  @Test
  void anUnknownPartIsMadeEmptyAndNamed() {
    ImportReport report = take(small("Пн,1,7А спортсмены,Рисование,В.Кисточкина"));
    assertThat(report.notices())
        .anySatisfy(
            notice -> {
              assertThat(notice.code()).isEqualTo(NoticeCode.PART_CREATED);
              assertThat(notice.arguments()).isEqualTo(List.of("спортсмены", "7А"));
            });
    assertThat(rows(ENTRIES)).containsExactly("1 1 08:30:00 09:15:00 7А спортсмены Рисование t3");
  }

  @Test
  void daysAreReadInTheWordsOfManyLanguages() {
    for (String week :
        List.of(
            "понедельник вторник среда четверг пятница суббота воскресенье",
            "Пн Вт Ср Чт Пт Сб Вс",
            "Понеделник Вторник Сряда Четвъртък Петък Събота Неделя",
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            "Mon Tue Wed Thu Fri Sat Sun",
            "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
            "понеділок вівторок середа четвер п’ятниця субота неділя",
            "панядзелак аўторак серада чацвер пятніца субота нядзеля",
            "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
            "1 2 3 4 5 6 7")) {
      assertThat(week.split(" "))
          .allMatch(word -> Weekdays.of(word).isPresent(), week)
          .extracting(word -> Weekdays.of(word).orElseThrow().getValue())
          .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }
    assertThat(Weekdays.of("завтра")).isEmpty();
  }

  @Test
  void clockTimesAreNumberedInOrder_andEndByTheNextBell() {
    LessonTimes times = new LessonTimes(List.of("10:05", "07:30", "08:10"), List.of());
    assertThat(times.of("07:30", 1).orElseThrow().toString())
        .isEqualTo("Place[shift=1, number=1, startsAt=07:30, endsAt=08:10]");
    assertThat(times.of("10:05", 1).orElseThrow().toString())
        .isEqualTo("Place[shift=1, number=3, startsAt=10:05, endsAt=10:50]");
  }

  @Test
  void theSchoolsOwnBellsDecide() {
    take(RosterFiles.small());
    write("insert into bell_schedule (name) values ('Обычный')");
    write(
        """
        insert into bell (schedule_id, number, starts_at, ends_at)
        select id, 2, '09:00', '09:40' from bell_schedule
        """);
    ImportReport report =
        take(small("Пн,09:00,7А,Алгебра,Указкина", "Вт,2 урок,7А,Алгебра,Указкина"));
    assertThat(report.problems()).isEmpty();
    assertThat(notices(report)).doesNotContain(NoticeCode.USUAL_BELLS);
    assertThat(rows(ENTRIES))
        .containsExactly(
            "1 2 09:00:00 09:40:00 7А Алгебра t1", "2 2 09:00:00 09:40:00 7А Алгебра t1");
  }

  @Test
  void whatALessonLacksIsToldOf() {
    ImportReport report =
        take(
            small(
                "Пн,08:30,7А,Алгебра,",
                "Вт,08:30,,Алгебра,Указкина",
                "Ср,08:30,7А,Алгебра,Указкина+Глаголов"));
    assertThat(report.problems()).isEmpty();
    assertThat(report.notices())
        .filteredOn(notice -> notice.file().endsWith("timetable.csv"))
        .extracting(notice -> notice.line() + " " + notice.code())
        .containsExactly(
            "2 LESSON_WITHOUT_TEACHER", "3 LESSON_WITHOUT_STUDENTS", "4 SEVERAL_TEACHERS");
    assertThat(rows(ENTRIES))
        .containsExactly("1 1 08:30:00 09:15:00 7А Алгебра", "3 1 08:30:00 09:15:00 7А Алгебра t1");
    assertThat(
            rows(
                """
                select p.external_id from teaching t join person p on p.id = t.teacher_id
                join study_group g on g.id = t.group_id join subject s on s.id = t.subject_id
                where g.name = '7А' and s.name = 'Алгебра' order by 1
                """))
        .containsExactly("t1", "t2");
  }

  @Test
  void unknownNamesAreErrorsWithTheNearestOne() {
    ImportReport report =
        take(
            small(
                "Пн,08:30,8А,Алгебра,Указкина",
                "Вт,08:30,7А,Алгбра,Указкина",
                "Ср,08:30,7А,Алгебра,Указкена",
                "Чт,08:30,7А,Алгебра,Апельсинов"));
    assertThat(report.problems())
        .extracting(problem -> problem.line() + " " + problem.code() + problem.arguments())
        .containsExactly(
            "2 CLASS_UNKNOWN[8А, 7А]",
            "3 SUBJECT_UNKNOWN[Алгбра, Алгебра]",
            "4 TEACHER_UNKNOWN[Указкена, Указкина Мария Петровна]",
            "5 TEACHER_UNKNOWN[Апельсинов, none]");
  }

  @Test
  void anAmbiguousTeacherIsAnErrorNamingTheCandidates() {
    RosterFiles files =
        small("Пн,08:30,7А,Алгебра,Указкина", "Вт,08:30,7А,Алгебра,Указкина М. И.")
            .add(
                "users.csv",
                RosterFiles.user("t9", "teacher", "Майя", "Указкина", "Ильинична", ""));
    assertThat(take(files).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.arguments())
                  .containsExactly("Указкина", "Указкина Майя Ильинична; Указкина Мария Петровна");
            });
  }

  @Test
  void aTimetableNeedsTheSchoolFirst() {
    assertThat(codes(take(RosterFiles.empty().timetable("Пн,1,7А,Алгебра,Указкина"))))
        .containsExactly(ProblemCode.TIMETABLE_WITHOUT_YEAR);
  }

  @Test
  void anEqualRowComesInOnce() {
    ImportReport report = take(small("Пн,1,7А,Алгебра,Указкина", "Пн,1,7А,Алгебра,Указкина"));
    assertThat(notices(report)).contains(NoticeCode.ROW_TWICE);
    assertThat(rows(ENTRIES)).hasSize(1);
  }

  @Test
  void aNewTimetableReplacesTheCurrentOneFromToday() {
    take(small("Пн,1,7А,Алгебра,Указкина", "Вт,1,7А,Алгебра,Указкина"));
    ImportReport report =
        takeOn(
            LATER,
            RosterFiles.empty().timetable("Пн,1,7А,Алгебра,Указкина", "Ср,1,7А,Алгебра,Указкина"));

    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.TIMETABLE_ENTRY)).isEqualTo(new Tally(1, 0, 1, 1));
    assertThat(rows("select weekday, valid_from, valid_to from timetable_entry order by 1"))
        .containsExactly("1 2025-10-13", "2 2025-10-13 2025-11-09", "3 2025-11-10");
  }

  @Test
  void whatSomeoneWroteStays_theRestIsLaidAnew() {
    take(small("Пн,1,7А,Алгебра,Указкина", "Вт,1,7А,Алгебра,Указкина"));
    write(
        """
        insert into lesson (entry_id, group_id, subject_id, teacher_id, day, number, starts_at,
          ends_at)
        select e.id, e.group_id, e.subject_id, e.teacher_id, day, 1, day + time '08:30',
          day + time '09:15'
        from timetable_entry e
        join (values (1, date '2025-11-10'), (2, date '2025-11-11'), (2, date '2025-11-18'),
          (2, date '2025-11-04')) as d(weekday, day) on d.weekday = e.weekday
        """);
    write(
        "insert into lesson_record (lesson_id, topic) select id, 'Дроби' from lesson"
            + " where day = '2025-11-18'");
    write("insert into lesson_day (day) values ('2025-11-04'), ('2025-11-10'), ('2025-11-11')");

    takeOn(LATER, RosterFiles.empty().timetable("Пн,1,7А,Алгебра,Указкина"));

    assertThat(rows("select day from lesson order by day"))
        .containsExactly("2025-11-04", "2025-11-10", "2025-11-18");
    assertThat(rows("select day from lesson_day")).containsExactly("2025-11-04");
  }

  @Test
  void fetsOtherListsAreNotNeeded() {
    ImportReport report =
        take(
            small("Пн,1,7А,Алгебра,Указкина")
                .file("teachers.csv", "\"Teacher\",\"Comments\"")
                .file("subjects.csv", "\"Subject\",\"Comments\""));
    assertThat(report.problems()).isEmpty();
    assertThat(notices(report)).contains(NoticeCode.FET_FILE_PASSED);
  }
}
