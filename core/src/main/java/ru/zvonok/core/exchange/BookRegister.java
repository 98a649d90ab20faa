package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ru.zvonok.core.people.PersonName;

/** The students of every class, those of the workbook and those here already, found by name. */
final class BookRegister {

  private final Cells cells;
  private final PersonNames<Supplier<String>> all;
  private final Map<String, PersonNames<Supplier<String>>> ofClass = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  BookRegister(
      Cells cells,
      BookPeople people,
      BookClasses classes,
      BookStudents students,
      List<KnownSchool.Someone> known,
      long year) {
    this.cells = cells;
    Map<String, List<PersonNames.Named<Supplier<String>>>> lists = new HashMap<>();
    students
        .enrolments()
        .forEach(
            (id, one) -> {
              ids.add(id);
              people.nameOf(id).ifPresent(name -> add(lists, one.inClass(), name, () -> id));
            });
    for (KnownSchool.Someone one : known) {
      KnownSchool.Seat seat = one.seat();
      String id = people.knownId(one);
      if (seat != null && !one.ended() && seat.year() == year && (id == null || ids.add(id))) {
        classes
            .peek(seat.inClass())
            .ifPresent(of -> add(lists, of.externalId(), one.name(), () -> people.idOf(one)));
      }
    }
    lists.forEach((inClass, list) -> ofClass.put(inClass, new PersonNames<>(list)));
    this.all = new PersonNames<>(lists.values().stream().flatMap(List::stream).toList());
  }

  /**
   * The student whom a row names, by name or ID; a problem when it can't be told.
   *
   * @param inClass the class's ID; empty: of the whole school
   */
  Optional<String> named(Row row, String column, String name, String inClass) {
    if (ids.contains(name)) {
      return Optional.of(name);
    }
    PersonNames<Supplier<String>> among =
        inClass.isEmpty() ? all : ofClass.getOrDefault(inClass, new PersonNames<>(List.of()));
    List<PersonNames.Named<Supplier<String>>> found = among.find(name);
    if (found.size() == 1) {
      return Optional.of(found.getFirst().who().get());
    }
    Findings findings = cells.findings();
    if (found.isEmpty()) {
      String nearest = findings.full() ? Nearest.NONE : among.nearest(name);
      findings.problem(row, column, ProblemCode.STUDENT_UNKNOWN, name, nearest);
    } else {
      findings.problem(row, column, ProblemCode.STUDENT_AMBIGUOUS, name, found.size());
    }
    return Optional.empty();
  }

  private static void add(
      Map<String, List<PersonNames.Named<Supplier<String>>>> lists,
      String inClass,
      PersonName name,
      Supplier<String> id) {
    lists.computeIfAbsent(inClass, _ -> new ArrayList<>()).add(new PersonNames.Named<>(id, name));
  }
}
