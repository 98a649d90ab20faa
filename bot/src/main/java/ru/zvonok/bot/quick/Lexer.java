package ru.zvonok.bot.quick;

import java.util.List;
import java.util.Set;

/** Turns the words of one clause into items: names, values, kinds of work. */
final class Lexer {
  private static final Set<String> JOINING = Set.of("и", "да");

  private final Lexed lexed;
  private final Numbers numbers;
  private final Orders orders;
  private final Kinds kinds;
  private final Names names;

  private Lexer(List<Word> words, Names names, Kinds kinds) {
    lexed = new Lexed(words);
    numbers = new Numbers(lexed);
    orders = new Orders(lexed, numbers, names, kinds);
    this.kinds = kinds;
    this.names = names;
  }

  static List<Item> items(List<Word> words, Names names, Kinds kinds) {
    return new Lexer(words, names, kinds).read();
  }

  private List<Item> read() {
    int i = 0;
    while (i < lexed.size()) {
      lexed.reach(i);
      i = step(i);
    }
    return lexed.whole();
  }

  private int step(int i) {
    if (initialN(i)) {
      return nameOrTurn(i);
    }
    int minutes = lexed.word(i).key().equals("на") ? i + 1 : i;
    if (numbers.minutesInWords(minutes)) {
      return numbers.number(i, minutes);
    }
    int next = orders.read(i);
    if (next > i) {
      return next;
    }
    Word word = lexed.word(i);
    if (conjunction(i)) {
      lexed.conjunction(word.key().equals("а"));
      return i + 1;
    }
    int named = NamePart.read(lexed.words(), i, lexed.separated(), names, lexed.parts());
    lexed.named();
    return named;
  }

  /** «Иванов Н» where Иванов is Никита: a capital Н may be his initial. */
  private boolean initialN(int i) {
    boolean capital = lexed.word(i).text().matches("[НH]");
    return capital
        && i + 1 < lexed.size()
        && !lexed.parts().isEmpty()
        && lexed.parts().getLast().family()
        && lexed.parts().getLast().to() == i
        && lexed.parts().getLast().found().who().stream().anyMatch(p -> Names.fits(p, 'н', true));
  }

  /** With a dot and a value after it it is the initial; otherwise nobody can tell. */
  private int nameOrTurn(int i) {
    Word next = lexed.word(i + 1);
    boolean value = next.number() || Vocabulary.said(next.key()) != null;
    if (!lexed.word(i).dot() || !value || next.comma()) {
      return lexed.add(new Item.Turn(i, i + 1, lexed.separated()));
    }
    lexed.parts().add(NamePart.initial(i, i + 1, false, "н"));
    return i + 1;
  }

  /** «и» and «а» are conjunctions unless they are the initial of the name before. */
  private boolean conjunction(int i) {
    Word word = lexed.word(i);
    boolean conjunction = JOINING.contains(word.key()) || word.key().equals("а");
    if (!conjunction || word.dot()) {
      return false;
    }
    boolean afterName =
        !lexed.parts().isEmpty()
            && lexed.parts().getLast().to() == i
            && lexed.parts().getLast().family();
    boolean beforeName = i + 1 < lexed.size() && nameBegins(i + 1);
    return !afterName || beforeName || !Character.isUpperCase(word.text().charAt(0));
  }

  private boolean nameBegins(int i) {
    Word word = lexed.word(i);
    return lexed.phrase(i, 1) != null
        && Vocabulary.said(word.key()) == null
        && !word.number()
        && kinds.named(word.key()) == null;
  }
}
