package ru.zvonok.bot.quick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.zvonok.bot.quick.Roll.ClassRef;
import ru.zvonok.bot.quick.Roll.KindRef;
import ru.zvonok.bot.quick.Roll.Pupil;

/**
 * What teachers type, read from {@code phrases.txt}: classes, phrases and what must come of them.
 */
record Corpus(List<Phrase> phrases, Map<String, Map<String, Pupil>> classes) {
  static final List<ClassRef> CLASSES =
      List.of(new ClassRef(1, "7А"), new ClassRef(2, "7Б"), new ClassRef(3, "8В"));
  static final List<KindRef> KINDS =
      List.of(
          new KindRef(1, "контрольная", List.of("к/р")),
          new KindRef(2, "самостоятельная", List.of("с/р")),
          new KindRef(3, "проверочная", List.of()),
          new KindRef(4, "практическая", List.of()),
          new KindRef(5, "лабораторная", List.of("л/р")),
          new KindRef(6, "диктант", List.of()),
          new KindRef(7, "тест", List.of()),
          new KindRef(8, "ответ на уроке", List.of("ответ")),
          new KindRef(9, "домашняя", List.of("дз")),
          new KindRef(10, "зачёт", List.of()));

  /** One line; what is expected is in the file's own notation. */
  record Phrase(int line, String schoolClass, String typed, List<String> expected) {
    boolean meantToBeUnderstood() {
      return expected.stream().noneMatch(e -> e.startsWith("?") || e.startsWith("!"));
    }
  }

  static Corpus read() {
    var phrases = new ArrayList<Phrase>();
    var classes = new LinkedHashMap<String, Map<String, Pupil>>();
    String name = "";
    List<String> lines = text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("== ")) {
        name = line.substring(3);
        classes.put(name, new LinkedHashMap<>());
      } else if (line.contains("=>")) {
        phrases.add(phrase(i + 1, name, line));
      } else if (line.contains(" = ")) {
        addPupil(Objects.requireNonNull(classes.get(name)), line, i);
      }
    }
    return new Corpus(phrases, classes);
  }

  Roll roll(String schoolClass) {
    Map<String, Pupil> pupils = Objects.requireNonNull(classes.get(schoolClass));
    return new Roll(List.copyOf(pupils.values()), CLASSES, KINDS);
  }

  /** The name that the file gives a pupil. */
  String name(String schoolClass, Pupil pupil) {
    return Objects.requireNonNull(classes.get(schoolClass)).entrySet().stream()
        .filter(e -> e.getValue().equals(pupil))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Phrase phrase(int number, String schoolClass, String line) {
    int arrow = line.indexOf("=>");
    String typed = line.substring(0, arrow).strip().replace("\\n", "\n");
    var expected = new ArrayList<String>();
    for (String one : line.substring(arrow + 2).split("; ")) {
      expected.add(one.strip());
    }
    return new Phrase(number, schoolClass, typed, expected);
  }

  private static void addPupil(Map<String, Pupil> pupils, String line, int id) {
    String[] key = line.split(" = ");
    String[] names = key[1].split("\\|", -1);
    pupils.put(key[0], new Pupil(id, names[0].strip(), names[1].strip(), names[2].strip()));
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("phrases.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
