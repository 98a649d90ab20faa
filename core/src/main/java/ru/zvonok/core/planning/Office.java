package ru.zvonok.core.planning;

import java.util.function.Supplier;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.NotYours;

/** Who may change the plan: technical specialist, deputies, director. */
final class Office {

  private Office() {}

  static <T> Outcome<T> only(Actor actor, Supplier<Outcome<T>> work) {
    return actor.hat() == Hat.STAFF && Permissions.CHANGE_TIMETABLE.allow(actor, Tie.NONE)
        ? work.get()
        : Outcome.refused(new NotYours());
  }
}
