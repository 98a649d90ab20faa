package ru.zvonok.core.people;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names short enough for a phone's button (16 characters) and still unlike every other in their
 * list; ё and е count as the same letter, since people write either.
 */
final class ShortNames {

  static final int LONGEST = 16;

  private static final List<Function<PersonName, String>> LENGTHS =
      List.of(
          name -> fit(name.family(), ""),
          name -> fit(name.family(), " " + initial(name.given())),
          name -> fit(name.family(), " " + initials(name)),
          name -> fit(name.family(), " " + name.given()),
          name ->
              fit(name.family(), " " + (name.given() + " " + initial(name.patronymic())).strip()),
          name -> fit(name.family(), name.full().substring(name.family().length())));

  private ShortNames() {}

  static List<Student> unique(List<Students.Named> named) {
    List<Students.Named> sorted =
        named.stream()
            .sorted(
                Comparator.comparing(Students.Named::name, PersonName.alphabetically())
                    .thenComparing(Students.Named::id))
            .toList();
    List<Map<String, Long>> counts =
        LENGTHS.stream()
            .map(
                length ->
                    sorted.stream()
                        .collect(groupingBy(one -> seen(length.apply(one.name())), counting())))
            .toList();
    Set<String> taken = new HashSet<>();
    return sorted.stream()
        .map(one -> new Student(one.id(), one.name(), shortest(one.name(), counts, taken)))
        .toList();
  }

  /** The shortest form that nobody else's is like; full namesakes are numbered as they stand. */
  private static String shortest(
      PersonName name, List<Map<String, Long>> counts, Set<String> taken) {
    Stream<String> unlike =
        IntStream.range(0, LENGTHS.size())
            .mapToObj(i -> Map.entry(i, LENGTHS.get(i).apply(name)))
            .filter(form -> counts.get(form.getKey()).getOrDefault(seen(form.getValue()), 0L) == 1)
            .map(Map.Entry::getValue);
    Stream<String> numbered =
        IntStream.iterate(1, i -> i + 1)
            .mapToObj(i -> fit(name.family(), " " + initials(name) + " " + i));
    return Stream.concat(unlike, numbered)
        .filter(form -> taken.add(seen(form)))
        .findFirst()
        .orElseThrow();
  }

  /** The family name gives way before what tells namesakes apart. */
  private static String fit(String family, String rest) {
    int room = LONGEST - length(rest);
    if (length(family) <= room) {
      return family + rest;
    }
    return room >= 5 ? cut(family, room) + rest : cut(cut(family, 5) + rest, LONGEST);
  }

  private static String cut(String text, int letters) {
    return length(text) <= letters ? text : first(text, letters - 1) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String seen(String form) {
    return form.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  private static String initials(PersonName name) {
    return (initial(name.given()) + " " + initial(name.patronymic())).strip();
  }

  private static String initial(String word) {
    return word.isEmpty() ? "" : first(word, 1) + ".";
  }

  private static String first(String word, int letters) {
    return word.substring(0, word.offsetByCodePoints(0, Math.min(letters, length(word))));
  }
}
