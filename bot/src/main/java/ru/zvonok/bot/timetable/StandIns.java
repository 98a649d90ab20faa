package ru.zvonok.bot.timetable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.Slot;

/** The lessons of an absent teacher, one after another. */
final class StandIns {

  private StandIns() {}

  /** Nobody was found for it yet. */
  static boolean open(Line line, long absent) {
    Long teacher = line.slot().teacherId();
    return !line.cancelled() && teacher != null && teacher == absent;
  }

  /** The first one that is open; after a lesson, the next. */
  static Optional<Line> next(List<Line> lines, long absent, Slot after) {
    return rest(lines, absent, after).findFirst();
  }

  static Optional<Line> first(List<Line> lines, long absent) {
    return lines.stream().filter(line -> open(line, absent)).findFirst();
  }

  private static Stream<Line> rest(List<Line> lines, long absent, Slot after) {
    return lines.stream()
        .filter(line -> open(line, absent))
        .filter(line -> line.slot().lessonId() != after.lessonId())
        .filter(line -> !line.slot().startsAt().isBefore(after.startsAt()));
  }
}
