package ru.zvonok.bot.importing;

import static java.util.stream.Collectors.joining;
import static ru.zvonok.bot.screen.Html.escape;

import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.bot.importing.ImportTelling.Found;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportReport;

/** The first findings as a message has room for them; the others go into a file. */
final class Findings {

  /** Of problems and of notices each. */
  static final int SHOWN = 5;

  /** Of one text, in characters: what a file says may be long. */
  private static final int LONGEST = 200;

  private Findings() {}

  /** Whether a message can't show all: then a file tells everything. */
  static boolean leaveOut(ImportReport report) {
    return report.problemCount() > SHOWN || report.isClean() && report.noticeCount() > SHOWN;
  }

  /** What has to be put right, each with what to do. */
  static String problems(ImportReport report, Words words) {
    ImportTelling telling = new ImportTelling(words);
    Stream<String> shown = first(telling.problems(report)).stream().map(Findings::block);
    Stream<String> rest =
        report.problemCount() > SHOWN
            ? Stream.of(inFile(telling.moreProblems(report.problemCount() - SHOWN), words))
            : Stream.empty();
    return Stream.concat(shown, rest).collect(joining("\n\n"));
  }

  /** Empty: there are none. */
  static String notices(ImportReport report, Words words) {
    ImportTelling telling = new ImportTelling(words);
    if (report.noticeCount() == 0) {
      return "";
    }
    Stream<String> shown =
        first(telling.notices(report)).stream().map(found -> "• " + cut(found.line()));
    Stream<String> rest =
        report.noticeCount() > SHOWN
            ? Stream.of(inFile(telling.moreNotices(report.noticeCount() - SHOWN), words))
            : Stream.empty();
    return words.say("importing.notices")
        + "\n"
        + Stream.concat(shown, rest).collect(joining("\n"));
  }

  private static String inFile(String more, Words words) {
    return words.say("importing.allInFile", more);
  }

  private static String block(Found found) {
    String where = found.where().isEmpty() ? "" : "<b>" + cut(found.where()) + "</b>\n";
    return where + cut(found.what()) + "\n<i>" + cut(found.toDo()) + "</i>";
  }

  private static List<Found> first(List<Found> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  private static String cut(String text) {
    return escape(
        text.codePointCount(0, text.length()) <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…");
  }
}
