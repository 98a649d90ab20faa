package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A clause's words and the items made of them so far; names wait until they are whole. */
final class Lexed {

  private final List<Word> words;
  private final List<Item> items = new ArrayList<>();
  private final List<NamePart> parts = new ArrayList<>();
  private boolean apart;
  private boolean joined;

  Lexed(List<Word> words) {
    this.words = words;
  }

  int size() {
    return words.size();
  }

  List<Word> words() {
    return words;
  }

  Word word(int i) {
    return words.get(i);
  }

  /** The parts of a name that isn't whole yet. */
  List<NamePart> parts() {
    return parts;
  }

  boolean excepted() {
    return items.stream().anyMatch(Item.Except.class::isInstance);
  }

  /** These words in one, unless a comma stands between them. */
  @Nullable String phrase(int i, int n) {
    for (int k = i + 1; k < i + n; k++) {
      if (words.get(k).comma()) {
        return null;
      }
    }
    return keys(i, n);
  }

  String keys(int i, int n) {
    return words.subList(i, i + n).stream().map(Word::key).collect(Collectors.joining(" "));
  }

  /** The word begins something of its own if a comma stands before it. */
  void reach(int i) {
    apart |= words.get(i).comma();
  }

  /**
   * @param but «а» sets what follows apart, «и» doesn't
   */
  void conjunction(boolean but) {
    joined = true;
    apart |= but;
  }

  void named() {
    joined = false;
    apart = false;
  }

  boolean separated() {
    boolean and = joined && parts.isEmpty();
    return apart || and;
  }

  int value(int from, int to, Said said) {
    return add(new Item.Value(from, to, apart || joined, said));
  }

  /** Returns the word after the item. */
  int add(Item item) {
    flushNames();
    items.add(item);
    apart = false;
    joined = false;
    return item.to();
  }

  List<Item> whole() {
    flushNames();
    return items;
  }

  private void flushNames() {
    items.addAll(NamePart.assemble(parts));
    parts.clear();
  }
}
