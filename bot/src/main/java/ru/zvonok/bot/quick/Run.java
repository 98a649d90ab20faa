package ru.zvonok.bot.quick;

import java.util.List;
import ru.zvonok.bot.quick.Item.Value;

/** Whether several things can be said of one pupil at once. */
final class Run {
  private Run() {}

  /**
   * {@code alone}: nothing else is said in the clause, so a lateness and a mark are one pupil's.
   */
  static boolean sound(List<Value> run, boolean alone) {
    if (run.size() == 1) {
      return true;
    }
    boolean marks = all(run, Said.Marks.class);
    if (!marks && run.stream().skip(1).anyMatch(Value::apart)) {
      return false;
    }
    return marks || all(run, Said.Absence.class) || (alone && withMarks(run));
  }

  /** One lateness or exemption, the rest marks. */
  private static boolean withMarks(List<Value> run) {
    long marks = run.stream().filter(v -> v.said() instanceof Said.Marks).count();
    long beside =
        run.stream()
            .filter(v -> v.said() instanceof Said.Lateness || v.said() instanceof Said.Freed)
            .count();
    return beside == 1 && marks == run.size() - 1;
  }

  private static boolean all(List<Value> run, Class<? extends Said> kind) {
    return run.stream().allMatch(v -> kind.isInstance(v.said()));
  }
}
