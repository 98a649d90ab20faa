package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A CSV file or a sheet read: its columns by name (the case of letters doesn't matter) and its
 * rows.
 */
final class Table {

  private final String file;
  private final String sheet;
  private final boolean named;
  private final long headerLine;
  private final List<String> columns;
  private final List<String> shown;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  Table(String file, boolean named, long headerLine, List<String> columns) {
    this(file, "", named, headerLine, columns, columns);
  }

  /**
   * @param sheet empty for what is no workbook
   * @param columns as the format calls them
   * @param shown as each is headed in the file
   */
  Table(
      String file,
      String sheet,
      boolean named,
      long headerLine,
      List<String> columns,
      List<String> shown) {
    this.file = file;
    this.sheet = sheet;
    this.named = named;
    this.headerLine = headerLine;
    this.columns = columns.stream().map(String::strip).toList();
    this.shown = shown.stream().map(String::strip).toList();
    for (int i = 0; i < columns.size(); i++) {
      places.putIfAbsent(key(this.columns.get(i)), i);
    }
  }

  void add(long line, List<String> values) {
    rows.add(new Row(this, line, values));
  }

  String file() {
    return file;
  }

  String sheet() {
    return sheet;
  }

  boolean named() {
    return named;
  }

  long headerLine() {
    return headerLine;
  }

  List<String> columns() {
    return columns;
  }

  List<Row> rows() {
    return rows;
  }

  boolean has(String column) {
    return places.containsKey(key(column));
  }

  int index(String column) {
    return places.getOrDefault(key(column), -1);
  }

  /** What people see over the column. */
  String shown(String column) {
    int at = index(column);
    return at < 0 ? column : shown.get(at);
  }

  static String key(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }
}
