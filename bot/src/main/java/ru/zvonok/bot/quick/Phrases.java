package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.bot.quick.Roll.ClassRef;

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

  /** The class that the text begins with when it is none of these; empty: none, or one of these. */
  public static Optional<String> anotherClass(String text, List<ClassRef> classes) {
    List<Word> words = words(text);
    ClassNames.Mention mention = new ClassNames(classes).at(words);
    return mention.words() > 0 && mention.schoolClass().isEmpty()
        ? Optional.of(Reader.text(words.subList(0, mention.words())))
        : Optional.empty();
  }

  /**
   * Whether there is something to enter in it, whoever it may be of: a code, a mark, a topic or
   * homework.
   */
  public static boolean soundsLikeEntries(String text) {
    List<Word> words = words(text);
    return words.size() > 1
        && (FreeText.at(words).isPresent()
            || words.stream().anyMatch(w -> w.number() || Vocabulary.said(w.key()) != null));
  }

  private static List<Word> words(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    String typed = Fold.typedInLatin(text) ? Fold.russianKeys(text) : text;
    var words = new ArrayList<Word>();
    typed.lines().forEach(line -> words.addAll(Scanner.words(line, words.size())));
    return words;
  }
}
