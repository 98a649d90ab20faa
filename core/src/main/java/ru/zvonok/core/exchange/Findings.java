package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers problems and notices of all files; keeps the first thousand of each. */
final class Findings {

  /** A file that is wrong from end to end is told of a thousand times, not a million. */
  static final int LIMIT = 1000;

  /** What a file says is repeated to whoever reads of it, but not by the page. */
  private static final int LONGEST = 300;

  private final List<Problem> problems = new ArrayList<>();
  private final Set<Notice> notices = new LinkedHashSet<>();
  private int problemCount;
  private int noticeCount;

  void problem(Row row, String column, ProblemCode code, Object... arguments) {
    problemAt(row.table(), row.line(), row.table().shown(column), code, arguments);
  }

  void problem(String file, ProblemCode code, Object... arguments) {
    add(new Problem(file, 0, "", code, texts(arguments)));
  }

  void problemAt(String file, long line, String column, ProblemCode code, Object... arguments) {
    add(new Problem(file, line, column, code, texts(arguments)));
  }

  /**
   * @param line 0: it is about the whole sheet
   */
  void problemAt(Table table, long line, String column, ProblemCode code, Object... arguments) {
    add(new Problem(table.file(), table.sheet(), line, column, code, texts(arguments)));
  }

  void notice(Row row, String column, NoticeCode code, Object... arguments) {
    Table table = row.table();
    add(
        new Notice(
            table.file(), table.sheet(), row.line(), table.shown(column), code, texts(arguments)));
  }

  /** About a whole table. */
  void notice(Table table, NoticeCode code, Object... arguments) {
    add(new Notice(table.file(), table.sheet(), 0, "", code, texts(arguments)));
  }

  void notice(String file, NoticeCode code, Object... arguments) {
    add(new Notice(file, 0, "", code, texts(arguments)));
  }

  /** Whether another problem would only be counted: then it needn't be looked into. */
  boolean full() {
    return problems.size() >= LIMIT;
  }

  boolean anyProblem() {
    return problemCount > 0;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  int moreProblems() {
    return problemCount - problems.size();
  }

  List<Notice> notices() {
    return List.copyOf(notices);
  }

  int moreNotices() {
    return noticeCount - notices.size();
  }

  private void add(Problem problem) {
    problemCount++;
    if (problems.size() < LIMIT) {
      problems.add(problem);
    }
  }

  /** The same notice twice is one. */
  private void add(Notice notice) {
    if (notices.size() >= LIMIT) {
      noticeCount++;
    } else if (notices.add(notice)) {
      noticeCount++;
    }
  }

  private static List<String> texts(Object... arguments) {
    return Stream.of(arguments).map(String::valueOf).map(Findings::cut).toList();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }
}
