package ru.zvonok.core.exchange;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads «Классы» and «Предметы», and knows again what the school has of both. */
final class BookClasses {

  private final Cells cells;
  private final String year;
  private final Map<String, Roster.SchoolClass> classes = new LinkedHashMap<>();
  private final Map<String, Integer> shifts = new HashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Roster.Subject> subjects = new LinkedHashMap<>();
  private final Set<Roster.SchoolClass> spoken = new HashSet<>();
  private final Set<Roster.Subject> spokenSubjects = new HashSet<>();
  private final Set<String> unnumbered = new HashSet<>();
  private final Set<SheetKind> wanted = EnumSet.noneOf(SheetKind.class);

  /**
   * @param year the year's name: classes of another year are other classes
   */
  BookClasses(
      Bundle bundle,
      Cells cells,
      String year,
      List<KnownSchool.OfClass> known,
      List<KnownSchool.Subject> knownSubjects) {
    this.cells = cells;
    this.year = year;
    for (KnownSchool.OfClass one : known) {
      put(one.externalId(), one.grade(), one.name());
      if (one.externalId() == null) {
        unnumbered.add(ClassNames.key(one.name()));
      }
    }
    bundle.rows(SheetKind.CLASSES).forEach(this::readClass);
    knownSubjects.forEach(
        one -> subjects.put(ClassNames.key(one.name()), subject(one.name(), one.externalId())));
    bundle.rows(SheetKind.SUBJECTS).forEach(this::readSubject);
  }

  /** Those that the workbook speaks of. */
  List<Roster.SchoolClass> spokenOf() {
    return classes.values().stream()
        .filter(one -> rows.containsKey(one.externalId()) || spoken.contains(one))
        .toList();
  }

  /** Those that the workbook speaks of. */
  List<Roster.Subject> subjects() {
    return subjects.values().stream().filter(spokenSubjects::contains).toList();
  }

  boolean isEmpty() {
    return classes.isEmpty();
  }

  /** The rows of the sheet, by the class's ID. */
  Map<String, Row> rows() {
    return rows;
  }

  /** The shift that the sheet gives the class; empty when it gives none. */
  Optional<Integer> shift(String className) {
    return Optional.ofNullable(shifts.get(ClassNames.key(className)));
  }

  /** The class that a row names; a problem when there is none. */
  Optional<Roster.SchoolClass> named(Row row, String column, String name) {
    Optional<Roster.SchoolClass> found = find(name);
    if (found.isEmpty() && isWanted(SheetKind.CLASSES, classes.isEmpty(), row)) {
      cells
          .findings()
          .problem(
              row,
              column,
              ProblemCode.CLASS_UNKNOWN,
              name,
              cells.nearest(name, classes.values().stream().map(Roster.SchoolClass::name)));
    }
    return found;
  }

  Optional<Roster.SchoolClass> find(String name) {
    Optional<Roster.SchoolClass> found = peek(name);
    found.ifPresent(spoken::add);
    return found;
  }

  /** As {@link #find}, for what the workbook doesn't speak of. */
  Optional<Roster.SchoolClass> peek(String name) {
    return Optional.ofNullable(classes.get(ClassNames.key(name)));
  }

  /** The subject that a row names, by its title; a problem when there is none. */
  Optional<String> subject(Row row, String column) {
    return cells
        .needed(row, column)
        .flatMap(
            name -> {
              Roster.Subject found = subjects.get(ClassNames.key(name));
              if (found == null && isWanted(SheetKind.SUBJECTS, subjects.isEmpty(), row)) {
                cells
                    .findings()
                    .problem(
                        row,
                        column,
                        ProblemCode.SUBJECT_UNKNOWN,
                        name,
                        cells.nearest(name, subjects.values().stream().map(Roster.Subject::title)));
              }
              Optional.ofNullable(found).ifPresent(spokenSubjects::add);
              return Optional.ofNullable(found).map(Roster.Subject::title);
            });
  }

  /** Where a school has none at all, one word says so instead of one at each name. */
  private boolean isWanted(SheetKind sheet, boolean none, Row by) {
    if (none && wanted.add(sheet)) {
      cells.findings().problem(by.file(), ProblemCode.SHEET_NEEDED, sheet.title());
    }
    return !none;
  }

  private void readClass(Row row) {
    Optional<String> name = cells.needed(row, "Класс");
    int shift = cells.shift(row, "Смена");
    if (name.isEmpty()) {
      return;
    }
    String grade = row.get("Параллель");
    Optional<Integer> of = ClassNames.grade(grade.isEmpty() ? name.get() : grade);
    if (of.isEmpty()) {
      String column = row.table().has("Параллель") ? "Параллель" : "Класс";
      cells.findings().problem(row, column, ProblemCode.GRADE_UNKNOWN, name.get());
      return;
    }
    String key = ClassNames.key(name.get());
    Roster.SchoolClass before = classes.get(key);
    Row same = before == null ? null : rows.get(before.externalId());
    if (same != null) {
      cells.findings().problem(row, "Класс", ProblemCode.CLASS_TWICE, name.get(), same.line());
      return;
    }
    // A class without an ID is known again by its name as it is.
    String spelt = before != null && unnumbered.contains(key) ? before.name() : name.get();
    rows.put(put(before == null ? null : before.externalId(), of.get(), spelt), row);
    if (!row.get("Смена").isEmpty()) {
      shifts.put(key, shift);
    }
  }

  private String put(@Nullable String id, int grade, String name) {
    String key = ClassNames.key(name);
    String external = id == null ? year + "/" + key.replace(" ", "") : id;
    classes.put(key, new Roster.SchoolClass(external, grade, name));
    return external;
  }

  private void readSubject(Row row) {
    cells
        .needed(row, "Предмет")
        .ifPresent(
            title ->
                spokenSubjects.add(
                    subjects.computeIfAbsent(ClassNames.key(title), _ -> subject(title, null))));
  }

  private static Roster.Subject subject(String title, @Nullable String id) {
    return new Roster.Subject(title, List.of(id == null ? "/" + ClassNames.key(title) : id), false);
  }
}
