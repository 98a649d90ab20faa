package ru.zvonok.bot.family;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.AlertView;
import ru.zvonok.core.school.TermKind;

/** What a family is told at once (5.1.1): the first name, the facts, and the way to the day. */
final class AlertScreens {

  /** Leaves room for the name and for the word on what is left out. */
  private static final int ROOM = Pager.ROOM - 200;

  private AlertScreens() {}

  static Screen render(AlertView view, Words words) {
    List<String> lines = AlertLines.of(view.lines(), words);
    String name = escape(view.childGivenName());
    Screen screen =
        Screen.of(
            switch (lines.size()) {
              case 0 -> words.say("family.alert.line", name, words.say("family.alert.asBefore"));
              case 1 -> words.say("family.alert.line", name, fitting(lines, words));
              default -> words.say("family.alert.head", name) + "\n" + fitting(lines, words);
            });
    return screen.columns(
        Stream.concat(days(view, words).stream(), terms(view, words).stream()).toList());
  }

  /** A message has no second page here: what doesn't fit stands in the day, and is counted. */
  private static String fitting(List<String> lines, Words words) {
    List<String> shown = new ArrayList<>();
    int used = 0;
    for (String line : lines) {
      used += Html.length(line) + 1;
      if (used > ROOM) {
        shown.add(words.say("family.alert.more", lines.size() - shown.size()));
        break;
      }
      shown.add(line);
    }
    return String.join("\n", shown);
  }

  private static List<Button> days(AlertView view, Words words) {
    List<LocalDate> days =
        view.lines().stream()
            .filter(line -> !(line instanceof AlertView.Line.TermMarkLine))
            .map(AlertView.Line::day)
            .distinct()
            .sorted()
            .toList();
    return days.stream()
        .map(
            day ->
                new Button(
                    label(days.size() == 1 ? null : day, words),
                    new DiaryAction.DiaryDayFromAlert(view.studentId(), day)))
        .toList();
  }

  /** A year's mark stands among the results of the year. */
  private static List<Button> terms(AlertView view, Words words) {
    return view.lines().stream()
        .flatMap(
            line ->
                line instanceof AlertView.Line.TermMarkLine mark
                    ? Stream.of(mark.term())
                    : Stream.empty())
        .distinct()
        .map(
            term ->
                new Button(
                    TermWords.period(term.kind(), term.number(), words),
                    new DiaryAction.DiaryMarksFromAlert(
                        view.studentId(), term.kind() == TermKind.YEAR ? null : term.id())))
        .toList();
  }

  private static String label(@Nullable LocalDate day, Words words) {
    return day == null
        ? words.say("family.alert.open")
        : words.say("family.alert.open.day", words.shortDay(day));
  }
}
