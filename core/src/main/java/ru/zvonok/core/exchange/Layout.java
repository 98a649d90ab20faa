package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a sheet's columns stand, as its headings say, and how a row of it becomes a table's row.
 */
final class Layout {

  private static final List<String> NAME = List.of("Фамилия", "Имя", "Отчество");

  /**
   * @param at the place in the table's row
   * @param fullName whether the three parts of a name stand in this one column
   */
  private record Place(Column column, int at, boolean fullName) {}

  private final SheetKind kind;
  private final List<String> columns = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<Integer, String> unknown = new LinkedHashMap<>();
  private final List<String> twice = new ArrayList<>();
  private int remark = -1;
  private String ofClass = "";

  /**
   * @param headings by their place in the file's row
   */
  Layout(SheetKind kind, Map<Integer, String> headings) {
    this.kind = kind;
    headings.forEach(this::place);
  }

  /** A sheet of one class alone, which its rows needn't name. */
  Layout ofClass(String name) {
    if (!columns.contains("Класс")) {
      columns.add("Класс");
      shown.add("Класс");
      ofClass = name;
    }
    return this;
  }

  SheetKind kind() {
    return kind;
  }

  /** An empty table of this layout; what is wrong with its headings is told. */
  Table table(String file, String sheet, boolean named, long line, Findings findings) {
    Table table = new Table(file, sheet, named, line, columns, shown);
    unknown.values().stream()
        .filter(heading -> !heading.isEmpty())
        .forEach(heading -> findings.notice(table, NoticeCode.COLUMN_PASSED, heading));
    twice.forEach(
        heading -> findings.problemAt(table, line, heading, ProblemCode.COLUMN_TWICE, heading));
    for (Column column : kind.needed()) {
      if (!table.has(column.heading())) {
        findings.problemAt(
            table,
            line,
            column.heading(),
            ProblemCode.HEADING_MISSING,
            column.heading(),
            Nearest.to(column.heading(), unknown.values()));
      }
    }
    return table;
  }

  /** The column that stands there; empty when it is none of the sheet's. */
  Optional<Column> at(int place) {
    return Optional.ofNullable(places.get(place)).map(Place::column);
  }

  boolean isRemark(int place) {
    return place == remark;
  }

  boolean isUnknown(int place) {
    return unknown.containsKey(place);
  }

  /** The table's row of what stands in the file's places. */
  List<String> row(Map<Integer, String> texts) {
    String[] row = new String[columns.size()];
    Arrays.fill(row, "");
    if (!ofClass.isEmpty()) {
      row[columns.indexOf("Класс")] = ofClass;
    }
    texts.forEach(
        (at, text) -> {
          @Nullable Place place = places.get(at);
          if (place == null) {
            return;
          }
          if (place.fullName()) {
            String[] parts = text.split(" ", 3);
            System.arraycopy(parts, 0, row, place.at(), parts.length);
          } else {
            row[place.at()] = text;
          }
        });
    return List.of(row);
  }

  private void place(int at, String heading) {
    Optional<Column> column = kind.headed(heading);
    boolean name = kind.columns().stream().anyMatch(one -> one.heading().equals("Фамилия"));
    if (Column.isRemark(heading) && column.isEmpty()) {
      remark = at;
    } else if (column.isPresent() && columns.contains(column.get().heading())) {
      twice.add(heading);
    } else if (column.isPresent()) {
      places.put(at, new Place(column.get(), columns.size(), false));
      columns.add(column.get().heading());
      shown.add(heading);
    } else if (name && Column.isFullName(heading) && !columns.contains("Фамилия")) {
      places.put(at, new Place(kind.column("Фамилия"), columns.size(), true));
      columns.addAll(NAME);
      shown.addAll(Collections.nCopies(NAME.size(), heading));
    } else {
      unknown.put(at, heading);
    }
  }
}
