package ru.zvonok.bot.command;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.importing.ImportTelling;
import ru.zvonok.bot.importing.ImportTelling.Found;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.NoticeCode;

/** An import's report in lines for a terminal. */
final class ImportLines {

  private final Words words;
  private final ImportTelling telling;

  ImportLines(Words words) {
    this.words = words;
    this.telling = new ImportTelling(words);
  }

  /** Each problem: where and what, then what to do. */
  List<String> problems(ImportReport report) {
    List<String> lines = new ArrayList<>();
    for (Found found : telling.problems(report)) {
      lines.add(found.line());
      lines.add("    " + found.toDo());
    }
    if (report.moreProblems() > 0) {
      lines.add(telling.moreProblems(report.moreProblems()));
    }
    return lines;
  }

  /** Notices, counts, and what became of it all. */
  List<String> result(ImportReport report, boolean dryRun) {
    List<String> lines = new ArrayList<>();
    telling.notices(report).forEach(found -> lines.add(found.line()));
    if (report.moreNotices() > 0) {
      lines.add(telling.moreNotices(report.moreNotices()));
    }
    if (report.notices().stream().anyMatch(one -> one.code() == NoticeCode.MISSING_KEPT)) {
      lines.add(words.say("command.endMissing"));
    }
    lines.addAll(telling.tallies(report.counts()));
    lines.add(words.say("command." + verdict(report, dryRun)));
    return lines;
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
