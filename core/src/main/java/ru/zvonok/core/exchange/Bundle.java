package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All tables that an import was given, sorted by what they are. */
final class Bundle {

  private static final List<FileKind> ROSTER =
      List.of(FileKind.ORGS, FileKind.CLASSES, FileKind.USERS, FileKind.ENROLLMENTS);

  private final Map<FileKind, List<Table>> tables = new EnumMap<>(FileKind.class);

  static Bundle of(List<Source> sources, Findings findings) {
    Bundle bundle = new Bundle();
    for (Source source : sources) {
      Csv.read(source, findings).ifPresent(table -> bundle.add(table, findings));
    }
    bundle.checkManifest(findings);
    bundle.checkComplete(findings);
    return bundle;
  }

  boolean hasRoster() {
    return ROSTER.stream().anyMatch(tables::containsKey);
  }

  boolean hasTimetable() {
    return tables.containsKey(FileKind.TIMETABLE);
  }

  boolean hasCurriculum() {
    return tables.containsKey(FileKind.CURRICULUM);
  }

  boolean has(FileKind kind) {
    return tables.containsKey(kind);
  }

  List<Row> rows(FileKind kind) {
    return tables(kind).stream().flatMap(table -> table.rows().stream()).toList();
  }

  /** How to call the file of that kind: as it came, else as the format calls it. */
  String name(FileKind kind) {
    return tables(kind).stream().findFirst().map(Table::file).orElse(kind.fileName());
  }

  private List<Table> tables(FileKind kind) {
    return tables.getOrDefault(kind, List.of());
  }

  private void add(Table table, Findings findings) {
    Optional<FileKind> kind = FileKind.of(table);
    if (kind.isPresent()) {
      checkColumns(kind.get(), table, findings);
      tables.computeIfAbsent(kind.get(), _ -> new ArrayList<>()).add(table);
    } else if (FileKind.isOtherOfFet(table)) {
      findings.notice(table.file(), NoticeCode.FET_FILE_PASSED);
    } else if (table.named() && !table.has("sourcedId")) {
      findings.problem(table.file(), ProblemCode.FILE_UNKNOWN);
    } else {
      findings.notice(table.file(), NoticeCode.FILE_PASSED);
    }
  }

  private static void checkColumns(FileKind kind, Table table, Findings findings) {
    for (String column : kind.missing(table)) {
      findings.problemAt(
          table.file(), table.headerLine(), column, ProblemCode.COLUMN_MISSING, column);
    }
    Set<String> seen = new TreeSet<>();
    for (String column : table.columns()) {
      if (column.isEmpty()) {
        continue;
      }
      if (!seen.add(Table.key(column))) {
        findings.problemAt(
            table.file(), table.headerLine(), column, ProblemCode.COLUMN_TWICE, column);
      } else if (!kind.knows(column)) {
        findings.notice(table.file(), NoticeCode.COLUMN_PASSED, column);
      }
    }
  }

  /** A delta can't say who is missing, nor be checked whole: only full exports are taken. */
  private void checkManifest(Findings findings) {
    for (Row row : rows(FileKind.MANIFEST)) {
      String property = row.get("propertyName").toLowerCase(Locale.ROOT);
      if (property.startsWith("file.") && row.get("value").equalsIgnoreCase("delta")) {
        findings.problem(row, "value", ProblemCode.DELTA_NOT_TAKEN, row.get("propertyName"));
      }
    }
  }

  private void checkComplete(Findings findings) {
    if (tables(FileKind.TIMETABLE).size() > 1) {
      findings.problem(tables(FileKind.TIMETABLE).getLast().file(), ProblemCode.SEVERAL_TIMETABLES);
    }
    if (!hasRoster()) {
      if (!hasTimetable() && !hasCurriculum() && !findings.anyProblem()) {
        findings.problem("", ProblemCode.NOTHING_TO_IMPORT);
      }
      return;
    }
    ROSTER.stream()
        .filter(kind -> !has(kind))
        .forEach(kind -> findings.problem(kind.fileName(), ProblemCode.FILE_NEEDED));
  }
}
