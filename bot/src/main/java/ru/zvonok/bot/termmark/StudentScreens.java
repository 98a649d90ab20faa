package ru.zvonok.bot.termmark;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.bot.teacher.Page;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.Suggestion;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.TermSheet;

/** One student's term mark: what it comes to, what may stand, why, and what became of it. */
final class StudentScreens {

  private static final int MOST_REVISIONS = 40;

  private StudentScreens() {}

  static Screen of(TermSheet sheet, TermSheet.Line line, Words words) {
    Screen screen = Screen.of(head(sheet, line, words) + "\n" + figures(sheet, line, words));
    if (sheet.maySet()) {
      screen =
          screen
              .row(
                  puts(
                      sheet,
                      line,
                      words,
                      TermValue.FIVE,
                      TermValue.FOUR,
                      TermValue.THREE,
                      TermValue.TWO,
                      TermValue.ONE))
              .row(
                  puts(
                      sheet,
                      line,
                      words,
                      TermValue.NOT_ASSESSED,
                      TermValue.EXEMPT,
                      TermValue.PASS,
                      TermValue.FAIL));
      if (line.value() != null) {
        screen =
            screen.row(
                new Button(words.say("termmark.remove"), put(sheet, line, null)),
                new Button(words.say("termmark.comment"), comment(sheet, line)));
      }
    }
    PageId id = sheet.id();
    return screen.row(
        new Button(
            words.say("termmark.history"),
            new TermAction.TermHistory(
                id.termId(), id.groupId(), id.subjectId(), line.student().id())),
        toSheet(sheet, line, words));
  }

  /**
   * Why another mark than the suggested one; words beside one that stands.
   *
   * @param notice why what was typed wasn't taken; null: asked for the first time
   */
  static Screen reason(
      TermSheet sheet,
      TermSheet.Line line,
      TermValue wanted,
      @Nullable String notice,
      Words words) {
    TermValue suggested = line.suggestion().value();
    PageId id = sheet.id();
    String asked =
        wanted == line.value()
            ? words.say("termmark.reason.comment", TermWords.value(wanted, words))
            : suggested == null
                ? words.say("termmark.reason.none", TermWords.value(wanted, words))
                : words.say(
                    "termmark.reason.other",
                    TermWords.value(suggested, words),
                    TermWords.value(wanted, words));
    Screen screen =
        Screen.of(
            (notice == null ? "" : "⚠ " + Html.escape(notice) + "\n\n")
                + head(sheet, line, words)
                + "\n\n"
                + asked
                + " "
                + words.say("termmark.reason.who"));
    String usual = usual(wanted, words);
    if (!usual.isEmpty()) {
      screen =
          screen.row(
              new Button(
                  usual,
                  new TermAction.TakeTermReason(
                      id.termId(), id.groupId(), id.subjectId(), line.student().id())));
    }
    return screen.row(
        Ways.back(
            words,
            new TermAction.TermStudent(
                id.termId(), id.groupId(), id.subjectId(), line.student().id())));
  }

  /** The words that usually go with «н/а» and «осв»; empty for what only the teacher knows. */
  static String usual(TermValue wanted, Words words) {
    return switch (wanted) {
      case NOT_ASSESSED, EXEMPT -> words.say("termmark.usual." + wanted);
      case ONE, TWO, THREE, FOUR, FIVE, PASS, FAIL -> "";
    };
  }

  static Screen history(
      TermSheet sheet,
      TermSheet.Line line,
      List<TermMarks.Revision> all,
      ZoneId zone,
      Words words) {
    List<String> lines = new ArrayList<>();
    all.reversed().stream()
        .limit(MOST_REVISIONS)
        .forEach(one -> lines.add(revision(one, zone, words)));
    PageId id = sheet.id();
    String text =
        head(sheet, line, words)
            + "\n\n"
            + (lines.isEmpty() ? words.say("termmark.history.none") : String.join("\n", lines));
    return Screen.of(Html.length(text) > Pager.ROOM ? shortened(sheet, line, lines, words) : text)
        .row(
            Ways.back(
                words,
                new TermAction.TermStudent(
                    id.termId(), id.groupId(), id.subjectId(), line.student().id())));
  }

  /** The newest that fit. */
  private static String shortened(
      TermSheet sheet, TermSheet.Line line, List<String> lines, Words words) {
    StringBuilder text = new StringBuilder(head(sheet, line, words)).append("\n");
    for (String one : lines) {
      if (Html.length(text.toString()) + Html.length(one) > Pager.ROOM) {
        break;
      }
      text.append("\n").append(one);
    }
    return text.toString();
  }

  private static String revision(TermMarks.Revision one, ZoneId zone, Words words) {
    return words.say(
            "termmark.revision",
            words.shortDay(one.at().atZone(zone).toLocalDate()),
            words.time(one.at(), zone),
            value(one.was(), words),
            value(one.became(), words),
            Html.escape(one.by().initials()))
        + (one.suggested() == null || one.suggested() == one.became()
            ? ""
            : ", " + words.say("termmark.revision.suggested", value(one.suggested(), words)))
        + (one.late() ? ", " + words.say("termmark.revision.late") : "")
        + (one.comment().isEmpty() ? "" : " — «" + Html.escape(one.comment()) + "»");
  }

  private static String value(@Nullable TermValue value, Words words) {
    return value == null ? "—" : TermWords.value(value, words);
  }

  private static String head(TermSheet sheet, TermSheet.Line line, Words words) {
    return Texts.head(sheet, words)
        + "\n\n<b>"
        + Html.escape(line.student().name().full())
        + "</b>";
  }

  private static String figures(TermSheet sheet, TermSheet.Line line, Words words) {
    Suggestion suggestion = line.suggestion();
    TermValue suggested = suggestion.value();
    TermValue stands = line.value();
    String sum =
        suggestion.figures().average() == null
            ? words.say("termmark.sum.none")
            : words.say(
                line.terms().isEmpty() ? "termmark.sum" : "termmark.sum.year",
                Texts.average(suggestion, words),
                suggestion.figures().marks());
    Stream<String> first =
        Stream.of(
            sum,
            suggested == null
                ? words.say("termmark.suggested.none")
                : words.say("termmark.suggested", TermWords.value(suggested, words)));
    Stream<String> last =
        stands == null
            ? Stream.empty()
            : Stream.of(
                words.say("termmark.stands", TermWords.value(stands, words))
                    + (line.comment().isEmpty() ? "" : " — «" + Html.escape(line.comment()) + "»"));
    return Stream.of(first, Texts.against(sheet, suggestion, words).stream(), last)
        .flatMap(lines -> lines)
        .reduce((above, below) -> above + "\n" + below)
        .orElse("");
  }

  private static Button[] puts(
      TermSheet sheet, TermSheet.Line line, Words words, TermValue... values) {
    return Stream.of(values)
        .map(
            value ->
                new Button(
                    (value == line.value() ? "✓ " : "") + TermWords.value(value, words),
                    put(sheet, line, value)))
        .toArray(Button[]::new);
  }

  private static TermAction put(TermSheet sheet, TermSheet.Line line, @Nullable TermValue wanted) {
    PageId id = sheet.id();
    return new TermAction.PutTermMark(
        id.termId(), id.groupId(), id.subjectId(), line.student().id(), line.value(), wanted);
  }

  private static TermAction comment(TermSheet sheet, TermSheet.Line line) {
    PageId id = sheet.id();
    return new TermAction.AskTermComment(
        id.termId(), id.groupId(), id.subjectId(), line.student().id());
  }

  private static Button toSheet(TermSheet sheet, TermSheet.Line line, Words words) {
    PageId id = sheet.id();
    return new Button(
        words.say("termmark.toSheet"),
        new TermAction.OpenTermSheet(
            id.termId(),
            id.groupId(),
            id.subjectId(),
            Page.of(sheet.lines(), one -> one.student().id(), line.student().id())));
  }
}
