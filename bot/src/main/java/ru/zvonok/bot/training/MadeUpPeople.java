package ru.zvonok.bot.training;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.access.Linking.Link;
import ru.zvonok.core.access.PeopleDesk.Card;
import ru.zvonok.core.access.PeopleDesk.Entry;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.people.PersonName;

/** People who aren't there, for the desk: found by their surname as at the real one. */
final class MadeUpPeople {

  /** Opens nothing anywhere: no code has these letters. */
  private static final String NO_CODE = "ПРИМЕРПРИМЕР";

  private static final List<Entry> ALL =
      List.of(
          person(1, "Звонков", "Захар", "", Role.STUDENT, MadeUpClass.NAME),
          person(2, "Звонкова", "Зоя", "Игоревна", Role.GUARDIAN, null),
          person(3, "Мелова", "Мария", "Ивановна", Role.TEACHER, null));

  private MadeUpPeople() {}

  private static Entry person(
      long id,
      String family,
      String given,
      String patronymic,
      Role role,
      @Nullable String className) {
    return new Entry(id, new PersonName(family, given, patronymic), Set.of(role), className);
  }

  static List<Entry> find(String words) {
    String start = plain(words.strip()).split(" ")[0];
    return start.isEmpty()
        ? List.of()
        : ALL.stream().filter(one -> plain(one.name().family()).startsWith(start)).toList();
  }

  static Entry of(long id) {
    return ALL.stream().filter(one -> one.personId() == id).findFirst().orElse(ALL.getFirst());
  }

  static Card card(Entry person, boolean linked, Scene scene) {
    return new Card(
        person,
        linked
            ? List.of(new Link(1, person.personId(), "made-up", MadeUpClass.at(8, 0, scene)))
            : List.of());
  }

  static IssuedCode code(Entry person, Scene scene) {
    return new IssuedCode(
        person.personId(),
        NO_CODE,
        NO_CODE.substring(0, 10),
        scene.view().now().plus(Duration.ofMinutes(15)));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
