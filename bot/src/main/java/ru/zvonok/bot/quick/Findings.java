package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.bot.quick.Roll.ClassRef;
import ru.zvonok.bot.quick.Understanding.Hint;

/** What has been found so far; in the end entries that can't stand together become questions. */
final class Findings {

  /** An entry and the words it was taken from. */
  record Sure(int at, String words, Entry entry) {}

  private record Asked(int at, Question question) {}

  private final List<Sure> sure = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final BitSet lost = new BitSet();
  private final Set<Hint> hints = new LinkedHashSet<>();

  void understood(int at, String words, Entry entry) {
    sure.add(new Sure(at, words, entry));
  }

  void ask(int at, String words, List<Entry> choices) {
    if (!choices.isEmpty()) {
      asked.add(new Asked(at, new Question(words, choices.stream().distinct().toList())));
    }
  }

  void hint(Hint hint) {
    hints.add(hint);
  }

  void lost(List<Word> words) {
    words.forEach(word -> lost.set(word.at()));
  }

  /** These words have found their meaning after all. */
  void kept(List<Word> words) {
    words.forEach(word -> lost.clear(word.at()));
  }

  boolean clean() {
    return lost.isEmpty();
  }

  boolean nothingAsked() {
    return asked.isEmpty();
  }

  List<Entry> entries() {
    return sure.stream().map(Sure::entry).toList();
  }

  void addAll(Findings other) {
    sure.addAll(other.sure);
    asked.addAll(other.asked);
    lost.or(other.lost);
    hints.addAll(other.hints);
  }

  Understanding understanding(Optional<ClassRef> schoolClass, List<Word> words) {
    var questions = new ArrayList<Asked>(asked);
    var entries = new ArrayList<Sure>();
    List<Entry> choices = asked.stream().flatMap(a -> a.question().choices().stream()).toList();
    for (Conflicts.Verdict verdict : Conflicts.judged(sure, choices, clean())) {
      switch (verdict) {
        case Conflicts.Stands(Sure one) -> entries.add(one);
        case Conflicts.Doubted(int at, Question question) -> questions.add(new Asked(at, question));
      }
    }
    questions.sort(Comparator.comparingInt(Asked::at));
    return new Understanding(
        schoolClass,
        entries.stream().map(Sure::entry).toList(),
        questions.stream().map(Asked::question).toList(),
        words.stream().filter(word -> lost.get(word.at())).map(Word::text).toList(),
        List.copyOf(hints));
  }
}
