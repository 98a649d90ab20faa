package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ru.zvonok.core.people.PersonName;

/**
 * Finds people by what a list or a timetable calls them: «Иванова М. П.», «М.Иванова», «Иванова»,
 * «Мария Иванова», the full name in any order; a first name alone when no one is so called by
 * surname.
 *
 * @param <T> what stands for a person
 */
final class PersonNames<T> {

  private static final Pattern PARTS = Pattern.compile("[\\s\\u00A0\\-–]+");
  private static final String LATIN = "abcehkmoptxy";
  private static final String CYRILLIC = "авсенкмортху";

  record Named<T>(T who, PersonName name) {}

  private record Entry<T>(
      Named<T> one, List<String> family, List<String> given, List<String> patronymic) {}

  private final List<Entry<T>> people = new ArrayList<>();
  private final Map<String, List<Entry<T>>> byWord = new HashMap<>();

  PersonNames(Collection<Named<T>> people) {
    for (Named<T> one : people) {
      PersonName name = one.name();
      Entry<T> entry =
          new Entry<>(one, words(name.family()), words(name.given()), words(name.patronymic()));
      this.people.add(entry);
      entry.family().stream()
          .limit(1)
          .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry));
    }
  }

  /** None: unknown. Several: it can't be told which. */
  List<Named<T>> find(String name) {
    List<String> words = words(name);
    if (words.isEmpty() || words.size() > 8) {
      return List.of();
    }
    Set<Named<T>> found = new LinkedHashSet<>();
    for (String word : words) {
      for (Entry<T> entry : byWord.getOrDefault(word, List.of())) {
        if (isBySurname(words, entry)) {
          found.add(entry.one());
        }
      }
    }
    if (found.isEmpty()) {
      people.stream().filter(entry -> isRest(words, entry)).map(Entry::one).forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** The full name of whoever is called most like it. */
  String nearest(String name) {
    String full =
        Nearest.to(name, people.stream().map(entry -> entry.one().name().full()).toList());
    if (!full.equals(Nearest.NONE)) {
      return full;
    }
    String longest = words(name).stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b);
    String surname =
        Nearest.to(longest, people.stream().map(entry -> entry.one().name().family()).toList());
    return people.stream()
        .map(entry -> entry.one().name())
        .filter(one -> one.family().equals(surname))
        .map(PersonName::full)
        .findFirst()
        .orElse(Nearest.NONE);
  }

  /** What is equal for equal names, whatever alphabet their letters were typed in. */
  static String key(String name) {
    return String.join(" ", words(name));
  }

  private static <T> boolean isBySurname(List<String> words, Entry<T> entry) {
    List<String> surname = entry.family();
    for (int at = 0; at + surname.size() <= words.size(); at++) {
      if (words.subList(at, at + surname.size()).equals(surname)) {
        List<String> rest = new ArrayList<>(words);
        rest.subList(at, at + surname.size()).clear();
        if (isRest(rest, entry)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The other words, in order, are the first name and the patronymic, or begin them. */
  private static <T> boolean isRest(List<String> words, Entry<T> entry) {
    List<String> name = new ArrayList<>(entry.given());
    name.addAll(entry.patronymic());
    if (words.equals(name)) {
      return true;
    }
    if (words.size() > 2) {
      return false;
    }
    return (words.isEmpty() || fits(words.getFirst(), entry.given()))
        && (words.size() < 2
            || entry.patronymic().isEmpty()
            || fits(words.get(1), entry.patronymic()));
  }

  /** A word with a point, or one letter, begins the name; any other is all of it. */
  private static boolean fits(String word, List<String> name) {
    String whole = String.join("", name);
    boolean shortened = word.endsWith(".") || word.length() == 1;
    return shortened ? whole.startsWith(word.replace(".", "")) : whole.equals(word);
  }

  /** Small letters, «е» for «ё»; a point stays with the word before it. */
  private static List<String> words(String name) {
    String spaced = name.toLowerCase(Locale.ROOT).replace('ё', 'е').replace(".", ". ");
    return Arrays.stream(PARTS.split(spaced))
        .filter(word -> !word.isEmpty())
        .map(PersonNames::ofOneAlphabet)
        .toList();
  }

  /** Letters that look alike are the Russian ones in a word that has any. */
  private static String ofOneAlphabet(String word) {
    if (word.chars().noneMatch(letter -> letter >= 'а' && letter <= 'я')
        || word.chars().noneMatch(letter -> letter >= 'a' && letter <= 'z')) {
      return word;
    }
    StringBuilder plain = new StringBuilder(word);
    for (int i = 0; i < plain.length(); i++) {
      int alike = LATIN.indexOf(plain.charAt(i));
      if (alike >= 0) {
        plain.setCharAt(i, CYRILLIC.charAt(alike));
      }
    }
    return plain.toString();
  }
}
