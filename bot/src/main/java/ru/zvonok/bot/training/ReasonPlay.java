package ru.zvonok.bot.training;

import java.util.List;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.teacher.DayScreen;
import ru.zvonok.bot.teacher.LessonLook;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.LessonLine.Filling;
import ru.zvonok.core.journal.RollSheet;

/** A class teacher's made-up class: one is away from another teacher's lesson, and why? */
record ReasonPlay(Spot spot, Attendance noted) implements Play {

  static final ReasonPlay FRESH = new ReasonPlay(Spot.DAY, Attendance.of(AttendanceCode.ABSENT));

  enum Spot {
    DAY,
    CARD,
    ROLL,
    STUDENT
  }

  @Override
  public Screen screen(Scene scene) {
    RollSheet roll = roll(scene);
    return switch (spot) {
      case DAY ->
          DayScreen.of(
              MadeUpClass.NAME,
              scene.today(),
              List.of(line(scene)),
              day -> new ClassAction.ClassLessons(1, day),
              List.of(),
              scene.view());
      case CARD ->
          LessonLook.card(
              card(scene), new ClassAction.ClassLessons(1, scene.today()), scene.view());
      case ROLL -> LessonLook.roll(roll, scene.view());
      case STUDENT ->
          LessonLook.rollStudent(
              roll,
              roll.lines().stream().filter(RollSheet.Line::mayReason).findFirst().orElseThrow(),
              scene.view());
    };
  }

  @Override
  public Play tapped(Action wish, Scene scene) {
    return switch (wish) {
      case ClassAction.ClassLessons _ -> new ReasonPlay(Spot.DAY, noted);
      case JournalAction.OpenLesson _ -> new ReasonPlay(Spot.CARD, noted);
      case JournalAction.OpenRoll _ -> new ReasonPlay(Spot.ROLL, noted);
      case JournalAction.RollStudent _ -> new ReasonPlay(Spot.STUDENT, noted);
      case JournalAction.Note(_, _, _, AttendanceCode wanted, _) when wanted != null ->
          new ReasonPlay(Spot.ROLL, Attendance.of(wanted));
      default -> this;
    };
  }

  @Override
  public Play said(String words, Scene scene) {
    return this;
  }

  private static LessonLine line(Scene scene) {
    return MadeUpClass.line(new Filling(true, true, true, true), scene);
  }

  private RollSheet roll(Scene scene) {
    return new RollSheet(
        line(scene),
        true,
        MadeUpClass.STUDENTS.stream()
            .map(
                one ->
                    one.equals(MadeUpClass.AWAY)
                        ? new RollSheet.Line(one, noted, false, true)
                        : new RollSheet.Line(one, null, false, false))
            .toList(),
        false);
  }

  private LessonCard card(Scene scene) {
    return new LessonCard(
        line(scene),
        MadeUpClass.STUDENTS.size(),
        List.of(new LessonCard.Noted(MadeUpClass.AWAY, noted)),
        List.of(),
        "Сложение дробей",
        null,
        MadeUpClass.at(0, 0, scene).plusSeconds(24 * 60 * 60),
        false,
        false,
        true);
  }
}
