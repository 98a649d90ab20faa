package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import ru.zvonok.core.exchange.BookPeople.Draft;

/** Reads «Сотрудники», and finds staff whom other sheets name. */
final class BookStaff {

  private static final Pattern SEVERAL = Pattern.compile("[,;+/]");

  /** The roles' usual words. */
  static final List<String> ROLES =
      List.of("директор", "заместитель", "технический специалист", "учитель");

  private final Cells cells;
  private final BookPeople people;
  private final Map<String, Row> staff = new LinkedHashMap<>();
  private final Set<Roster.Bond> roles = new LinkedHashSet<>();
  private final Map<String, String> ids = new HashMap<>();
  private final PersonNames<Supplier<String>> names;
  private final Map<String, List<String>> byName = new HashMap<>();

  BookStaff(Bundle bundle, Cells cells, BookPeople people, List<KnownSchool.Someone> known) {
    this.cells = cells;
    this.people = people;
    bundle.rows(SheetKind.STAFF).forEach(this::read);
    List<PersonNames.Named<Supplier<String>>> all = new ArrayList<>();
    for (String id : staff.keySet()) {
      ids.put(id, id);
      people.nameOf(id).ifPresent(name -> all.add(new PersonNames.Named<>(() -> id, name)));
    }
    for (KnownSchool.Someone one : known) {
      String id = people.knownId(one);
      if (one.isStaff() && !one.ended() && (id == null || ids.putIfAbsent(id, id) == null)) {
        all.add(new PersonNames.Named<>(() -> people.idOf(one), one.name()));
      }
    }
    this.names = new PersonNames<>(all);
  }

  Set<String> ids() {
    return staff.keySet();
  }

  /** Where that one of {@link #ids} stands. */
  Row row(String id) {
    return Objects.requireNonNull(staff.get(id));
  }

  /** Who holds which role of the closed list (2.1). */
  Set<Roster.Bond> roles() {
    return roles;
  }

  /** The one whom a row names, by name or ID; a problem when it can't be told. */
  Optional<String> named(Row row, String column, String name) {
    String byId = ids.get(name);
    if (byId != null) {
      return Optional.of(byId);
    }
    List<PersonNames.Named<Supplier<String>>> found = names.find(name);
    if (found.size() == 1) {
      return Optional.of(found.getFirst().who().get());
    }
    if (found.isEmpty()) {
      String nearest = cells.findings().full() ? Nearest.NONE : names.nearest(name);
      cells.findings().problem(row, column, ProblemCode.TEACHER_UNKNOWN, name, nearest);
    } else {
      List<String> candidates = found.stream().map(one -> one.name().full()).toList();
      cells
          .findings()
          .problem(row, column, ProblemCode.TEACHER_AMBIGUOUS, name, String.join("; ", candidates));
    }
    return Optional.empty();
  }

  private void read(Row row) {
    Set<UserRole> held = new LinkedHashSet<>();
    SEVERAL
        .splitAsStream(row.get("Роль"))
        .filter(word -> !word.isBlank())
        .forEach(word -> role(row, word.strip()).ifPresent(held::add));
    Optional<Draft> draft = people.draft(row, false);
    draft
        .flatMap(this::take)
        .ifPresent(
            id ->
                held.stream()
                    .filter(UserRole::isGranted)
                    .forEach(role -> roles.add(new Roster.Bond(id, role.name()))));
  }

  private Optional<String> take(Draft draft) {
    Optional<KnownSchool.Someone> byId =
        draft.id().isEmpty() ? Optional.empty() : people.byId(draft);
    boolean numbered = !draft.id().isEmpty();
    List<KnownSchool.Someone> namesakes =
        byId.map(List::of)
            .orElseGet(
                () ->
                    people.known(
                        draft,
                        one ->
                            one.isStaff()
                                && !one.ended()
                                && (!numbered || BookPeople.isUnnumbered(one))));
    if (namesakes.size() > 1) {
      cells
          .findings()
          .problem(draft.row(), "Фамилия", ProblemCode.PERSON_AMBIGUOUS, draft.name().full());
      return Optional.empty();
    }
    Optional<Row> same = same(draft);
    if (same.isPresent()) {
      cells
          .findings()
          .problem(
              draft.row(),
              numbered ? "ID" : "Фамилия",
              ProblemCode.PERSON_TWICE,
              draft.name().full(),
              same.get().line());
      return Optional.empty();
    }
    Optional<String> id = people.take(draft, namesakes.isEmpty() ? null : namesakes.getFirst());
    id.ifPresent(
        one -> {
          staff.put(one, draft.row());
          byName.computeIfAbsent(draft.key(), _ -> new ArrayList<>()).add(one);
        });
    return id;
  }

  /** Where that one stands already: by the ID, else by the name. */
  private Optional<Row> same(Draft draft) {
    if (!draft.id().isEmpty()) {
      return Optional.ofNullable(staff.get(draft.id()));
    }
    return byName.getOrDefault(draft.key(), List.of()).stream()
        .filter(id -> people.nameOf(id).filter(draft::fits).isPresent())
        .findFirst()
        .map(staff::get);
  }

  private Optional<UserRole> role(Row row, String word) {
    Optional<UserRole> role = UserRole.called(word);
    if (role.isEmpty()) {
      cells
          .findings()
          .problem(row, "Роль", ProblemCode.VALUE_UNKNOWN, word, String.join(", ", ROLES));
    }
    return role;
  }
}
