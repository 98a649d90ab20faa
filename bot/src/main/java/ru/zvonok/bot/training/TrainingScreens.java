package ru.zvonok.bot.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.action.Course;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;

/** The lesson's frame around a real screen: what to do, how it went, the way out. */
final class TrainingScreens {

  private TrainingScreens() {}

  /** What it is, and a lesson for each thing this person does in the school. */
  static Screen offer(List<Course> courses, Scene scene) {
    Screen screen = Screen.of(scene.say("offer"));
    for (Course course : courses) {
      screen =
          screen.row(
              new Button(
                  courses.size() == 1 ? scene.say("begin") : scene.say("begin." + course.name()),
                  new StartAction.BeginTraining(course)));
    }
    return screen.row(Ways.menu(scene.visit().words()));
  }

  /**
   * @param notice what came of the last act instead of a step; null: what the run itself says
   */
  static Screen step(Run run, @Nullable String notice, Scene scene) {
    Screen real = run.play().screen(scene);
    String head =
        scene.say("head", run.step() + 1, run.steps())
            + "\n"
            + (notice == null ? reaction(run, scene) : notice + " ")
            + "<b>"
            + scene.say(run.now().key())
            + "</b>";
    Screen screen =
        new Screen(head + "\n" + scene.say("line") + "\n" + real.html(), rows(real, run));
    return screen.row(
        new Button(scene.say("again"), new StartAction.BeginTraining(run.kept().course())),
        new Button(scene.say("leave"), new StartAction.LeaveTraining()));
  }

  private static String reaction(Run run, Scene scene) {
    if (run.kept().done().isEmpty()) {
      return "";
    }
    return scene.say(run.forward() ? "right" : "other") + " ";
  }

  /**
   * The same buttons in the same places; none of them carries what it would really do, but for the
   * menu, which leads out of the lesson.
   */
  private static List<List<Button>> rows(Screen real, Run run) {
    List<List<Button>> rows = new ArrayList<>();
    int n = 0;
    for (List<Button> row : real.rows()) {
      List<Button> mine = new ArrayList<>();
      for (Button button : row) {
        mine.add(
            button.action() instanceof StartAction.Menu
                ? button
                : new Button(button.label(), new StartAction.TrainingTap(run.check(), n)));
        n++;
      }
      rows.add(mine);
    }
    return rows;
  }

  static Screen finished(Course course, Scene scene) {
    return Screen.of(scene.say("finished") + "\n\n" + scene.say("finished." + course.name()))
        .row(new Button(scene.say("go." + course.name()), real(course)))
        .row(
            new Button(scene.say("again"), new StartAction.BeginTraining(course)),
            Ways.menu(scene.visit().words()));
  }

  /** Where the same is done in earnest. */
  private static Action real(Course course) {
    return switch (course) {
      case TEACHER -> new JournalAction.MyLessons(null);
      case CLASS_TEACHER -> new ClassAction.MyClass();
      case FAMILY, STUDENT -> new DiaryAction.Children();
      case OFFICE -> new OfficeAction.FindPerson();
    };
  }

  static Screen left(Scene scene) {
    return Screen.of(scene.say("left")).row(Ways.menu(scene.visit().words()));
  }
}
