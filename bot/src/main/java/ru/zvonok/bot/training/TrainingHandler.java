package ru.zvonok.bot.training;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Course;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Awaiting.Training;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.teacher.View;
import ru.zvonok.core.access.Refusal;

/**
 * The first lesson (4.2.1): offered, begun, left and begun again at any moment. Knows no service of
 * the school, so that nothing in it can touch the journal.
 */
@Component
class TrainingHandler implements Routed {

  private static final int QUOTED = 60;

  private final Clock clock;
  private final Routes routes =
      new Routes()
          .to(StartAction.Training.class, (_, visit) -> offer(visit))
          .to(StartAction.BeginTraining.class, this::begin)
          .to(StartAction.TrainingTap.class, this::tap)
          .to(
              StartAction.LeaveTraining.class,
              (_, visit) -> Reply.show(TrainingScreens.left(scene(visit))))
          .heard(Training.class, this::said);

  TrainingHandler(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply offer(Visit visit) {
    return Reply.show(TrainingScreens.offer(Lessons.of(visit.who()), scene(visit)));
  }

  private Reply begin(StartAction.BeginTraining wanted, Visit visit) {
    return mine(wanted.course(), visit)
        ? show(Run.begin(wanted.course()), scene(visit))
        : offer(visit);
  }

  private Reply tap(StartAction.TrainingTap tap, Visit visit) {
    Scene scene = scene(visit);
    Optional<Run> running = running(scene);
    if (running.isEmpty()) {
      return offer(visit);
    }
    Run run = running.get();
    List<Button> shown = run.play().screen(scene).rows().stream().flatMap(List::stream).toList();
    if (tap.shown() != run.check() || tap.button() >= shown.size()) {
      return show(run, scene).toast(Refusals.say(new Refusal.Stale(), visit.words()));
    }
    Action wish = shown.get(tap.button()).action();
    return run.tapped(wish, scene)
        .map(next -> show(next, scene))
        .orElseGet(() -> show(run, scene).toast(scene.say(run.full() ? "full" : "notHere")));
  }

  private Reply said(String words, Visit visit) {
    Scene scene = scene(visit);
    return running(scene)
        .map(
            run ->
                run.said(words, scene)
                    .map(next -> show(next, scene))
                    .orElseGet(() -> unread(run, words, scene)))
        .orElseGet(() -> offer(visit));
  }

  private static Reply unread(Run run, String words, Scene scene) {
    String notice =
        run.full() ? scene.say("full") : scene.say("unread", Html.escape(cut(words.strip())));
    return Reply.show(TrainingScreens.step(run, notice, scene)).await(run.kept());
  }

  private static String cut(String words) {
    int length = Math.min(QUOTED, words.codePointCount(0, words.length()));
    return words.substring(0, words.offsetByCodePoints(0, length));
  }

  /** Empty: no lesson is under way, or it isn't this hat's any more. */
  private static Optional<Run> running(Scene scene) {
    return scene.visit().awaiting() instanceof Training kept && mine(kept.course(), scene.visit())
        ? Optional.of(Run.of(kept, scene))
        : Optional.empty();
  }

  private static boolean mine(Course course, Visit visit) {
    return Lessons.of(visit.who()).contains(course);
  }

  private static Reply show(Run run, Scene scene) {
    return run.finished()
        ? Reply.show(TrainingScreens.finished(run.kept().course(), scene))
        : Reply.show(TrainingScreens.step(run, null, scene)).await(run.kept());
  }

  private Scene scene(Visit visit) {
    return new Scene(visit, View.of(visit, clock));
  }
}
