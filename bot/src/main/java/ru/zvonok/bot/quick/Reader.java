package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.zvonok.bot.quick.Roll.ClassRef;

/** Goes through a text clause by clause. */
final class Reader {
  /** «1. Иванов 5»: the number of a line in a list, not a mark. */
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}(\\)|\\.\\s)");

  private static final Pattern NUMBERED_INSIDE = Pattern.compile("\\s\\d{1,2}(\\)|\\.\\s)");

  private final Names names;
  private final Kinds kinds;
  private final ClassNames classes;
  private final Findings findings = new Findings();
  private final List<Word> all = new ArrayList<>();
  private Optional<ClassRef> schoolClass = Optional.empty();
  private KindScope scope = KindScope.NONE;
  private boolean begun;
  private boolean foreign;

  Reader(Roll roll) {
    this.names = new Names(roll.pupils());
    this.kinds = new Kinds(roll.kinds());
    this.classes = new ClassNames(roll.classes());
  }

  Understanding read(String text) {
    for (String typed : text.split("\\R")) {
      String line = NUMBERED.matcher(typed).replaceFirst(m -> " ".repeat(m.group().length()));
      List<Word> words = Scanner.words(line, all.size());
      all.addAll(words);
      if (!line.equals(typed) && NUMBERED_INSIDE.matcher(line).find()) {
        findings.lost(words);
      } else {
        line(line, words);
      }
    }
    return findings.understanding(schoolClass, all);
  }

  private void line(String line, List<Word> words) {
    int i = 0;
    while (i < words.size()) {
      i += mention(words.subList(i, words.size()));
      List<Word> rest = words.subList(i, words.size());
      if (foreign) {
        findings.lost(rest);
        return;
      }
      i += rest.isEmpty() ? 0 : next(line, rest);
      begun = true;
    }
  }

  /**
   * A class named first is whom the text is for; any other class makes the rest somebody else's.
   */
  private int mention(List<Word> words) {
    ClassNames.Mention mention = classes.at(words);
    if (mention.words() == 0) {
      return 0;
    }
    boolean same = mention.schoolClass().isPresent() && mention.schoolClass().equals(schoolClass);
    if (same || (!begun && schoolClass.isEmpty() && mention.schoolClass().isPresent())) {
      schoolClass = mention.schoolClass();
      return mention.words();
    }
    foreign = true;
    return 0;
  }

  /** Reads what begins here; returns how many words it took. */
  private int next(String line, List<Word> rest) {
    List<Word> clause = clause(rest);
    if (FreeText.nothingAtAll(keys(clause))) {
      findings.understood(clause.getFirst().at(), text(clause), new Entry.NoHomework());
      return clause.size();
    }
    Optional<FreeText.Marker> marker = FreeText.at(rest);
    if (marker.isPresent()) {
      return new TextReader(line, rest, marker.get(), findings, this::probe).read();
    }
    scope = clause(clause, scope, findings);
    return clause.size();
  }

  /** Up to a stop, or to where a topic or homework begins without one. */
  private static List<Word> clause(List<Word> rest) {
    int n = 0;
    while (n < rest.size() && !rest.get(n).ends()) {
      n++;
      if (n < rest.size()
          && FreeText.beginsWithoutStop(rest.get(n - 1), rest.subList(n, rest.size()))) {
        return rest.subList(0, n);
      }
    }
    return rest.subList(0, Math.min(n + 1, rest.size()));
  }

  /** What the words would give if they were orders; nothing of it is kept. */
  private Findings probe(List<Word> words) {
    var trial = new Findings();
    KindScope kind = scope;
    int i = 0;
    while (i < words.size()) {
      List<Word> clause = clause(words.subList(i, words.size()));
      kind = clause(clause, kind, trial);
      i += clause.size();
    }
    return trial;
  }

  private KindScope clause(List<Word> words, KindScope around, Findings into) {
    List<Item> items = Lexer.items(words, names, kinds);
    boolean asked = words.getLast().after() == Word.After.ASKED;
    if (asked || items.stream().anyMatch(Item.Turn.class::isInstance) || anotherClass(words)) {
      into.lost(words);
      return around.perhaps();
    }
    List<Item> rest = Everyone.read(words, items, into);
    if (rest.isEmpty()) {
      return around;
    }
    KindScope next = Clause.read(words, rest, around, into);
    for (Item item : items) {
      if (item instanceof Item.All) {
        into.kept(words.subList(item.from(), item.to()));
      }
    }
    return next;
  }

  /** «Иванов 7Б 5»: a class in the middle of a clause may be whose Иванов it is. */
  private boolean anotherClass(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      ClassNames.Mention mention = classes.at(words.subList(i, i + 1));
      if (mention.words() > 0
          && (mention.schoolClass().isEmpty() || !mention.schoolClass().equals(schoolClass))) {
        return true;
      }
    }
    return false;
  }

  static String keys(List<Word> words) {
    return words.stream().map(Word::key).collect(Collectors.joining(" "));
  }

  static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
