package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a line into words; knows which dots, hyphens and slashes belong to a word. */
final class Scanner {
  private static final Set<String> SHORTENED =
      Set.of(
          "оп", "опозд", "осв", "отс", "отсут", "контр", "сам", "самост", "пров", "провер", "лаб",
          "практ", "мин", "ср", "кр", "лр", "пр", "дз", "зач", "незач", "дом", "раб", "ур");
  private static final String IGNORED = "()\"«»“”„*_👍🙂😊😀✅\uFE0F";

  private final String line;
  private final List<Word> words = new ArrayList<>();
  private final int first;
  private boolean comma;

  private Scanner(String line, int first) {
    this.line = line;
    this.first = first;
  }

  static List<Word> words(String line, int first) {
    return new Scanner(line, first).scan();
  }

  private List<Word> scan() {
    int i = 0;
    while (i < line.length()) {
      int c = line.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        next = wordEnd(i);
        add(i, next);
      } else if (c == ',') {
        comma = true;
      } else if (".;!?:…".indexOf(c) >= 0) {
        punctuation((char) c);
      } else if (!tie(c)) {
        add(i, next);
      }
      i = next;
    }
    mark(Word.After.END);
    return words;
  }

  private static boolean tie(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || "-—–−=|/".indexOf(c) >= 0
        || IGNORED.indexOf(c) >= 0;
  }

  private void add(int from, int to) {
    String text = line.substring(from, to);
    boolean dot = to < line.length() && line.charAt(to) == '.';
    words.add(
        new Word(
            first + words.size(), from, to, text, Fold.key(text), comma, dot, Word.After.NOTHING));
    comma = false;
  }

  private void punctuation(char c) {
    if (words.isEmpty()) {
      return;
    }
    Word last = words.getLast();
    boolean shortened = last.letter() || SHORTENED.contains(last.key()) || last.key().contains(".");
    switch (c) {
      case ':' -> mark(Word.After.COLON);
      case '?' -> mark(Word.After.ASKED);
      case '.', '…' -> {
        if (!shortened) {
          mark(Word.After.STOP);
        }
      }
      default -> mark(Word.After.END);
    }
  }

  private void mark(Word.After after) {
    if (words.isEmpty() || words.getLast().ends()) {
      return;
    }
    Word w = words.removeLast();
    words.add(new Word(w.at(), w.from(), w.to(), w.text(), w.key(), w.comma(), w.dot(), after));
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < line.length() && belongs(from, i)) {
      i++;
    }
    return i;
  }

  private boolean belongs(int from, int i) {
    char c = line.charAt(i);
    char before = i > from ? line.charAt(i - 1) : ' ';
    char after = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
    if (Character.isLetter(c)) {
      return !Character.isDigit(before) || lettersFrom(i) <= 2;
    }
    if (Character.isDigit(c)) {
      return i == from || !Character.isLetter(before);
    }
    return switch (c) {
      case '-', '‐', '‑' -> hyphen(before, i);
      case '/', '\\' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      case '.' -> dotInside(from, i, before, after);
      case '+' -> Character.isDigit(before);
      case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
      default -> false;
    };
  }

  /** «Гусейн-заде», «5-ка», «7-А» and the minus of «4-» stay; «Иванов-5» and «5-Иванов» part. */
  private boolean hyphen(char before, int i) {
    char after = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
    if (Character.isDigit(before)) {
      return Character.isLetter(after) ? lettersFrom(i + 1) <= 2 : true;
    }
    return Character.isLetter(before) && Character.isLetter(after);
  }

  /** «к.р», «П.С», «14.3»: a dot between two single letters or two digits. */
  private boolean dotInside(int from, int i, char before, char after) {
    if (Character.isDigit(before)) {
      return Character.isDigit(after);
    }
    boolean lone = i == from + 1 || (i - 2 > from && line.charAt(i - 2) == '.');
    return lone && Character.isLetter(before) && lettersFrom(i + 1) == 1;
  }

  private int lettersFrom(int i) {
    int n = 0;
    while (i + n < line.length() && Character.isLetter(line.charAt(i + n))) {
      n++;
    }
    return n;
  }
}
