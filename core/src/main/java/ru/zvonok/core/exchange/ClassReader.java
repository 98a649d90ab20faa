package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads courses and classes: subjects, the school's classes (homerooms) and taught sections. */
final class ClassReader {

  /** A scheduled class of the bundle, before its people are known. */
  record Scheduled(String id, String title, String code, String subject, Row row) {}

  private final Cells cells;
  private final Orgs orgs;
  private final YearReader.Read year;
  private final Numbered courses;
  private final Numbered classes;
  private final Map<String, Roster.SchoolClass> homerooms = new LinkedHashMap<>();
  private final List<Scheduled> sections = new ArrayList<>();
  private final Set<String> ended = new LinkedHashSet<>();
  private final Set<String> passed = new HashSet<>();
  private final Map<String, Row> byName = new HashMap<>();

  ClassReader(Bundle bundle, Cells cells, Orgs orgs, YearReader.Read year) {
    this.cells = cells;
    this.orgs = orgs;
    this.year = year;
    this.courses = Numbered.of(bundle, FileKind.COURSES, cells);
    this.classes = Numbered.of(bundle, FileKind.CLASSES, cells);
    classes.all().forEach(this::read);
    if (homerooms.isEmpty() && !sections.isEmpty()) {
      cells.findings().problem(bundle.name(FileKind.CLASSES), ProblemCode.NO_HOMEROOMS);
    }
  }

  Numbered classes() {
    return classes;
  }

  Map<String, Roster.SchoolClass> homerooms() {
    return homerooms;
  }

  List<Scheduled> sections() {
    return sections;
  }

  Set<String> ended() {
    return ended;
  }

  /** Whether that class of the files is another year's or school's. */
  boolean isPassed(String id) {
    return passed.contains(id);
  }

  /** A subject a title. Its courses' ids are kept apart from it: each grade may have its own. */
  List<Roster.Subject> subjects() {
    Map<String, List<String>> open = new LinkedHashMap<>();
    Map<String, List<String>> over = new LinkedHashMap<>();
    courses
        .all()
        .forEach(
            (id, row) -> {
              if (orgs.owns(row.list("orgSourcedId"))) {
                cells
                    .needed(row, "title")
                    .ifPresent(
                        title ->
                            (cells.isEnded(row) ? over : open)
                                .computeIfAbsent(title, _ -> new ArrayList<>())
                                .add(id));
              }
            });
    List<Roster.Subject> subjects = new ArrayList<>();
    open.forEach((title, ids) -> subjects.add(new Roster.Subject(title, ids, false)));
    over.forEach(
        (title, ids) -> {
          if (!open.containsKey(title)) {
            subjects.add(new Roster.Subject(title, ids, true));
          }
        });
    return subjects;
  }

  private void read(String id, Row row) {
    if (!orgs.owns(row.list("schoolSourcedId")) || !isOfYear(row)) {
      passed.add(id);
      return;
    }
    Optional<String> type = cells.word(row, "classType", List.of("homeroom", "scheduled"));
    Optional<String> title = cells.needed(row, "title");
    if (cells.isEnded(row)) {
      ended.add(id);
    } else if (type.isEmpty() || title.isEmpty()) {
      passed.add(id);
    } else if (type.get().equals("homeroom")) {
      homeroom(id, title.get(), row);
    } else {
      scheduled(id, title.get(), row);
    }
  }

  private boolean isOfYear(Row row) {
    List<String> terms = row.list("termSourcedIds");
    for (String term : terms) {
      if (!year.known().contains(term)) {
        cells
            .findings()
            .problem(
                row,
                "termSourcedIds",
                ProblemCode.REFERENCE_UNKNOWN,
                term,
                FileKind.ACADEMIC_SESSIONS.fileName());
        return true;
      }
    }
    return year.holds(terms);
  }

  private void homeroom(String id, String title, Row row) {
    String code = row.get("classCode");
    String name = ClassNames.isUsual(title) || !ClassNames.isUsual(code) ? title : code;
    Optional<Integer> grade =
        row.list("grades").stream()
            .findFirst()
            .map(ClassNames::grade)
            .orElseGet(() -> ClassNames.grade(name));
    if (grade.isEmpty()) {
      cells.findings().problem(row, "grades", ProblemCode.GRADE_WRONG, row.get("grades"), name);
      passed.add(id);
      return;
    }
    Row same = byName.putIfAbsent(ClassNames.key(name), row);
    if (same != null) {
      cells.findings().problem(row, "title", ProblemCode.CLASS_TWICE, name, same.line());
      passed.add(id);
      return;
    }
    homerooms.put(id, new Roster.SchoolClass(id, grade.get(), name));
  }

  private void scheduled(String id, String title, Row row) {
    Optional<String> course = cells.needed(row, "courseSourcedId");
    if (course.isEmpty()) {
      passed.add(id);
      return;
    }
    @Nullable Row named = courses.named(row, "courseSourcedId", course.get(), cells);
    if (named == null || named.get("title").isEmpty()) {
      passed.add(id);
      return;
    }
    sections.add(new Scheduled(id, title, row.get("classCode"), named.get("title"), row));
  }
}
