package ru.zvonok.bot.quick;

import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.bot.quick.Item.Value;

/**
 * One clause that is being understood: its words and items, and where what is found out goes.
 *
 * @param around which kind of work holds before it
 */
record ClauseText(
    List<Word> words, List<Item> items, KindBinding kinds, KindScope around, Findings findings) {

  /** Marks are given in it. */
  boolean hasMarks() {
    return items.stream().anyMatch(i -> i instanceof Value(_, _, _, Said.Marks _));
  }

  List<Meaning> options(List<Value> run) {
    return Meaning.of(run, value -> kinds.of(value, around), hasMarks());
  }

  boolean no(int word) {
    return words.get(word).key().matches("нет|нету");
  }

  void lost(Item item) {
    findings.lost(words.subList(item.from(), item.to()));
  }

  int at(Item item) {
    return words.get(item.from()).at();
  }

  String text(int from, int to) {
    return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
