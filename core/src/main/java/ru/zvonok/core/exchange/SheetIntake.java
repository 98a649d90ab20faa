package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.exchange.raw.Budget;
import ru.zvonok.core.exchange.raw.Cell;
import ru.zvonok.core.exchange.raw.Serials;
import ru.zvonok.core.exchange.raw.Workbook;

/**
 * Takes one sheet of a workbook in: finds its headings, wherever they stand in the first rows, and
 * makes it a table under the template's own headings.
 */
final class SheetIntake implements Workbook.RowTaker {

  /** Above the headings a title and a few words may stand. */
  private static final int LOOKED_AT = 20;

  /** Days that a number alone is taken for: from 1927 to 2119. */
  private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(10_000);

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(80_000);

  private final Source source;
  private final String sheet;
  private final Optional<SheetKind> called;
  private final boolean byHeadings;
  private final Findings findings;
  private final Budget budget;
  private final Set<Integer> passed = new HashSet<>();
  private @Nullable SheetRows rows;
  private int seen;

  /**
   * @param called what the sheet's name says
   * @param byHeadings whether a sheet of another name may be known by its headings
   */
  SheetIntake(
      Source source,
      String sheet,
      Optional<SheetKind> called,
      boolean byHeadings,
      Findings findings,
      Budget budget) {
    this.source = source;
    this.sheet = sheet;
    this.called = called;
    this.byHeadings = byHeadings;
    this.findings = findings;
    this.budget = budget;
  }

  /** The table, once its headings were found. */
  Optional<SheetRows> taken() {
    return Optional.ofNullable(rows);
  }

  boolean isBlank() {
    return seen == 0 && rows == null;
  }

  @Override
  public boolean take(int row, List<Cell> cells) {
    SheetRows into = rows;
    if (into == null) {
      rows = layout(cells).map(found -> open(found, row)).orElse(null);
      return rows != null || ++seen < LOOKED_AT;
    }
    add(into, row, cells);
    return true;
  }

  private Optional<Layout> layout(List<Cell> cells) {
    Map<Integer, String> headings =
        cells.stream()
            .collect(toMap(Cell::column, Cell::text, (first, _) -> first, LinkedHashMap::new));
    if (called.isPresent()) {
      SheetKind kind = called.get();
      boolean enough = kind.found(headings.values()) >= Math.max(1, kind.needed().size() - 1);
      return enough ? Optional.of(new Layout(kind, headings)) : Optional.empty();
    }
    if (!byHeadings) {
      return Optional.empty();
    }
    if (ClassNames.isUsual(sheet)) {
      List<String> withClass = new ArrayList<>(headings.values());
      withClass.add("Класс");
      return SheetKind.of(withClass).map(kind -> new Layout(kind, headings).ofClass(sheet));
    }
    return SheetKind.of(headings.values()).map(kind -> new Layout(kind, headings));
  }

  private SheetRows open(Layout layout, int row) {
    Table table = layout.table(source.name(), sheet, source.named(), row, findings);
    return new SheetRows(layout, table, findings, budget);
  }

  private void add(SheetRows into, int row, List<Cell> cells) {
    Map<Integer, String> texts = new HashMap<>();
    String remark = "";
    boolean whole = true;
    for (Cell cell : cells) {
      Optional<Column> column = into.layout().at(cell.column());
      if (column.isPresent()) {
        Optional<String> text = text(into.table(), column.get(), cell);
        text.ifPresent(value -> texts.put(cell.column(), value));
        whole &= text.isPresent() || !column.get().needed();
      } else if (into.layout().isRemark(cell.column())) {
        remark = cell.text();
      } else if (!into.layout().isUnknown(cell.column()) && passed.add(cell.column())) {
        findings.notice(into.table(), NoticeCode.UNHEADED_PASSED, Cell.letters(cell.column()), row);
      }
    }
    if (whole) {
      into.add(row, texts, remark);
    }
  }

  /** What the cell says; empty when that can't be used, which is a problem. */
  private Optional<String> text(Table table, Column column, Cell cell) {
    @Nullable ProblemCode wrong =
        switch (cell.kind()) {
          case FORMULA -> ProblemCode.CELL_FORMULA;
          case ERROR -> ProblemCode.CELL_ERROR;
          default -> cell.text().length() > column.most() ? ProblemCode.VALUE_TOO_LONG : null;
        };
    if (wrong != null) {
      Object about = wrong == ProblemCode.VALUE_TOO_LONG ? column.most() : cell.address();
      findings.problemAt(
          table, cell.row(), table.shown(column.heading()), wrong, about, cell.text());
      return Optional.empty();
    }
    if (cell.kind() != Cell.Kind.TEXT) {
      budget.text(cell.text());
    }
    return Optional.of(cell.kind() == Cell.Kind.NUMBER ? number(column, cell) : cell.text());
  }

  /** A day or a time that lost its format is still a number of days. */
  private static String number(Column column, Cell cell) {
    BigDecimal number = new BigDecimal(cell.text());
    return switch (column.type()) {
      case TEXT -> cell.text();
      case DATE ->
          number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0
              ? Serials.day(number, false).orElse(cell.text())
              : cell.text();
      case TIME ->
          number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0
              ? Serials.time(number)
              : cell.text();
    };
  }
}
