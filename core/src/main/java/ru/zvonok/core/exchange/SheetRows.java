package ru.zvonok.core.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.zvonok.core.exchange.raw.Budget;

/** The rows of one sheet on their way into its table: the template's examples stay outside. */
final class SheetRows {

  private final Layout layout;
  private final Table table;
  private final Findings findings;
  private final Budget budget;

  SheetRows(Layout layout, Table table, Findings findings, Budget budget) {
    this.layout = layout;
    this.table = table;
    this.findings = findings;
    this.budget = budget;
  }

  /** A CSV with the headings of a sheet, as that sheet. */
  static Table of(SheetKind kind, Table csv, Findings findings, Budget budget) {
    Map<Integer, String> headings = new LinkedHashMap<>();
    for (int i = 0; i < csv.columns().size(); i++) {
      headings.put(i, csv.columns().get(i));
    }
    Layout layout = new Layout(kind, headings);
    Table table = layout.table(csv.file(), "", csv.named(), csv.headerLine(), findings);
    SheetRows rows = new SheetRows(layout, table, findings, budget);
    for (Row row : csv.rows()) {
      Map<Integer, String> texts = new HashMap<>();
      String remark = "";
      for (int i = 0; i < row.values().size(); i++) {
        String text = row.values().get(i).strip();
        if (layout.isRemark(i)) {
          remark = text;
        } else if (layout.at(i).map(Column::most).orElse(Integer.MAX_VALUE) < text.length()) {
          findings.problem(
              row, csv.columns().get(i), ProblemCode.VALUE_TOO_LONG, layout.at(i).get().most());
        } else {
          texts.put(i, text);
        }
      }
      rows.add(row.line(), texts, remark);
    }
    return table;
  }

  Table table() {
    return table;
  }

  Layout layout() {
    return layout;
  }

  /**
   * @param texts what stands in the file's places
   */
  void add(long line, Map<Integer, String> texts, String remark) {
    List<String> row = layout.row(texts);
    if (texts.values().stream().allMatch(String::isBlank)) {
      return;
    }
    if (remark.toLowerCase(Locale.ROOT).startsWith(Examples.MARK)) {
      if (!isExample(row)) {
        findings.problemAt(table, line, Column.REMARK, ProblemCode.EXAMPLE_CHANGED, Examples.MARK);
      }
      return;
    }
    budget.rowOfShared(row.size());
    table.add(line, row);
  }

  private boolean isExample(List<String> row) {
    List<String> headings = Column.headings(layout.kind().columns());
    return Examples.of(layout.kind()).stream()
        .anyMatch(
            example ->
                headings.stream()
                    .filter(table::has)
                    .allMatch(
                        heading ->
                            row.get(table.index(heading))
                                .equals(example.get(headings.indexOf(heading)))));
  }
}
