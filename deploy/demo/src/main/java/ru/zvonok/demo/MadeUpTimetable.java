package ru.zvonok.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Places the week's lessons so that no class and no teacher is in two places at once and a class
 * has no windows: slot by slot, trying again with another order until everything fits.
 */
final class MadeUpTimetable {

  static final int DAYS = 5;
  private static final int LESSONS = 7;

  /**
   * Hours of one subject for one class.
   *
   * @param pieces who sits where at the same time: one for a whole class, two where it is divided
   */
  record Load(String className, String subject, int hours, List<Piece> pieces) {}

  record Piece(String students, String teacher) {}

  record Placed(int day, int number, Load load) {}

  private MadeUpTimetable() {}

  static List<Placed> place(List<Load> loads, long seed) {
    Map<String, List<Load>> byClass = new HashMap<>();
    loads.forEach(
        load -> byClass.computeIfAbsent(load.className(), _ -> new ArrayList<>()).add(load));
    for (int attempt = 0; attempt < 400; attempt++) {
      List<Placed> placed = attempt(byClass, new Random(seed + attempt));
      if (placed.size() == loads.stream().mapToInt(Load::hours).sum()) {
        return placed;
      }
    }
    throw new IllegalStateException("the made-up load doesn't fit the week");
  }

  private static List<Placed> attempt(Map<String, List<Load>> byClass, Random chance) {
    Map<Load, Integer> left = new HashMap<>();
    byClass.values().forEach(loads -> loads.forEach(load -> left.put(load, load.hours())));
    List<Placed> placed = new ArrayList<>();
    Set<String> taught = new HashSet<>();
    Set<String> gone = new HashSet<>();
    Map<String, Integer> teacherLeft = new HashMap<>();
    left.forEach(
        (load, hours) ->
            load.pieces()
                .forEach(piece -> teacherLeft.merge(piece.teacher(), hours, Integer::sum)));
    List<String> classes = new ArrayList<>(byClass.keySet());
    Collections.sort(classes);
    for (int number = 1; number <= LESSONS; number++) {
      for (int day = 1; day <= DAYS; day++) {
        Set<String> busy = new HashSet<>();
        Collections.shuffle(classes, chance);
        for (String className : classes) {
          if (gone.contains(className + day)) {
            continue;
          }
          Load choice = null;
          double best = -1;
          for (Load load : byClass.getOrDefault(className, List.of())) {
            int remains = left.getOrDefault(load, 0);
            boolean free =
                load.pieces().stream().noneMatch(piece -> busy.contains(piece.teacher()));
            boolean fresh = !taught.contains(className + day + load.subject());
            if (remains == 0 || !free || (!fresh && remains <= DAYS - day)) {
              continue;
            }
            double urgency =
                remains * 2.0
                    + load.pieces().stream()
                            .mapToInt(p -> teacherLeft.getOrDefault(p.teacher(), 0))
                            .max()
                            .orElse(0)
                        * 0.6
                    + load.pieces().size() * 4
                    + (fresh ? 6 : 0)
                    + chance.nextDouble() * 5;
            if (urgency > best) {
              best = urgency;
              choice = load;
            }
          }
          if (choice == null) {
            gone.add(className + day);
          } else {
            left.merge(choice, -1, Integer::sum);
            taught.add(className + day + choice.subject());
            choice
                .pieces()
                .forEach(
                    piece -> {
                      busy.add(piece.teacher());
                      teacherLeft.merge(piece.teacher(), -1, Integer::sum);
                    });
            placed.add(new Placed(day, number, choice));
          }
        }
      }
    }
    return placed;
  }
}
