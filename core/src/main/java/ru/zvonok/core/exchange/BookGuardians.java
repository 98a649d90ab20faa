package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.exchange.BookPeople.Draft;

/**
 * Reads «Родители». Two rows are one parent only where the sheet says so: by the ID, by a child of
 * both, or by standing in one row. A name alone never opens another family's diary.
 */
final class BookGuardians {

  private static final Pattern SEVERAL = Pattern.compile("[;\\n]");

  private record Parent(Draft draft, Set<String> children) {}

  private final Cells cells;
  private final BookPeople people;
  private final BookClasses classes;
  private final BookRegister register;
  private final KnownSchool known;
  private final Map<String, Long> idsOfKnown;
  private final List<Parent> parents = new ArrayList<>();
  private final Map<String, List<Parent>> byName = new HashMap<>();
  private final Map<Roster.Bond, String> relations = new LinkedHashMap<>();
  private final Map<String, List<String>> guardiansOf = new HashMap<>();

  BookGuardians(
      Bundle bundle,
      Cells cells,
      BookPeople people,
      BookClasses classes,
      BookRegister register,
      KnownSchool known) {
    this.cells = cells;
    this.people = people;
    this.classes = classes;
    this.register = register;
    this.known = known;
    bundle.rows(SheetKind.GUARDIANS).forEach(this::read);
    this.idsOfKnown =
        known.people().stream()
            .filter(one -> people.knownId(one) != null)
            .collect(
                Collectors.toMap(
                    one -> String.valueOf(people.knownId(one)),
                    KnownSchool.Someone::id,
                    (first, _) -> first));
    parents.forEach(this::take);
  }

  /** What each guardian is to each student, in the school's own words; empty when it isn't said. */
  Map<Roster.Bond, String> relations() {
    return relations;
  }

  private void read(Row row) {
    String className = row.get("Класс");
    Optional<String> inClass =
        className.isEmpty()
            ? Optional.of("")
            : classes.named(row, "Класс", className).map(Roster.SchoolClass::externalId);
    Set<String> children = new LinkedHashSet<>();
    cells
        .needed(row, "Ученик")
        .ifPresent(
            names ->
                inClass.ifPresent(
                    of ->
                        SEVERAL
                            .splitAsStream(names)
                            .filter(name -> !name.isBlank())
                            .forEach(
                                name ->
                                    register
                                        .named(row, "Ученик", name.strip(), of)
                                        .ifPresent(children::add))));
    people
        .draft(row, false)
        .filter(_ -> !children.isEmpty())
        .ifPresent(draft -> add(new Parent(draft, children)));
  }

  private void add(Parent parent) {
    List<Parent> namesakes = byName.computeIfAbsent(parent.draft().key(), _ -> new ArrayList<>());
    for (Parent other : namesakes) {
      boolean numbered = !parent.draft().id().isEmpty() && !other.draft().id().isEmpty();
      if (!numbered
          && other.draft().fits(parent.draft().name())
          && other.children().stream().noneMatch(parent.children()::contains)) {
        cells
            .findings()
            .problem(
                parent.draft().row(),
                "Фамилия",
                ProblemCode.GUARDIAN_TWICE,
                parent.draft().name().full(),
                other.draft().row().line());
        return;
      }
    }
    namesakes.add(parent);
    parents.add(parent);
  }

  private void take(Parent parent) {
    Draft draft = parent.draft();
    if (parent.children().contains(draft.id())) {
      cells.findings().problem(draft.row(), "ID", ProblemCode.ID_OF_ANOTHER, draft.id());
      return;
    }
    Optional<String> id = sameRow(parent).or(() -> people.take(draft, find(parent)));
    String relation = draft.row().get("Кем приходится");
    id.ifPresent(
        one ->
            parent
                .children()
                .forEach(
                    child -> {
                      guardiansOf.computeIfAbsent(child, _ -> new ArrayList<>()).add(one);
                      relations.merge(
                          new Roster.Bond(one, child),
                          relation,
                          (first, second) -> first.isEmpty() ? second : first);
                    }));
  }

  /** A row of the same name before it that has one of its children. */
  private Optional<String> sameRow(Parent parent) {
    if (!parent.draft().id().isEmpty()) {
      return Optional.empty();
    }
    return parent.children().stream()
        .flatMap(child -> guardiansOf.getOrDefault(child, List.of()).stream())
        .filter(id -> people.nameOf(id).filter(parent.draft()::fits).isPresent())
        .findFirst();
  }

  private KnownSchool.@Nullable Someone find(Parent parent) {
    Draft draft = parent.draft();
    boolean numbered = !draft.id().isEmpty();
    if (numbered) {
      Optional<KnownSchool.Someone> byId = people.byId(draft);
      if (byId.isPresent()) {
        return byId.get();
      }
    }
    Set<Long> children =
        parent.children().stream()
            .map(child -> idsOfKnown.getOrDefault(child, 0L))
            .collect(Collectors.toSet());
    List<KnownSchool.Someone> namesakes =
        people.known(draft, one -> one.guardian() && (!numbered || BookPeople.isUnnumbered(one)));
    List<KnownSchool.Someone> own =
        namesakes.stream()
            .filter(one -> known.childrenOf(one.id()).stream().anyMatch(children::contains))
            .toList();
    if (own.isEmpty() && !namesakes.isEmpty() && !numbered) {
      cells
          .findings()
          .notice(draft.row(), "Фамилия", NoticeCode.NAMESAKE_GUARDIAN, draft.name().full());
    }
    return own.isEmpty() ? null : own.getFirst();
  }
}
