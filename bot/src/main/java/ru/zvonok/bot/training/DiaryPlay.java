package ru.zvonok.bot.training;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.family.DiaryLook;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;

/**
 * A made-up child's diary; at its last page, the homework, a question: whom to ask.
 *
 * @param day the day that is open; null: today
 * @param answered which of the question's answers was given; null: none yet
 */
record DiaryPlay(Whose whose, Spot spot, @Nullable LocalDate day, @Nullable Integer answered)
    implements Play {

  enum Whose {
    FAMILY,
    STUDENT;

    private static final List<String> ANSWERS = List.of("classTeacher", "teacher", "office");

    /** The class teacher knows the reason of an absence, the teacher that of a mark. */
    int right() {
      return this == FAMILY ? 0 : 1;
    }
  }

  enum Spot {
    ALERT,
    CHILD,
    DAY,
    MARKS,
    CLOSELY,
    TASKS,
    ABSENCES,
    WEEK
  }

  static DiaryPlay fresh(Whose whose) {
    return new DiaryPlay(whose, whose == Whose.FAMILY ? Spot.ALERT : Spot.CHILD, null, null);
  }

  boolean right() {
    return answered != null && answered == whose.right();
  }

  @Override
  public Screen screen(Scene scene) {
    MadeUpDiary diary = new MadeUpDiary(scene);
    return switch (spot) {
      case ALERT -> DiaryLook.alert(diary.alert(), scene.visit());
      case CHILD -> DiaryLook.child(diary.child(), scene.visit());
      case DAY -> DiaryLook.day(diary.day(requireNonNullElse(day, scene.today())), scene.visit());
      case MARKS -> DiaryLook.marks(diary.marks(), false, scene.visit());
      case CLOSELY -> DiaryLook.marks(diary.marks(), true, scene.visit());
      case TASKS ->
          question(
              DiaryLook.tasks(diary.child(), diary.tasks(), scene.today(), scene.visit()), scene);
      case ABSENCES -> DiaryLook.absences(diary.absences(), scene.visit());
      case WEEK -> DiaryLook.week(diary.week(), scene.visit());
    };
  }

  /** The answers are numbered where a real screen's buttons would carry real wishes. */
  private Screen question(Screen tasks, Scene scene) {
    Screen screen = Screen.of(tasks.html() + "\n\n" + scene.say("ask." + whose.name()));
    for (int i : IntStream.range(0, Whose.ANSWERS.size()).toArray()) {
      String said = scene.say("ask." + Whose.ANSWERS.get(i));
      boolean wrong = answered != null && answered == i && !right();
      screen =
          screen.row(new Button(wrong ? "✕ " + said : said, new StartAction.TrainingTap(0, i)));
    }
    return screen;
  }

  /** Any other button leads out of this diary: nothing happens. */
  @Override
  public Play tapped(Action wish, Scene scene) {
    return switch (wish) {
      case StartAction.TrainingTap(_, int answer) when spot == Spot.TASKS ->
          new DiaryPlay(whose, spot, day, answer);
      case DiaryAction.DiaryDayFromAlert it -> at(Spot.DAY, it.day());
      case DiaryAction.DiaryDay it -> at(Spot.DAY, it.day());
      case DiaryAction.OpenChild _ -> at(Spot.CHILD, null);
      case DiaryAction.DiaryMarks _ -> at(Spot.MARKS, null);
      case DiaryAction.DiaryMarksClosely _ -> at(Spot.CLOSELY, null);
      case DiaryAction.DiaryTasks _ -> at(Spot.TASKS, null);
      case DiaryAction.DiaryAbsences _ -> at(Spot.ABSENCES, null);
      case DiaryAction.DiaryWeek _ -> at(Spot.WEEK, null);
      default -> this;
    };
  }

  @Override
  public Play said(String words, Scene scene) {
    return this;
  }

  private DiaryPlay at(Spot there, @Nullable LocalDate which) {
    return new DiaryPlay(whose, there, which, answered);
  }
}
