package ru.zvonok.core.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one kind by their sourcedId: each one once. */
final class Numbered {

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final String file;

  private Numbered(String file) {
    this.file = file;
  }

  static Numbered of(Bundle bundle, FileKind kind, Cells cells) {
    Numbered numbered = new Numbered(bundle.name(kind));
    for (Row row : bundle.rows(kind)) {
      cells
          .needed(row, "sourcedId")
          .ifPresent(
              id -> {
                Row first = numbered.rows.putIfAbsent(id, row);
                if (first != null) {
                  cells
                      .findings()
                      .problem(row, "sourcedId", ProblemCode.ID_TWICE, id, first.line());
                }
              });
    }
    return numbered;
  }

  Map<String, Row> all() {
    return rows;
  }

  @Nullable Row get(String id) {
    return rows.get(id);
  }

  /** The row that another one names; a problem when it isn't there. */
  @Nullable Row named(Row by, String column, String id, Cells cells) {
    Row row = rows.get(id);
    if (row == null) {
      cells.findings().problem(by, column, ProblemCode.REFERENCE_UNKNOWN, id, file);
    }
    return row;
  }
}
