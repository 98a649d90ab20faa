package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.PersonName;

/**
 * Everyone whom a workbook names, by ID. Whoever has none in the sheet is known again by what the
 * school knows, or gets one.
 */
final class BookPeople {

  /** How the IDs begin that are given here; no list of a school has such. */
  static final String OWN_ID = "z-";

  /** A row that names a person, as far as it can be read. */
  record Draft(Row row, String id, PersonName name, @Nullable LocalDate born) {

    /** As {@link PersonNames#key}, without the patronymic, which some lists leave out. */
    String key() {
      return PersonNames.key(name.family()) + "|" + PersonNames.key(name.given());
    }

    boolean fits(PersonName other) {
      return key().equals(PersonNames.key(other.family()) + "|" + PersonNames.key(other.given()))
          && isSamePatronymic(other);
    }

    private boolean isSamePatronymic(PersonName other) {
      return name.patronymic().isEmpty()
          || other.patronymic().isEmpty()
          || PersonNames.key(name.patronymic()).equals(PersonNames.key(other.patronymic()));
    }
  }

  private final Cells cells;
  private final LocalDate today;
  private final Map<String, KnownSchool.Someone> byId = new HashMap<>();
  private final Map<String, List<KnownSchool.Someone>> byName = new HashMap<>();
  private final Map<Long, String> named = new LinkedHashMap<>();
  private final Map<String, Roster.Person> people = new LinkedHashMap<>();
  private final Map<String, Draft> drafts = new HashMap<>();
  private int lastId;

  BookPeople(Cells cells, LocalDate today, Collection<KnownSchool.Someone> known) {
    this.cells = cells;
    this.today = today;
    for (KnownSchool.Someone one : known) {
      byName.computeIfAbsent(key(one.name()), _ -> new ArrayList<>()).add(one);
      String id = one.externalId();
      if (id != null) {
        byId.put(id, one);
        if (id.matches(OWN_ID + "\\d{1,8}")) {
          lastId = Math.max(lastId, Integer.parseInt(id.substring(OWN_ID.length())));
        }
      }
    }
  }

  /** Those of the files, to be written. */
  Map<String, Roster.Person> people() {
    return people;
  }

  /** The IDs that known persons get, by the database's. */
  Map<Long, String> named() {
    return named;
  }

  /** Of someone in the files; empty for others. */
  Optional<PersonName> nameOf(String id) {
    return Optional.ofNullable(people.get(id))
        .map(one -> new PersonName(one.family(), one.given(), one.patronymic()));
  }

  /** Empty when the row lacks a name, or its ID can't be its own: a problem. */
  Optional<Draft> draft(Row row, boolean withBirth) {
    Optional<String> family = cells.needed(row, "Фамилия");
    Optional<String> given = cells.needed(row, "Имя");
    LocalDate born = withBirth ? cells.date(row, "Дата рождения") : null;
    if (born != null && born.isAfter(today)) {
      cells.findings().problem(row, "Дата рождения", ProblemCode.DATE_WRONG, born);
      born = null;
    }
    if (family.isEmpty() || given.isEmpty()) {
      return Optional.empty();
    }
    PersonName name = new PersonName(family.get(), given.get(), row.get("Отчество"));
    return Optional.of(new Draft(row, row.get("ID"), name, born));
  }

  /** Who the school knows by that name and is like this, who is here first. */
  List<KnownSchool.Someone> known(Draft draft, Predicate<KnownSchool.Someone> like) {
    return byName.getOrDefault(draft.key(), List.of()).stream()
        .filter(one -> draft.fits(one.name()))
        .filter(like)
        .toList();
  }

  /** Who has that ID; a problem when it is someone of another name. */
  Optional<KnownSchool.Someone> byId(Draft draft) {
    KnownSchool.Someone one = byId.get(draft.id());
    if (one == null) {
      return Optional.empty();
    }
    PersonName name = one.name();
    boolean alike =
        PersonNames.key(name.family()).equals(PersonNames.key(draft.name().family()))
            || PersonNames.key(name.given()).equals(PersonNames.key(draft.name().given()))
            || one.born() != null && one.born().equals(draft.born());
    if (!alike) {
      cells.findings().problem(draft.row(), "ID", ProblemCode.ID_OF_ANOTHER, draft.id());
    }
    return Optional.of(one);
  }

  /**
   * Takes the row's person in, who is the known one, or new.
   *
   * @return the person's ID; empty when it stands for someone else already (a problem)
   */
  Optional<String> take(Draft draft, KnownSchool.@Nullable Someone known) {
    String id = draft.id().isEmpty() ? known == null ? newId() : idOf(known) : draft.id();
    Draft before = drafts.putIfAbsent(id, draft);
    if (before != null && !before.fits(draft.name())) {
      cells.findings().problem(draft.row(), "ID", ProblemCode.ID_OF_ANOTHER, id);
      return Optional.empty();
    }
    if (known != null && !id.equals(known.externalId())) {
      named.put(known.id(), id);
    }
    Roster.Person person =
        new Roster.Person(
            id,
            draft.name().family(),
            draft.name().given(),
            patronymic(draft, known),
            draft.born(),
            false);
    people.merge(id, person, BookPeople::fuller);
    return Optional.of(id);
  }

  /** The ID of someone whom a row only refers to. */
  String idOf(KnownSchool.Someone known) {
    String id = knownId(known);
    return id == null ? named.computeIfAbsent(known.id(), _ -> newId()) : id;
  }

  /** Null while nobody needed one. */
  @Nullable String knownId(KnownSchool.Someone one) {
    return named.getOrDefault(one.id(), one.externalId());
  }

  /** Whether the ID may still be replaced by one that the school itself gives. */
  static boolean isUnnumbered(KnownSchool.Someone one) {
    return one.externalId() == null || one.externalId().startsWith(OWN_ID);
  }

  /** A list that leaves patronymics out doesn't take them away. */
  private static String patronymic(Draft draft, KnownSchool.@Nullable Someone known) {
    return draft.name().patronymic().isEmpty() && known != null
        ? known.name().patronymic()
        : draft.name().patronymic();
  }

  private static Roster.Person fuller(Roster.Person one, Roster.Person other) {
    return new Roster.Person(
        one.externalId(),
        one.family(),
        one.given(),
        one.patronymic().isEmpty() ? other.patronymic() : one.patronymic(),
        one.birthDate() == null ? other.birthDate() : one.birthDate(),
        false);
  }

  private String newId() {
    return OWN_ID + String.format("%06d", ++lastId);
  }

  private static String key(PersonName name) {
    return PersonNames.key(name.family()) + "|" + PersonNames.key(name.given());
  }
}
