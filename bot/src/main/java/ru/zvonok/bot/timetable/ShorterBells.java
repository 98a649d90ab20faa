package ru.zvonok.bot.timetable;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.planning.Bells;
import ru.zvonok.core.planning.Bells.Ring;
import ru.zvonok.core.planning.Bells.Schedule;

/**
 * Bells of shorter lessons: each shift begins as usual, and its breaks stay as long as they are.
 */
@Component
class ShorterBells {

  private static final int SHORTEST = 20;
  private static final int LONGEST = 60;

  private final Bells bells;

  ShorterBells(Bells bells) {
    this.bells = bells;
  }

  /** One schedule for each shift; those that there are already are left. */
  Outcome<List<Long>> make(Actor actor, int minutes, Lines view) {
    if (minutes < SHORTEST || minutes > LONGEST) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    return bells
        .all(actor)
        .then(
            all -> {
              Map<Integer, Schedule> usual = new TreeMap<>();
              all.forEach(one -> usual.putIfAbsent(one.shift(), one));
              Outcome<List<Long>> made = Outcome.done(List.of());
              for (Schedule one : usual.values()) {
                String name = view.say("bells.name", minutes, one.shift());
                made =
                    all.stream().anyMatch(other -> other.name().equals(name))
                        ? made
                        : made.then(ids -> add(actor, name, one, minutes, ids));
              }
              return made;
            });
  }

  private Outcome<List<Long>> add(
      Actor actor, String name, Schedule usual, int minutes, List<Long> before) {
    return bells
        .add(actor, name, usual.shift(), shorter(usual.rings(), minutes))
        .map(
            id -> {
              List<Long> ids = new ArrayList<>(before);
              ids.add(id);
              return ids;
            });
  }

  static List<Ring> shorter(List<Ring> usual, int minutes) {
    List<Ring> rings = new ArrayList<>();
    LocalTime from = usual.getFirst().from();
    for (int i = 0; i < usual.size(); i++) {
      if (i > 0) {
        Duration rest = Duration.between(usual.get(i - 1).to(), usual.get(i).from());
        from = rings.getLast().to().plus(rest);
      }
      rings.add(new Ring(usual.get(i).number(), from, from.plusMinutes(minutes)));
    }
    return rings;
  }
}
