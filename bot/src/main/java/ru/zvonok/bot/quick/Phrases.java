package ru.zvonok.bot.quick;

import java.util.List;
import java.util.Optional;

/**
 * Entry by words: «7А н Иванов Петров», «Иванову 5», «дз §14». Nothing is guessed: a name that may
 * be two pupils' is asked, a word nobody knows is given back.
 *
 * <p>The pupils of the roll are those of one class. To learn which class a phrase is for, read it
 * once with a roll without pupils; then read it again with that class's pupils.
 */
public final class Phrases {
  /** A message of Telegram; anything longer wasn't typed into a chat. */
  private static final int LONGEST = 4096;

  private Phrases() {}

  public static Understanding read(String text, Roll roll) {
    if (text.length() > LONGEST) {
      return new Understanding(Optional.empty(), List.of(), List.of(), List.of(text), List.of());
    }
    Understanding plain = new Reader(roll).read(text);
    if (!Fold.typedInLatin(text)) {
      return plain;
    }
    Understanding switched = new Reader(roll).read(Fold.russianKeys(text));
    boolean meant =
        switched.complete() && !switched.understood().isEmpty() && plain.understood().isEmpty();
    return meant ? switched : plain;
  }
}
