package ru.zvonok.bot.dialog;

import java.util.Set;
import ru.zvonok.bot.action.Action;

/** A handler that answers what its {@link Routes} name, and nothing else. */
public interface Routed extends Handler {

  Routes routes();

  @Override
  default Set<Class<? extends Action>> actions() {
    return routes().actions();
  }

  @Override
  default Set<Class<? extends Action>> shows() {
    return routes().shows();
  }

  @Override
  default Set<Class<? extends Awaiting>> awaits() {
    return routes().awaits();
  }

  @Override
  default Reply handle(Action action, Visit visit) {
    return routes().answer(action, visit);
  }
}
