package ru.zvonok.bot.termmark;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.action.TermAction.Taken;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermSheet;

/** What would be set, name by name, before anything is. */
final class OfferScreens {

  private OfferScreens() {}

  static Screen of(TermSheet sheet, Words words) {
    Offer offer = Offer.of(sheet);
    PageId id = sheet.id();
    StringBuilder text =
        new StringBuilder(Texts.head(sheet, words))
            .append("\n")
            .append(words.say("termmark.offer.check"))
            .append("\n");
    if (!offer.clear().isEmpty()) {
      text.append("\n").append(byValue(offer.clear(), words)).append("\n");
    }
    if (!offer.doubtful().isEmpty()) {
      text.append("\n")
          .append(words.say("termmark.offer.doubtful"))
          .append("\n")
          .append(byValue(offer.doubtful(), words))
          .append("\n");
    }
    if (!offer.without().isEmpty()) {
      text.append("\n")
          .append(
              words.say(
                  "termmark.offer.without",
                  offer.without().stream()
                      .map(line -> Html.escape(line.student().shortName()))
                      .collect(joining(", "))))
          .append("\n");
    }
    Screen screen = Screen.of(text.toString().strip());
    if (!offer.clear().isEmpty() && !offer.doubtful().isEmpty()) {
      screen =
          screen.row(
              new Button(
                  words.say("termmark.accept.clear", offer.clear().size()),
                  accept(id, Taken.CLEAR, offer)));
    }
    if (!offer.all().isEmpty()) {
      screen =
          screen.row(
              new Button(
                  words.say(
                      offer.clear().isEmpty() || offer.doubtful().isEmpty()
                          ? "termmark.accept"
                          : "termmark.accept.all",
                      offer.all().size()),
                  accept(id, Taken.ALL, offer)));
    }
    return screen.row(
        Ways.back(
            words, new TermAction.OpenTermSheet(id.termId(), id.groupId(), id.subjectId(), 0)));
  }

  private static TermAction accept(PageId id, Taken taken, Offer offer) {
    return new TermAction.AcceptTermMarks(
        id.termId(), id.groupId(), id.subjectId(), taken, offer.check());
  }

  /** «5 — Абрамова, Иванов», the best marks first. */
  private static String byValue(List<TermSheet.Line> lines, Words words) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                Offer::suggested,
                () -> new TreeMap<TermValue, List<TermSheet.Line>>(Comparator.reverseOrder()),
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            one ->
                "<b>"
                    + TermWords.value(one.getKey(), words)
                    + "</b> — "
                    + one.getValue().stream()
                        .map(line -> named(line, words))
                        .collect(joining(", ")))
        .collect(joining("\n"));
  }

  private static String named(TermSheet.Line line, Words words) {
    String signs = Texts.signs(line.suggestion(), words);
    return Html.escape(line.student().shortName()) + (signs.isEmpty() ? "" : " " + signs);
  }
}
