package ru.zvonok.bot.quick;

/**
 * Entry by words: «7А н Иванов Петров», «Иванову 5», «дз §14». Nothing is guessed: a name that may
 * be two pupils' is asked, a word nobody knows is given back.
 *
 * <p>The pupils of the roll are those of one class. To learn which class a phrase is for, read it
 * once with a roll without pupils; then read it again with that class's pupils.
 */
public final class Phrases {
  private static final int LONGEST = 4000;

  private Phrases() {}

  public static Understanding read(String text, Roll roll) {
    String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Understanding plain = new Reader(roll).read(typed);
    if (!Fold.typedInLatin(typed)) {
      return plain;
    }
    Understanding switched = new Reader(roll).read(Fold.russianKeys(typed));
    boolean meant =
        switched.complete() && !switched.understood().isEmpty() && plain.understood().isEmpty();
    return meant ? switched : plain;
  }
}
