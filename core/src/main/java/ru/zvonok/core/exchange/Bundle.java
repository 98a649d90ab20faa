package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ru.zvonok.core.exchange.raw.Budget;

/** All tables that an import was given, sorted by what they are. */
final class Bundle {

  private static final List<FileKind> ROSTER =
      List.of(FileKind.ORGS, FileKind.CLASSES, FileKind.USERS, FileKind.ENROLLMENTS);

  /** Columns whose values are shown to people, and how long they are at most. */
  private static final Map<String, Integer> SHOWN =
      Map.of(
          "familyName", 100,
          "givenName", 100,
          "middleName", 100,
          "name", 300,
          "title", 300,
          "sourcedId", 300,
          "Room", 100);

  private final Map<FileKind, List<Table>> tables = new EnumMap<>(FileKind.class);
  private final Map<SheetKind, List<Table>> sheets = new EnumMap<>(SheetKind.class);

  static Bundle of(List<Source> sources, Findings findings, Budget budget) {
    Bundle bundle = new Bundle();
    for (Source source : sources) {
      switch (source.form()) {
        case BOOK ->
            BookFile.read(source, findings, budget)
                .forEach(rows -> bundle.add(rows.layout().kind(), rows.table()));
        case XML -> AscReader.read(source, findings, budget).ifPresent(bundle::addTimetable);
        case TEXT, ARCHIVE, OLD_EXCEL, WEB_PAGE ->
            Csv.read(source, findings, budget)
                .ifPresent(table -> bundle.add(table, findings, budget));
      }
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

  /** Whether there is a sheet of a workbook that says anything of the school itself. */
  boolean hasBook() {
    return sheets.values().stream()
        .flatMap(List::stream)
        .anyMatch(table -> !table.rows().isEmpty());
  }

  /** Whether there is such a sheet, with or without rows. */
  boolean has(SheetKind kind) {
    return sheets.containsKey(kind);
  }

  List<Table> tables(SheetKind kind) {
    return sheets.getOrDefault(kind, List.of());
  }

  List<Row> rows(SheetKind kind) {
    return tables(kind).stream().flatMap(table -> table.rows().stream()).toList();
  }

  /** How to call the file with that sheet; any workbook's when none has it. */
  String name(SheetKind kind) {
    return Stream.concat(tables(kind).stream(), sheets.values().stream().flatMap(List::stream))
        .findFirst()
        .map(Table::file)
        .orElse("");
  }

  /** A timetable made of another table. */
  void addTimetable(Table table) {
    tables.computeIfAbsent(FileKind.TIMETABLE, _ -> new ArrayList<>()).add(table);
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

  /** A sheet with plans is a table of plans as any other. */
  private void add(SheetKind kind, Table table) {
    if (kind != SheetKind.PLAN) {
      sheets.computeIfAbsent(kind, _ -> new ArrayList<>()).add(table);
    } else if (!table.rows().isEmpty()) {
      tables.computeIfAbsent(FileKind.CURRICULUM, _ -> new ArrayList<>()).add(table);
    }
  }

  private void add(Table table, Findings findings, Budget budget) {
    Optional<FileKind> kind = FileKind.of(table);
    if (kind.isPresent()) {
      checkColumns(kind.get(), table, findings);
      checkLengths(table, findings);
      tables.computeIfAbsent(kind.get(), _ -> new ArrayList<>()).add(table);
    } else if (FileKind.isOtherOfFet(table)) {
      findings.notice(table.file(), NoticeCode.FET_FILE_PASSED);
    } else if (SheetKind.of(table.columns()).isPresent()) {
      SheetKind sheet = SheetKind.of(table.columns()).get();
      add(sheet, SheetRows.of(sheet, table, findings, budget));
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

  /** What would stand on a button or in a list must be as short as names are. */
  private static void checkLengths(Table table, Findings findings) {
    for (String column : SHOWN.keySet()) {
      int at = table.index(column);
      int most = SHOWN.getOrDefault(column, 0);
      for (Row row : at < 0 ? List.<Row>of() : table.rows()) {
        if (row.get(column).length() > most) {
          findings.problem(row, column, ProblemCode.VALUE_TOO_LONG, most);
        }
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
    boolean inBook = has(SheetKind.TIMETABLE) && !rows(SheetKind.TIMETABLE).isEmpty();
    if (tables(FileKind.TIMETABLE).size() + (inBook ? 1 : 0) > 1) {
      findings.problem(tables(FileKind.TIMETABLE).getLast().file(), ProblemCode.SEVERAL_TIMETABLES);
    }
    if (hasRoster() && hasBook() && has(SheetKind.STUDENTS)) {
      findings.problem(name(SheetKind.STUDENTS), ProblemCode.SEVERAL_ROSTERS);
    }
    if (!hasRoster()) {
      if (!hasTimetable() && !hasBook() && !hasCurriculum() && !findings.anyProblem()) {
        findings.problem("", ProblemCode.NOTHING_TO_IMPORT);
      }
      return;
    }
    ROSTER.stream()
        .filter(kind -> !has(kind))
        .forEach(kind -> findings.problem(kind.fileName(), ProblemCode.FILE_NEEDED));
  }
}
