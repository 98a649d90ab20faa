package ru.zvonok.bot.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Kind;
import ru.zvonok.core.exchange.Notice;
import ru.zvonok.core.exchange.Problem;
import ru.zvonok.core.exchange.Tally;

/** An import's findings and counts in words: the same in a chat, in a file and on a terminal. */
public final class ImportTelling {

  /**
   * Something that was found, as plain text.
   *
   * @param where empty: in none of the files in particular
   * @param toDo empty: nothing need be done
   */
  public record Found(String where, String what, String toDo) {

    /** «users.csv, строка 3: чего-то нет» */
    public String line() {
      return where.isEmpty() ? what : where + ": " + what;
    }
  }

  private final Words words;

  public ImportTelling(Words words) {
    this.words = words;
  }

  public List<Found> problems(ImportReport report) {
    return report.problems().stream().map(this::found).toList();
  }

  public List<Found> notices(ImportReport report) {
    return report.notices().stream().map(this::found).toList();
  }

  /** «… и ещё 3 ошибки» */
  public String moreProblems(int more) {
    return words.say("importing.more.problems", more);
  }

  public String moreNotices(int more) {
    return words.say("importing.more.notices", more);
  }

  /** A line for each kind that the files speak of: «Люди: новых 12, изменится 3». */
  public List<String> tallies(Map<Kind, Tally> counts) {
    return Arrays.stream(Kind.values())
        .filter(counts::containsKey)
        .map(kind -> tally(kind, counts.getOrDefault(kind, new Tally(0, 0, 0, 0))))
        .toList();
  }

  private String tally(Kind kind, Tally tally) {
    List<String> parts = new ArrayList<>();
    part(parts, "added", tally.added());
    part(parts, "changed", tally.changed());
    part(parts, "ended", tally.ended());
    if (parts.isEmpty() || tally.unchanged() > 0) {
      parts.add(words.say("importing.tally.unchanged", tally.unchanged()));
    }
    return words.say(
        "importing.tally", words.say("importing.kind." + kind), String.join(", ", parts));
  }

  private void part(List<String> parts, String what, int number) {
    if (number > 0) {
      parts.add(words.say("importing.tally." + what, number));
    }
  }

  private Found found(Problem problem) {
    return new Found(
        problem.where(words.locale()),
        problem.what(words.locale()),
        problem.whatToDo(words.locale()));
  }

  private Found found(Notice notice) {
    return new Found(notice.where(words.locale()), notice.what(words.locale()), "");
  }
}
