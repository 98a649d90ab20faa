package ru.zvonok.core.diary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.Calendar;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.DayPlan;
import ru.zvonok.core.school.SpecialDay;

/** Puts the days of a diary together: as many queries for a week as for a day. */
@Component
class Days {

  /** Days ahead that are laid without a gap from today, so that "the next lesson" is the next. */
  private static final int WEEKS_WITHOUT_GAP = 3;

  private final Lessons lessons;
  private final Calendars calendars;
  private final LessonPages lessonPages;
  private final MarkPages markPages;
  private final TaskPages taskPages;

  Days(
      Lessons lessons,
      Calendars calendars,
      LessonPages lessonPages,
      MarkPages markPages,
      TaskPages taskPages) {
    this.lessons = lessons;
    this.calendars = calendars;
    this.lessonPages = lessonPages;
    this.markPages = markPages;
    this.taskPages = taskPages;
  }

  List<DiaryDay> between(
      long schoolId, Pupil pupil, LocalDate from, LocalDate to, LocalDate today) {
    lay(schoolId, from, to, today);
    List<Calendar> covering = calendars.between(schoolId, from, to);
    Map<Long, List<DiaryMark>> marks =
        markPages.between(schoolId, pupil.id(), from, to).stream()
            .collect(groupingBy(MarkPages.Given::lessonId, mapping(g -> g.mark(), toList())));
    Map<LocalDate, List<DiaryLesson>> lessonsByDay =
        lessonPages.between(schoolId, pupil.id(), from, to, marks).stream()
            .collect(groupingBy(LessonPages.Placed::day, mapping(p -> p.lesson(), toList())));
    Map<LocalDate, List<DiaryDay.Task>> due =
        taskPages.dueBetween(schoolId, pupil.id(), from, to).stream()
            .collect(groupingBy(DiaryDay.Task::dueOn));
    return from.datesUntil(to.plusDays(1))
        .map(
            day ->
                day(
                    pupil,
                    day,
                    covering,
                    lessonsByDay.getOrDefault(day, List.of()),
                    due.getOrDefault(day, List.of())))
        .toList();
  }

  private static DiaryDay day(
      Pupil pupil,
      LocalDate day,
      List<Calendar> covering,
      List<DiaryLesson> lessons,
      List<DiaryDay.Task> due) {
    Optional<DayPlan> plan =
        covering.stream()
            .filter(calendar -> calendar.year().holds(day))
            .map(calendar -> calendar.plan(day, pupil.grade(), pupil.classId()))
            .findFirst();
    return new DiaryDay(
        pupil.child(),
        day,
        plan.map(DayPlan::schoolDay).orElse(false),
        lessons,
        due,
        plan.map(DayPlan::special).map(SpecialDay::word).orElse(null));
  }

  List<DiaryDay.Task> tasks(
      long schoolId, Pupil pupil, LocalDate from, LocalDate to, LocalDate today) {
    lay(schoolId, from, to, today);
    return taskPages.dueBetween(schoolId, pupil.id(), from, to);
  }

  private void lay(long schoolId, LocalDate from, LocalDate to, LocalDate today) {
    boolean soon = from.isAfter(today) && !from.isAfter(today.plusWeeks(WEEKS_WITHOUT_GAP));
    lessons.lay(schoolId, soon ? today : from, to);
  }
}
