package ru.zvonok.bot.dialog;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.SentAction;

/** A handler's actions, each beside its answer: what is named is what is answered. */
public final class Routes {

  private final Map<Class<? extends Action>, BiFunction<Action, Visit, Reply>> byAction =
      new LinkedHashMap<>();
  private final Map<Class<? extends Awaiting>, BiFunction<String, Visit, Reply>> byAwaited =
      new LinkedHashMap<>();

  private final Set<Class<? extends Action>> shows = new HashSet<>();

  private final Map<Class<? extends Awaiting>, BiFunction<SentAction.SentFile, Visit, Reply>>
      byGiven = new LinkedHashMap<>();

  public <A extends Action> Routes to(
      Class<A> kind, BiFunction<? super A, ? super Visit, Reply> answer) {
    byAction.put(kind, (action, visit) -> answer.apply(kind.cast(action), visit));
    return this;
  }

  /** The same for an action that only shows ({@link Handler#shows}). */
  public <A extends Action> Routes show(
      Class<A> kind, BiFunction<? super A, ? super Visit, Reply> answer) {
    shows.add(kind);
    return to(kind, answer);
  }

  /** What answers the words that were awaited. */
  public Routes heard(
      Class<? extends Awaiting> awaited, BiFunction<String, ? super Visit, Reply> answer) {
    byAwaited.put(awaited, answer::apply);
    return this;
  }

  /** What answers the file that was awaited; its words are {@link #heard}. */
  public Routes given(
      Class<? extends Awaiting> awaited,
      BiFunction<SentAction.SentFile, ? super Visit, Reply> answer) {
    byGiven.put(awaited, answer::apply);
    return this;
  }

  public Set<Class<? extends Action>> actions() {
    return Set.copyOf(byAction.keySet());
  }

  public Set<Class<? extends Action>> shows() {
    return Set.copyOf(shows);
  }

  public Set<Class<? extends Awaiting>> awaits() {
    Set<Class<? extends Awaiting>> all = new HashSet<>(byAwaited.keySet());
    all.addAll(byGiven.keySet());
    return Set.copyOf(all);
  }

  public Reply answer(Action action, Visit visit) {
    if (action instanceof SentAction.Said(String text) && visit.awaiting() != null) {
      BiFunction<String, Visit, Reply> heard = byAwaited.get(visit.awaiting().getClass());
      if (heard != null) {
        return heard.apply(text, visit);
      }
    }
    if (action instanceof SentAction.SentFile file && visit.awaiting() != null) {
      BiFunction<SentAction.SentFile, Visit, Reply> given =
          byGiven.get(visit.awaiting().getClass());
      if (given != null) {
        return given.apply(file, visit);
      }
    }
    BiFunction<Action, Visit, Reply> answer = byAction.get(action.getClass());
    if (answer == null) {
      throw new IllegalArgumentException(
          "nothing answers " + action.getClass().getSimpleName() + " here");
    }
    return answer.apply(action, visit);
  }
}
