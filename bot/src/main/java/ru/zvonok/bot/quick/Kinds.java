package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Roll.KindRef;

/**
 * Which kind of work a word names: the school's own names, their cases and the usual shortenings.
 */
final class Kinds {
  static final int LONGEST = 3;

  /** Beginning of a kind's name, then what every school writes for it. */
  private static final Map<String, List<String>> USUAL = new LinkedHashMap<>();

  static {
    USUAL.put("контрольн", List.of("к/р", "кр", "контр", "контрольная", "контроша"));
    USUAL.put("самостоятельн", List.of("с/р", "ср", "самост", "самостоятельная", "самостоялка"));
    USUAL.put("проверочн", List.of("п/р", "пр", "провер", "проверочная"));
    USUAL.put("практическ", List.of("п/р", "пр", "практ", "практическая", "практика"));
    USUAL.put("лабораторн", List.of("л/р", "лр", "лаб", "лаба", "лабораторная"));
    USUAL.put("диктант", List.of("диктант", "дикт"));
    USUAL.put("тест", List.of("тест", "тестирование"));
    USUAL.put("сочинен", List.of("сочинение", "соч"));
    USUAL.put("изложен", List.of("изложение", "изл"));
    USUAL.put("проект", List.of("проект"));
    USUAL.put("ответ", List.of("ответ", "ответ на уроке", "ответ у доски"));
    USUAL.put("работа на уроке", List.of("работа на уроке", "работу на уроке"));
    USUAL.put(
        "домашн", List.of("д/з", "дз", "домашняя", "домашка", "домашнее", "домашнее задание"));
    USUAL.put("зачет", List.of());
  }

  private final Map<String, Set<KindRef>> byWord = new HashMap<>();

  Kinds(List<KindRef> kinds) {
    for (KindRef kind : kinds) {
      put(kind.name(), kind);
      kind.aliases().forEach(alias -> put(alias, kind));
    }
    for (var usual : USUAL.entrySet()) {
      List<KindRef> own =
          kinds.stream().filter(k -> Fold.key(k.name()).startsWith(usual.getKey())).toList();
      for (String word : usual.getValue()) {
        forms(word).forEach(f -> byWord.computeIfAbsent(f, _ -> new LinkedHashSet<>()).addAll(own));
      }
    }
  }

  private void put(String name, KindRef kind) {
    forms(Fold.key(name).strip())
        .forEach(f -> byWord.computeIfAbsent(f, _ -> new LinkedHashSet<>()).add(kind));
  }

  /** Null when the words aren't a kind; empty when they are one that this school hasn't. */
  @Nullable List<KindRef> named(String words) {
    Set<KindRef> kinds = byWord.get(words.replace('.', '/'));
    return kinds == null ? null : List.copyOf(kinds);
  }

  private static List<String> forms(String name) {
    String[] words = name.split(" ", 2);
    String tail = words.length > 1 ? " " + words[1] : "";
    var forms = new ArrayList<String>();
    for (String head : cases(words[0])) {
      forms.add(head + tail);
      if (tail.equals(" работа")) {
        forms.addAll(List.of(head, head + " работу", head + " работе", head + " работы"));
      } else if (tail.isEmpty() && head.matches(".*(ая|яя|ую|юю|ой|ей)")) {
        forms.addAll(
            List.of(head + " работа", head + " работу", head + " работе", head + " работы"));
      }
    }
    return forms;
  }

  private static List<String> cases(String word) {
    if (word.length() < 4 || word.contains("/")) {
      return List.of(word);
    }
    String stem = word.substring(0, word.length() - 2);
    if (word.endsWith("ая")) {
      return List.of(word, stem + "ую", stem + "ой", stem + "ые");
    }
    if (word.endsWith("яя")) {
      return List.of(word, stem + "юю", stem + "ей", stem + "ее", stem + "его", stem + "ему");
    }
    if (word.endsWith("ие")) {
      return List.of(word, stem + "ия", stem + "ию", stem + "ием", stem + "ии");
    }
    if (word.endsWith("а")) {
      String own = word.substring(0, word.length() - 1);
      return List.of(word, own + "у", own + "е", own + "и", own + "ы");
    }
    return "оеиуюыяьй".indexOf(word.charAt(word.length() - 1)) >= 0
        ? List.of(word)
        : List.of(word, word + "а", word + "у", word + "ом", word + "е");
  }
}
