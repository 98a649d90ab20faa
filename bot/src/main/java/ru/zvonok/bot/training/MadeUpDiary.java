package ru.zvonok.bot.training;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.alert.AlertView;
import ru.zvonok.core.diary.Absences;
import ru.zvonok.core.diary.Average;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.DiaryDay;
import ru.zvonok.core.diary.DiaryLesson;
import ru.zvonok.core.diary.DiaryMark;
import ru.zvonok.core.diary.MarksOverview;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.TermKind;

/** The diary of a child who isn't there, around today. */
record MadeUpDiary(Scene scene) {

  private static final String MATHS = "Математика";
  private static final String RUSSIAN = "Русский язык";
  private static final String ANSWER = MadeUpClass.ANSWER.name();
  private static final Attendance AWAY = Attendance.of(AttendanceCode.ABSENT);

  private static final Child CHILD = new Child(1, "Захар", "Звонков Захар", MadeUpClass.NAME);

  Child child() {
    return CHILD;
  }

  AlertView alert() {
    return new AlertView(
        CHILD.studentId(),
        CHILD.givenName(),
        List.of(
            new AlertView.Line.MarkLine(
                scene.today(), 1, RUSSIAN, ANSWER, MarkValue.FIVE, null, ""),
            new AlertView.Line.AttendanceLine(scene.today(), 2, MATHS, AWAY, null)));
  }

  DiaryDay day(LocalDate day) {
    boolean today = day.equals(scene.today());
    return new DiaryDay(
        CHILD,
        day,
        true,
        List.of(
            lesson(
                1,
                RUSSIAN,
                today ? "Обращение" : null,
                today ? new Homework.Given("Упр. 112", null, 20) : null,
                null,
                today ? List.of(mark(scene.today(), MarkValue.FIVE)) : List.of()),
            lesson(
                2, MATHS, today ? "Сложение дробей" : null, null, today ? AWAY : null, List.of()),
            lesson(3, "Физкультура", null, null, null, List.of())),
        List.of());
  }

  List<DiaryDay> week() {
    LocalDate monday = scene.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return IntStream.range(0, 6).mapToObj(i -> day(monday.plusDays(i))).toList();
  }

  MarksOverview marks() {
    LocalDate today = scene.today();
    Term term = term();
    return new MarksOverview(
        CHILD,
        term,
        List.of(term),
        List.of(
            new MarksOverview.OfSubject(
                MATHS,
                List.of(mark(today.minusDays(7), MarkValue.FOUR), mark(today, MarkValue.FIVE)),
                new Average(BigDecimal.valueOf(9), BigDecimal.TWO)),
            new MarksOverview.OfSubject(
                RUSSIAN,
                List.of(mark(today, MarkValue.FIVE)),
                new Average(BigDecimal.valueOf(5), BigDecimal.ONE))));
  }

  List<DiaryDay.Task> tasks() {
    LocalDate today = scene.today();
    return List.of(
        new DiaryDay.Task(1, RUSSIAN, "Упр. 112", today, today.plusDays(1), 0),
        new DiaryDay.Task(2, MATHS, "§ 14, № 3–5", today.minusDays(1), today.plusDays(2), 0));
  }

  Absences absences() {
    Term term = term();
    return new Absences(
        CHILD,
        term,
        List.of(term),
        0,
        1,
        0,
        List.of(new Absences.Line(scene.today(), 2, MATHS, AWAY)));
  }

  private Term term() {
    LocalDate today = scene.today();
    return new Term(
        1, TermKind.QUARTER, 1, "1 четверть", today.minusDays(40), today.plusDays(20), false);
  }

  private static DiaryMark mark(LocalDate day, MarkValue value) {
    return new DiaryMark(day, ANSWER, value, "", false);
  }

  private DiaryLesson lesson(
      int number,
      String subject,
      @Nullable String topic,
      @Nullable Homework homework,
      @Nullable Attendance attendance,
      List<DiaryMark> marks) {
    return new DiaryLesson(
        number,
        number,
        MadeUpClass.at(7 + number, 30, scene),
        MadeUpClass.at(8 + number, 15, scene),
        subject,
        "12",
        false,
        topic,
        homework,
        0,
        attendance,
        marks);
  }
}
