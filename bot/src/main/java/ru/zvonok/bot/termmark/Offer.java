package ru.zvonok.bot.termmark;

import java.util.List;
import java.util.Objects;
import ru.zvonok.bot.action.TermAction.Taken;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.termmark.TermSheet;
import ru.zvonok.core.termmark.Wish;

/**
 * The suggested marks of those who have none: what «Принять предложенные» shows, and sets once it
 * is confirmed.
 *
 * @param clear those that nothing speaks against
 * @param doubtful those that something speaks against
 * @param without students for whom nothing is suggested
 */
record Offer(
    List<TermSheet.Line> clear, List<TermSheet.Line> doubtful, List<TermSheet.Line> without) {

  static Offer of(TermSheet sheet) {
    List<TermSheet.Line> open =
        sheet.lines().stream().filter(line -> line.value() == null).toList();
    List<TermSheet.Line> offered =
        open.stream().filter(line -> line.suggestion().value() != null).toList();
    return new Offer(
        offered.stream().filter(line -> line.suggestion().against().isEmpty()).toList(),
        offered.stream().filter(line -> !line.suggestion().against().isEmpty()).toList(),
        open.stream().filter(line -> line.suggestion().value() == null).toList());
  }

  List<TermSheet.Line> all() {
    return java.util.stream.Stream.concat(clear.stream(), doubtful.stream()).toList();
  }

  List<TermSheet.Line> taken(Taken taken) {
    return switch (taken) {
      case CLEAR -> clear;
      case ALL -> all();
    };
  }

  List<Wish> wishes(Taken taken) {
    return taken(taken).stream()
        .map(line -> new Wish(line.student().id(), null, suggested(line), ""))
        .toList();
  }

  static TermValue suggested(TermSheet.Line line) {
    return Objects.requireNonNull(line.suggestion().value());
  }

  /** Tells this very offer from any other. */
  int check() {
    int check = 17;
    for (TermSheet.Line line : all()) {
      check = 31 * check + Long.hashCode(line.student().id());
      check = 31 * check + suggested(line).ordinal();
      check = 31 * check + (line.suggestion().against().isEmpty() ? 0 : 1);
    }
    return check & Integer.MAX_VALUE;
  }
}
