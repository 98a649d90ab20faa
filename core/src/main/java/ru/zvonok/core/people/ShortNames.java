package ru.zvonok.core.people;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Names short enough for a phone's button and still unlike every other in their list. */
final class ShortNames {

  private ShortNames() {}

  static List<Student> unique(List<Students.Named> named) {
    Collator russian = Collator.getInstance(Locale.of("ru"));
    List<Students.Named> sorted =
        named.stream()
            .sorted(Comparator.comparing(one -> one.name().full(), russian::compare))
            .toList();
    List<Map<String, Long>> counts =
        LENGTHS.stream()
            .map(
                length ->
                    sorted.stream()
                        .collect(groupingBy(one -> length.apply(one.name()), counting())))
            .toList();
    return sorted.stream()
        .map(one -> new Student(one.id(), one.name(), shortest(one, counts, sorted)))
        .toList();
  }

  private static final List<Function<PersonName, String>> LENGTHS =
      List.of(
          PersonName::family,
          name -> name.family() + " " + first(name.given(), 1) + ".",
          name ->
              name.family()
                  + " "
                  + first(name.given(), 1)
                  + ". "
                  + first(name.patronymic(), 1)
                  + ".",
          name -> name.family() + " " + name.given(),
          PersonName::full);

  private static String shortest(
      Students.Named one, List<Map<String, Long>> counts, List<Students.Named> all) {
    return IntStream.range(0, LENGTHS.size())
        .filter(i -> counts.get(i).getOrDefault(LENGTHS.get(i).apply(one.name()), 0L) == 1)
        .mapToObj(i -> LENGTHS.get(i).apply(one.name()))
        .findFirst()
        .orElseGet(() -> one.name().full() + " " + (1 + ordinal(one, all)));
  }

  /** Full namesakes: told apart by a number, in the order of their records. */
  private static long ordinal(Students.Named one, List<Students.Named> all) {
    return all.stream()
        .filter(other -> other.name().equals(one.name()) && other.id() < one.id())
        .count();
  }

  private static String first(String word, int letters) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, letters));
  }
}
