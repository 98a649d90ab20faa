package ru.zvonok.bot.week;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a week went: what people did and what came to their phones, in the order of the clock. */
final class Played {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.of("ru"));
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final List<Line> lines = new ArrayList<>();
  private final Set<Long> letters = new HashSet<>();
  private final List<Long> repeated = new ArrayList<>();
  private int shown;

  /** One line of the table. */
  sealed interface Line {
    LocalDateTime at();

    record Did(LocalDateTime at, String told) implements Line {}

    /** At which step of the clock, not at which minute, should a process have been killed in it. */
    record Came(LocalDateTime at, Phones.Shown what) implements Line {}
  }

  void did(Week.Act act) {
    lines.add(new Line.Did(act.at(), act.told()));
  }

  /**
   * What is new on the phones, in the order of names; a letter that came again is counted apart.
   */
  void look(LocalDateTime moment, Phones phones) {
    List<Phones.Shown> fresh = phones.after(shown);
    shown += fresh.size();
    fresh.stream()
        .filter(one -> letters.add(one.letter()) || !repeated.add(one.letter()))
        .sorted(Comparator.comparing(Phones.Shown::address).thenComparing(Phones.Shown::text))
        .forEach(one -> lines.add(new Line.Came(moment, one)));
  }

  /** The letters that came once more, each as often as it did. */
  List<Long> repeated() {
    return repeated;
  }

  int messages() {
    return letters.size();
  }

  /** When anything came. */
  Set<LocalDateTime> moments() {
    return lines.stream()
        .filter(Line.Came.class::isInstance)
        .map(Line::at)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As a deputy head reads it. */
  String table() {
    StringBuilder table = new StringBuilder();
    LocalDate day = LocalDate.MIN;
    for (Line line : lines) {
      if (!line.at().toLocalDate().equals(day)) {
        day = line.at().toLocalDate();
        table.append(table.isEmpty() ? "" : "\n").append(DAY.format(day)).append('\n');
      }
      table.append(row(line)).append('\n');
    }
    return table.toString();
  }

  private static String row(Line line) {
    String time = " ".repeat(line.at().getHour() < 10 ? 1 : 0) + TIME.format(line.at());
    return switch (line) {
      case Line.Did(var _, String told) -> time + "  — " + told;
      case Line.Came(var _, Phones.Shown what) ->
          time + "  " + what.address() + "\n         " + what.text().replace(" / ", "\n         ");
    };
  }
}
