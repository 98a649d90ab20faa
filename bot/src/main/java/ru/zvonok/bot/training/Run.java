package ru.zvonok.bot.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.Course;
import ru.zvonok.bot.dialog.Awaiting.Training;

/**
 * How far somebody is in a lesson: everything that was tapped and said since its beginning, played
 * anew each time, so that the chat keeps nothing but that.
 *
 * @param step how many steps are done
 * @param forward whether the last act did a step
 */
record Run(Training kept, Play play, int step, boolean forward) {

  /** More acts than any lesson takes; whoever only plays begins anew. */
  private static final int MOST = 150;

  private static final int LONGEST = 300;
  private static final String SAID = "=";

  static Run begin(Course course) {
    return new Run(new Training(course, List.of()), Lessons.fresh(course), 0, false);
  }

  static Run of(Training kept, Scene scene) {
    Run run = begin(kept.course());
    for (String act : kept.done()) {
      run = run.after(act, scene);
    }
    return run;
  }

  /** Empty: nothing has come of it. */
  Optional<Run> tapped(Action wish, Scene scene) {
    return done(ActionCodec.encode(wish), scene);
  }

  /** Empty: nothing has come of it. */
  Optional<Run> said(String words, Scene scene) {
    String line = words.strip().replaceAll("\\s+", " ");
    return done(SAID + line.substring(0, Math.min(line.length(), LONGEST)), scene);
  }

  private Optional<Run> done(String act, Scene scene) {
    Run next = after(act, scene);
    return next.play.equals(play) || full() ? Optional.empty() : Optional.of(next);
  }

  /** Enough was played: only beginning anew is left. */
  boolean full() {
    return kept.done().size() >= MOST;
  }

  private Run after(String act, Scene scene) {
    Play next =
        act.startsWith(SAID)
            ? play.said(act.substring(SAID.length()), scene)
            : ActionCodec.decode(act).map(wish -> play.tapped(wish, scene)).orElse(play);
    List<Step> steps = Lessons.steps(kept.course());
    int reached = step;
    while (reached < steps.size() && steps.get(reached).done().test(next)) {
      reached++;
    }
    List<String> more = new ArrayList<>(kept.done());
    more.add(act);
    return new Run(new Training(kept.course(), more), next, reached, reached > step);
  }

  boolean finished() {
    return step == Lessons.steps(kept.course()).size();
  }

  /** What is to be done now. */
  Step now() {
    return Lessons.steps(kept.course()).get(step);
  }

  int steps() {
    return Lessons.steps(kept.course()).size();
  }

  /** The same for the same screen, whatever process draws it. */
  int check() {
    return (kept.course().name() + kept.done()).hashCode() & Integer.MAX_VALUE;
  }
}
