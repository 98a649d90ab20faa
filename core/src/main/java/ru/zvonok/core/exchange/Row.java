package ru.zvonok.core.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * One line of a table.
 *
 * @param line where it begins in the file, from 1
 */
record Row(Table table, long line, List<String> values) {

  /** The trimmed value; empty when the column or the value is not there. */
  String get(String column) {
    int at = table.index(column);
    return at < 0 || at >= values.size() ? "" : values.get(at).strip();
  }

  /** The values of a list column: «a,b» within one cell. */
  List<String> list(String column) {
    return Arrays.stream(get(column).split("[,;]"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  String file() {
    return table.file();
  }
}
