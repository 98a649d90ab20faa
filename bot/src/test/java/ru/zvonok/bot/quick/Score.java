package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** How the corpus came out. Wrong is an entry, or a class, that nobody meant. */
final class Score {
  int meant;
  int understood;
  int asked;
  int notUnderstood;
  int doubtful;
  final List<String> wrong = new ArrayList<>();
  final List<String> missed = new ArrayList<>();

  /** Adversarial lines that came out otherwise than the file says, though nothing is entered. */
  final List<String> askedOtherwise = new ArrayList<>();

  void count(Corpus.Phrase phrase, Told told) {
    var expected = new ArrayList<String>();
    var questions = new ArrayList<String>();
    var lost = new ArrayList<String>();
    for (String one : phrase.expected()) {
      if (one.startsWith("?")) {
        questions.add(one.substring(1).strip());
      } else if (one.startsWith("!")) {
        lost.addAll(List.of(one.substring(1).strip().split(" ")));
      } else {
        expected.add(one);
      }
    }
    String line = phrase.line() + ": «" + phrase.typed() + "» → " + told;
    if (!new HashSet<>(expected).containsAll(told.certain())) {
      wrong.add(line);
      return;
    }
    boolean exact = new HashSet<>(told.certain()).equals(new HashSet<>(expected));
    boolean clear = told.asked().isEmpty() && told.lost().isEmpty();
    if (phrase.meantToBeUnderstood()) {
      meant++;
      if (exact && clear) {
        understood++;
      } else {
        missed.add(line);
      }
    } else {
      doubtful++;
      if (!exact || !sameQuestions(questions, told.asked()) || !lost.equals(told.lost())) {
        askedOtherwise.add(line);
      }
    }
    asked += told.asked().isEmpty() ? 0 : 1;
    notUnderstood += told.asked().isEmpty() && !told.lost().isEmpty() ? 1 : 0;
  }

  private static boolean sameQuestions(List<String> expected, List<Told.Asked> asked) {
    var wanted = new ArrayList<Told.Asked>();
    for (String one : expected) {
      var who = new ArrayList<>(List.of(one.split(",\\s*")));
      boolean text = who.remove("дз");
      who.remove("");
      wanted.add(new Told.Asked(who.stream().sorted().toList(), text));
    }
    return new HashSet<>(wanted).equals(new HashSet<>(asked)) && wanted.size() == asked.size();
  }

  @Override
  public String toString() {
    return "Phrases: %d meant to be understood, %d understood (%.1f %%); %d doubtful, %d exactly as the file says; asked %d, not understood %d, wrong %d"
        .formatted(
            meant,
            understood,
            100.0 * understood / meant,
            doubtful,
            doubtful - askedOtherwise.size(),
            asked,
            notUnderstood,
            wrong.size());
  }
}
