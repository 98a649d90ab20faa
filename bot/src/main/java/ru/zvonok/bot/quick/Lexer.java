package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Roll.KindRef;
import ru.zvonok.core.journal.MarkValue;

/** Turns the words of one clause into items: names, values, kinds of work. */
final class Lexer {
  private static final Set<String> JOINING = Set.of("и", "да");
  private static final Set<String> OF = Set.of("за", "по", "на", "в");

  private final List<Word> words;
  private final Kinds kinds;
  private final Names names;
  private final List<Item> items = new ArrayList<>();
  private final List<NamePart> parts = new ArrayList<>();
  private boolean apart;
  private boolean joined;

  private Lexer(List<Word> words, Names names, Kinds kinds) {
    this.words = words;
    this.names = names;
    this.kinds = kinds;
  }

  static List<Item> items(List<Word> words, Names names, Kinds kinds) {
    return new Lexer(words, names, kinds).read();
  }

  private List<Item> read() {
    int i = 0;
    while (i < words.size()) {
      apart |= words.get(i).comma();
      i = step(i);
    }
    flushNames();
    return items;
  }

  private int step(int i) {
    if (initialN(i)) {
      return nameOrTurn(i);
    }
    int minutes = words.get(i).key().equals("на") ? i + 1 : i;
    if (minutesInWords(minutes)) {
      return number(i, minutes);
    }
    int next = order(i);
    if (next > i) {
      return next;
    }
    Word word = words.get(i);
    if (conjunction(i)) {
      joined = true;
      apart |= word.key().equals("а");
      return i + 1;
    }
    int named = NamePart.read(words, i, separated(), names, parts);
    joined = false;
    apart = false;
    return named;
  }

  /** «Иванов Н» where Иванов is Никита: a capital Н may be his initial. */
  private boolean initialN(int i) {
    boolean capital = words.get(i).text().matches("[НH]");
    return capital
        && i + 1 < words.size()
        && !parts.isEmpty()
        && parts.getLast().family()
        && parts.getLast().to() == i
        && parts.getLast().found().who().stream().anyMatch(p -> Names.fits(p, 'н', true));
  }

  /** With a dot and a value after it it is the initial; otherwise nobody can tell. */
  private int nameOrTurn(int i) {
    Word next = words.get(i + 1);
    boolean value = next.number() || Vocabulary.said(next.key()) != null;
    if (!words.get(i).dot() || !value || next.comma()) {
      return add(new Item.Turn(i, i + 1, separated()));
    }
    parts.add(NamePart.initial(i, i + 1, false, "н"));
    return i + 1;
  }

  /** «и» and «а» are conjunctions unless they are the initial of the name before. */
  private boolean conjunction(int i) {
    Word word = words.get(i);
    boolean conjunction = JOINING.contains(word.key()) || word.key().equals("а");
    if (!conjunction || word.dot()) {
      return false;
    }
    boolean afterName = !parts.isEmpty() && parts.getLast().to() == i && parts.getLast().family();
    boolean beforeName = i + 1 < words.size() && nameBegins(i + 1);
    return !afterName || beforeName || !Character.isUpperCase(word.text().charAt(0));
  }

  private boolean nameBegins(int i) {
    Word word = words.get(i);
    return phrase(i, 1) != null
        && Vocabulary.said(word.key()) == null
        && !word.number()
        && kinds.named(word.key()) == null;
  }

  /** The longest order that begins here; where it begins when there is none. */
  private int order(int i) {
    for (int n = Math.min(Vocabulary.LONGEST, words.size() - i); n > 0; n--) {
      String phrase = phrase(i, n);
      if (phrase != null) {
        int next = order(i, i + n, phrase);
        if (next > i) {
          return next;
        }
      }
    }
    return i;
  }

  private @Nullable String phrase(int i, int n) {
    for (int k = i + 1; k < i + n; k++) {
      if (words.get(k).comma()) {
        return null;
      }
    }
    return words.subList(i, i + n).stream().map(Word::key).collect(Collectors.joining(" "));
  }

  private int order(int i, int to, String phrase) {
    if (to == i + 1 && names.exactly(phrase).sure() && Vocabulary.known(phrase)) {
      return add(new Item.Turn(i, to, separated()));
    }
    if (Vocabulary.everybody(phrase) || (phrase.equals("все") && exceptionAround(i))) {
      return add(new Item.All(i, to, separated(), !phrase.equals("все")));
    }
    if (Vocabulary.save(phrase)) {
      return add(new Item.Except(i, to, separated()));
    }
    List<KindRef> kind = to - i <= Kinds.LONGEST ? kindAt(i, to, phrase) : null;
    if (kind != null) {
      boolean colon = words.get(to - 1).after() == Word.After.COLON;
      return add(new Item.Kind(i, to, separated(), kind, of(i), colon));
    }
    Said said = Vocabulary.said(phrase);
    if (said != null && !words.get(to - 1).number()) {
      return said instanceof Said.Lateness ? late(i, to) : add(value(i, to, said));
    }
    if (to > i + 1) {
      return Vocabulary.filler(phrase) ? to : i;
    }
    return single(i, phrase);
  }

  private int single(int i, String word) {
    Word w = words.get(i);
    if (w.number()) {
      return number(i, i);
    }
    if (word.equals("на") && i + 1 < words.size() && words.get(i + 1).number()) {
      return number(i, i + 1);
    }
    if (word.matches("\\d+[./]\\d\\d.*")) {
      return add(new Item.Turn(i, i + 1, separated()));
    }
    if (Character.isDigit(word.charAt(0))) {
      return add(value(i, i + 1, Digits.said(word)));
    }
    if (Vocabulary.turn(word) || !Character.isLetter(word.charAt(0))) {
      return add(new Item.Turn(i, i + 1, separated()));
    }
    boolean beforeKind = OF.contains(word) && i + 1 < words.size() && kindFollows(i + 1);
    return Vocabulary.filler(word) || beforeKind ? i + 1 : i;
  }

  /** «все» alone says nothing; «все кроме …» and «кроме … все» do. */
  private boolean exceptionAround(int i) {
    boolean after = false;
    for (int n = 1; n <= 2 && i + 1 + n <= words.size(); n++) {
      String next =
          words.subList(i + 1, i + 1 + n).stream().map(Word::key).collect(Collectors.joining(" "));
      after |= Vocabulary.save(next);
    }
    boolean before = items.stream().anyMatch(Item.Except.class::isInstance);
    return after || (before && i + 1 == words.size());
  }

  private boolean kindFollows(int i) {
    for (int n = Math.min(Kinds.LONGEST, words.size() - i); n > 0; n--) {
      String phrase = phrase(i, n);
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
            && words.get(to - 1).after() == Word.After.COLON
            && words.subList(to, words.size()).stream().anyMatch(Word::number);
    return of(i) || heading ? named : null;
  }

  private boolean of(int i) {
    return i > 0 && OF.contains(words.get(i - 1).key());
  }

  /** «оп», «оп 10», «опоздал на 10 минут», «опоздал минут на 10». */
  private int late(int i, int to) {
    int n = to;
    boolean on = false;
    while (n < words.size() && (words.get(n).key().equals("на") || Digits.minutes(words.get(n)))) {
      on = true;
      n++;
    }
    boolean told = n + 1 < words.size() && Digits.minutes(words.get(n + 1));
    boolean number =
        n < words.size()
            && (words.get(n).number() || ((on || told) && Digits.inWords(words.get(n))));
    if (!number || (words.get(n).comma() && n == to)) {
      return add(value(i, to, new Said.Lateness(null)));
    }
    int minutes = Digits.value(words.get(n));
    int end = told ? n + 2 : n + 1;
    if (minutes < 1 || minutes > 240) {
      return add(value(i, end, new Said.Unclear()));
    }
    boolean small = !on && !told && minutes <= 5;
    return add(
        value(
            i,
            end,
            new Said.Lateness(minutes, small ? Said.Doubt.MARK_AMONG_MARKS : Said.Doubt.NONE)));
  }

  private boolean minutesInWords(int i) {
    return i + 1 < words.size() && Digits.inWords(words.get(i)) && Digits.minutes(words.get(i + 1));
  }

  private int number(int from, int i) {
    boolean minutes = i + 1 < words.size() && Digits.minutes(words.get(i + 1)) || from < i;
    int end = i + 1 < words.size() && Digits.minutes(words.get(i + 1)) ? i + 2 : i + 1;
    int value = Digits.value(words.get(i));
    if (minutes || value > 5 || value < 1) {
      return add(value(from, end, new Said.Number(value, minutes)));
    }
    return add(value(from, end, new Said.Marks(List.of(MarkValue.values()[value - 1]))));
  }

  private boolean separated() {
    boolean and = joined && parts.isEmpty();
    return apart || and;
  }

  private Item.Value value(int from, int to, Said said) {
    return new Item.Value(from, to, apart || joined, said);
  }

  private int add(Item item) {
    flushNames();
    items.add(item);
    apart = false;
    joined = false;
    return item.to();
  }

  private void flushNames() {
    items.addAll(NamePart.assemble(parts));
    parts.clear();
  }
}
