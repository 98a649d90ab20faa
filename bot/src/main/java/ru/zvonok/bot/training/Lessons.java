package ru.zvonok.bot.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import ru.zvonok.bot.action.Course;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.MarkValue;

/** The first lessons: whose they are, where each begins, and its steps in their order. */
final class Lessons {

  private static final List<Step> TEACHER =
      List.of(
          lesson("teacher.open", it -> it.place() != LessonPlay.Spot.DAY),
          lesson("teacher.roll", it -> it.place() == LessonPlay.Spot.ROLL),
          lesson("teacher.away", it -> it.page().away(MadeUpClass.AWAY.id())),
          lesson("teacher.save", it -> it.page().confirmed()),
          lesson("teacher.marks", it -> it.place() == LessonPlay.Spot.MARKS),
          lesson("teacher.five", Lessons::best),
          lesson("teacher.topic", it -> it.page().topic() != null),
          lesson("teacher.homework", it -> it.page().homework() != null),
          lesson("teacher.words", LessonPlay::byWords));

  private static final List<Step> CLASS_TEACHER =
      List.of(
          Step.of("class.open", ReasonPlay.class, it -> it.spot() != ReasonPlay.Spot.DAY),
          Step.of("class.roll", ReasonPlay.class, it -> it.spot() == ReasonPlay.Spot.ROLL),
          Step.of("class.student", ReasonPlay.class, it -> it.spot() == ReasonPlay.Spot.STUDENT),
          Step.of("class.reason", ReasonPlay.class, it -> it.noted().code().reason()));

  private static final List<Step> FAMILY =
      List.of(
          diary("family.alert", it -> it.spot() == DiaryPlay.Spot.DAY),
          diary("family.marks", it -> it.spot() == DiaryPlay.Spot.MARKS),
          diary("family.closely", it -> it.spot() == DiaryPlay.Spot.CLOSELY),
          diary("family.tasks", it -> it.spot() == DiaryPlay.Spot.TASKS),
          diary("family.ask", DiaryPlay::right));

  private static final List<Step> STUDENT =
      List.of(
          diary("student.day", it -> it.spot() == DiaryPlay.Spot.DAY),
          diary("student.marks", it -> it.spot() == DiaryPlay.Spot.MARKS),
          diary("student.closely", it -> it.spot() == DiaryPlay.Spot.CLOSELY),
          diary("student.tasks", it -> it.spot() == DiaryPlay.Spot.TASKS),
          diary("student.ask", DiaryPlay::right));

  private static final List<Step> OFFICE =
      List.of(
          Step.of("office.find", DeskPlay.class, DeskPlay::foundSomebody),
          Step.of("office.open", DeskPlay.class, it -> it.person() == 2),
          Step.of("office.code", DeskPlay.class, DeskPlay::coded),
          Step.of("office.unlink", DeskPlay.class, it -> !it.linked()));

  private Lessons() {}

  private static Step lesson(String key, Predicate<LessonPlay> done) {
    return Step.of(key, LessonPlay.class, done);
  }

  private static Step diary(String key, Predicate<DiaryPlay> done) {
    return Step.of(key, DiaryPlay.class, done);
  }

  private static boolean best(LessonPlay play) {
    return play.page().marks().stream()
        .anyMatch(one -> one.student() == MadeUpClass.BEST.id() && one.value() == MarkValue.FIVE);
  }

  static List<Course> of(Actor actor) {
    return Arrays.stream(Course.values()).filter(course -> isFor(course, actor)).toList();
  }

  private static boolean isFor(Course course, Actor actor) {
    return switch (course) {
      case TEACHER -> actor.is(Role.TEACHER);
      case CLASS_TEACHER -> actor.is(Role.CLASS_TEACHER);
      case FAMILY -> actor.is(Role.GUARDIAN);
      case STUDENT -> actor.is(Role.STUDENT);
      case OFFICE -> actor.is(Role.DIRECTOR) || actor.is(Role.DEPUTY) || actor.is(Role.TECHNICIAN);
    };
  }

  static Play fresh(Course course) {
    return switch (course) {
      case TEACHER -> LessonPlay.FRESH;
      case CLASS_TEACHER -> ReasonPlay.FRESH;
      case FAMILY -> DiaryPlay.fresh(DiaryPlay.Whose.FAMILY);
      case STUDENT -> DiaryPlay.fresh(DiaryPlay.Whose.STUDENT);
      case OFFICE -> DeskPlay.FRESH;
    };
  }

  static List<Step> steps(Course course) {
    return switch (course) {
      case TEACHER -> TEACHER;
      case CLASS_TEACHER -> CLASS_TEACHER;
      case FAMILY -> FAMILY;
      case STUDENT -> STUDENT;
      case OFFICE -> OFFICE;
    };
  }
}
