package ru.zvonok.bot.quick;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Roll.KindRef;

/** Words that order something, not names: values, kinds of work, everybody, and what is nothing. */
final class Orders {

  private static final Set<String> OF = Set.of("за", "по", "на", "в");

  private final Lexed lexed;
  private final Numbers numbers;
  private final Names names;
  private final Kinds kinds;

  Orders(Lexed lexed, Numbers numbers, Names names, Kinds kinds) {
    this.lexed = lexed;
    this.numbers = numbers;
    this.names = names;
    this.kinds = kinds;
  }

  /** The longest order that begins here; where it begins when there is none. */
  int read(int i) {
    for (int n = Math.min(Vocabulary.LONGEST, lexed.size() - i); n > 0; n--) {
      String phrase = lexed.phrase(i, n);
      if (phrase != null) {
        int next = read(i, i + n, phrase);
        if (next > i) {
          return next;
        }
      }
    }
    return i;
  }

  private int read(int i, int to, String phrase) {
    if (to == i + 1 && names.exactly(phrase).sure() && Vocabulary.known(phrase)) {
      return lexed.add(new Item.Turn(i, to, lexed.separated()));
    }
    if (Vocabulary.everybody(phrase) || (phrase.equals("все") && exceptionAround(i))) {
      return lexed.add(new Item.All(i, to, lexed.separated(), !phrase.equals("все")));
    }
    if (Vocabulary.save(phrase)) {
      return lexed.add(new Item.Except(i, to, lexed.separated()));
    }
    List<KindRef> kind = to - i <= Kinds.LONGEST ? kindAt(i, to, phrase) : null;
    if (kind != null) {
      boolean colon = lexed.word(to - 1).after() == Word.After.COLON;
      return lexed.add(new Item.Kind(i, to, lexed.separated(), kind, of(i), colon));
    }
    Said said = Vocabulary.said(phrase);
    if (said != null && !lexed.word(to - 1).number()) {
      return said instanceof Said.Lateness ? numbers.late(i, to) : lexed.value(i, to, said);
    }
    if (to > i + 1) {
      return Vocabulary.filler(phrase) ? to : i;
    }
    return single(i, phrase);
  }

  private int single(int i, String word) {
    Word w = lexed.word(i);
    if (w.number()) {
      return numbers.number(i, i);
    }
    if (word.equals("на") && i + 1 < lexed.size() && lexed.word(i + 1).number()) {
      return numbers.number(i, i + 1);
    }
    if (word.matches("\\d+[./]\\d\\d.*")) {
      return lexed.add(new Item.Turn(i, i + 1, lexed.separated()));
    }
    if (Character.isDigit(word.charAt(0))) {
      return lexed.value(i, i + 1, Digits.said(word));
    }
    if (Vocabulary.turn(word) || !Character.isLetter(word.charAt(0))) {
      return lexed.add(new Item.Turn(i, i + 1, lexed.separated()));
    }
    boolean beforeKind = OF.contains(word) && i + 1 < lexed.size() && kindFollows(i + 1);
    return Vocabulary.filler(word) || beforeKind ? i + 1 : i;
  }

  /** «все» alone says nothing; «все кроме …» and «кроме … все» do. */
  private boolean exceptionAround(int i) {
    boolean after = false;
    for (int n = 1; n <= 2 && i + 1 + n <= lexed.size(); n++) {
      after |= Vocabulary.save(lexed.keys(i + 1, n));
    }
    boolean before = lexed.excepted();
    return after || (before && i + 1 == lexed.size());
  }

  private boolean kindFollows(int i) {
    for (int n = Math.min(Kinds.LONGEST, lexed.size() - i); n > 0; n--) {
      String phrase = lexed.phrase(i, n);
      if (phrase != null && kindAt(i, i + n, phrase) != null) {
        return true;
      }
    }
    return false;
  }

  /** «зачёт» is a mark; it is the kind of work in «за зачёт 5» and «зачёт: Иванов 5». */
  private @Nullable List<KindRef> kindAt(int i, int to, String phrase) {
    List<KindRef> named = kinds.named(phrase);
    if (named == null || Vocabulary.said(phrase) == null) {
      return named;
    }
    boolean heading =
        i == 0
            && lexed.word(to - 1).after() == Word.After.COLON
            && lexed.words().subList(to, lexed.size()).stream().anyMatch(Word::number);
    return of(i) || heading ? named : null;
  }

  private boolean of(int i) {
    return i > 0 && OF.contains(lexed.word(i - 1).key());
  }
}
