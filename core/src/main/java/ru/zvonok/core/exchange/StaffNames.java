package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import ru.zvonok.core.people.PersonName;

/**
 * Finds teachers by what a timetable calls them: «Иванова М. П.», «М.Иванова», «Иванова», «Мария
 * Иванова», the full name in any order; a first name alone when no one is so called by surname.
 */
final class StaffNames {

  record Teacher(long id, PersonName name) {}

  private final List<Teacher> staff;

  StaffNames(Collection<Teacher> staff) {
    this.staff = List.copyOf(staff);
  }

  /** None: unknown. Several: it can't be told which. */
  List<Teacher> find(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Teacher> found = staff.stream().filter(one -> isBySurname(words, one.name())).toList();
    return found.isEmpty()
        ? staff.stream().filter(one -> isRest(words, one.name())).toList()
        : found;
  }

  String nearest(String name) {
    List<String> spellings = new ArrayList<>();
    for (Teacher one : staff) {
      spellings.add(one.name().full());
    }
    String full = Nearest.to(name, spellings);
    String surname = Nearest.to(longest(name), staff.stream().map(t -> t.name().family()).toList());
    return !full.equals(Nearest.NONE)
        ? full
        : staff.stream()
            .filter(one -> one.name().family().equals(surname))
            .map(one -> one.name().full())
            .findFirst()
            .orElse(Nearest.NONE);
  }

  private static String longest(String name) {
    return words(name).stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b);
  }

  private static boolean isBySurname(List<String> words, PersonName name) {
    List<String> surname = words(name.family());
    for (int at = 0; at + surname.size() <= words.size(); at++) {
      if (words.subList(at, at + surname.size()).equals(surname)) {
        List<String> rest = new ArrayList<>(words);
        rest.subList(at, at + surname.size()).clear();
        if (isRest(rest, name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The other words, in order, are the first name and the patronymic, or begin them. */
  private static boolean isRest(List<String> words, PersonName name) {
    if (words.size() > 2) {
      return false;
    }
    return (words.isEmpty() || fits(words.getFirst(), name.given()))
        && (words.size() < 2
            || name.patronymic().isEmpty()
            || fits(words.get(1), name.patronymic()));
  }

  /** A word with a point, or one letter, begins the name; any other is all of it. */
  private static boolean fits(String word, String name) {
    String whole = String.join("", words(name));
    boolean shortened = word.endsWith(".") || word.length() == 1;
    return shortened ? whole.startsWith(word.replace(".", "")) : whole.equals(word);
  }

  /** Small letters, «е» for «ё»; a point stays with the word before it. */
  private static List<String> words(String name) {
    String spaced = name.toLowerCase(Locale.ROOT).replace('ё', 'е').replace(".", ". ");
    return Arrays.stream(spaced.split("[\\s\\u00A0\\-–]+")).filter(w -> !w.isEmpty()).toList();
  }
}
