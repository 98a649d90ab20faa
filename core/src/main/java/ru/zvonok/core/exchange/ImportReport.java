package ru.zvonok.core.exchange;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do, or why it did nothing (4.2.4).
 *
 * @param applied whether it was written; never when there is a problem or it was only a check
 * @param problems of all files at once, the first {@link Findings#LIMIT}
 * @param moreProblems how many beyond those
 * @param counts of each kind that the files speak of
 * @param sample some of the changes of each kind, not all
 */
public record ImportReport(
    boolean applied,
    List<Problem> problems,
    int moreProblems,
    List<Notice> notices,
    int moreNotices,
    Map<Kind, Tally> counts,
    List<Change> sample) {

  /** Whether the files are right. */
  public boolean isClean() {
    return problems.isEmpty();
  }

  /** All problems, those that aren't kept too. */
  public int problemCount() {
    return problems.size() + moreProblems;
  }

  public int noticeCount() {
    return notices.size() + moreNotices;
  }

  /** How many things are ended, of whatever kind. */
  public int endedCount() {
    return counts.values().stream().mapToInt(Tally::ended).sum();
  }

  /** The same with at most so many problems and notices, the others only counted. */
  public ImportReport shortened(int most) {
    List<Problem> firstProblems = problems.subList(0, Math.min(most, problems.size()));
    List<Notice> firstNotices = notices.subList(0, Math.min(most, notices.size()));
    return new ImportReport(
        applied,
        List.copyOf(firstProblems),
        problemCount() - firstProblems.size(),
        List.copyOf(firstNotices),
        noticeCount() - firstNotices.size(),
        counts,
        List.of());
  }

  ImportReport asApplied() {
    return new ImportReport(true, problems, moreProblems, notices, moreNotices, counts, sample);
  }

  public Tally count(Kind kind) {
    return counts.getOrDefault(kind, Tally.NONE);
  }

  /** Whether anything is added, changed or ended. */
  public boolean changesAnything() {
    return counts.values().stream().anyMatch(Tally::touches);
  }
}
