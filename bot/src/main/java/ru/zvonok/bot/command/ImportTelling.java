package ru.zvonok.bot.command;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportReport;

/** An import's report in lines for a terminal. */
final class ImportTelling {

  private final Words words;

  ImportTelling(Words words) {
    this.words = words;
  }

  /** Each problem: where and what, then what to do. */
  List<String> problems(ImportReport report) {
    List<String> lines = new ArrayList<>();
    report
        .problems()
        .forEach(
            problem -> {
              lines.add(at(problem.where(words.locale())) + problem.what(words.locale()));
              lines.add("    " + problem.whatToDo(words.locale()));
            });
    if (report.moreProblems() > 0) {
      lines.add(words.say("command.problems.more", report.moreProblems()));
    }
    return lines;
  }

  /** Notices, counts, and what became of it all. */
  List<String> result(ImportReport report, boolean dryRun) {
    List<String> lines = new ArrayList<>();
    report
        .notices()
        .forEach(
            notice -> lines.add(at(notice.where(words.locale())) + notice.what(words.locale())));
    if (report.moreNotices() > 0) {
      lines.add(words.say("command.notices.more", report.moreNotices()));
    }
    report
        .counts()
        .forEach(
            (kind, tally) ->
                lines.add(
                    words.say(
                        "command.tally",
                        words.say("command.kind." + kind.name()),
                        tally.added(),
                        tally.changed(),
                        tally.ended(),
                        tally.unchanged())));
    lines.add(words.say("command." + verdict(report, dryRun)));
    return lines;
  }

  private static String at(String where) {
    return where.isEmpty() ? "" : where + ": ";
  }

  private static String verdict(ImportReport report, boolean dryRun) {
    if (!report.isClean()) {
      return "nothingWritten";
    }
    if (!report.changesAnything()) {
      return "noChanges";
    }
    return dryRun ? "dryRun" : "written";
  }
}
