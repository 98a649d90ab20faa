package ru.zvonok.bot.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Leaves;
import ru.zvonok.bot.action.SentAction;

/**
 * Who answers what: each action and each awaited kind of words has exactly one handler. {@link
 * SentAction.Said} as an action is words that nobody asked for.
 */
@Component
class Router {

  private final Map<Class<?>, Handler> byAction;
  private final Map<Class<?>, Handler> byAwaiting;
  private final Set<Class<? extends Action>> shown;

  Router(List<Handler> handlers) {
    List<String> wrong = new ArrayList<>();
    byAction = owners(Action.class, handlers, Handler::actions, wrong);
    byAwaiting = owners(Awaiting.class, handlers, Handler::awaits, wrong);
    shown =
        handlers.stream()
            .flatMap(handler -> handler.shows().stream())
            .collect(Collectors.toUnmodifiableSet());
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("not exactly one handler for " + String.join(", ", wrong));
    }
  }

  Handler of(Action action) {
    return found(byAction, action);
  }

  Handler of(Awaiting awaiting) {
    return found(byAwaiting, awaiting);
  }

  /** It is answered without changing anything. */
  boolean onlyShows(Action action) {
    return shown.contains(action.getClass());
  }

  private static Handler found(Map<Class<?>, Handler> owners, Object thing) {
    Handler owner = owners.get(thing.getClass());
    if (owner == null) {
      throw new IllegalStateException("no handler for " + thing.getClass().getSimpleName());
    }
    return owner;
  }

  private static <T> Map<Class<?>, Handler> owners(
      Class<T> things,
      List<Handler> handlers,
      Function<Handler, Set<? extends Class<? extends T>>> claims,
      List<String> wrong) {
    Map<Class<?>, Handler> owners = new HashMap<>();
    Leaves.of(things)
        .forEach(
            thing -> {
              List<Handler> claimed =
                  handlers.stream().filter(each -> claims.apply(each).contains(thing)).toList();
              if (claimed.size() == 1) {
                owners.put(thing, claimed.getFirst());
              } else {
                wrong.add(thing.getSimpleName() + " (" + claimed.size() + ")");
              }
            });
    return owners;
  }
}
