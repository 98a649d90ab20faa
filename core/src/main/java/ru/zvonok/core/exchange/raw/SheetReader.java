package ru.zvonok.core.exchange.raw;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one sheet's XML, row by row. */
final class SheetReader {

  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;
  private static final int DIGITS = 40;

  private final Xml xml;
  private final SharedStrings strings;
  private final Formats formats;
  private final boolean since1904;
  private final Budget budget;
  private int row;

  SheetReader(Xml xml, SharedStrings strings, Formats formats, boolean since1904, Budget budget) {
    this.xml = xml;
    this.budget = budget;
    this.strings = strings;
    this.formats = formats;
    this.since1904 = since1904;
  }

  void read(Workbook.RowTaker taker) throws IOException {
    while (xml.next()) {
      if (xml.starts("row")) {
        row = number(xml.attribute("r"), row + 1);
        if (row < 1 || row > ROWS) {
          throw new Unreadable(Unreadable.Why.BROKEN);
        }
        List<Cell> cells = cells();
        if (!cells.isEmpty() && !taker.take(row, cells)) {
          return;
        }
      } else if (xml.ends("sheetData")) {
        return;
      }
    }
  }

  private List<Cell> cells() throws IOException {
    List<Cell> cells = new ArrayList<>();
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        column = column(xml.attribute("r"), column + 1);
        Cell cell = cell(column);
        if (cell != null) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private @Nullable Cell cell(int column) throws IOException {
    String type = xml.text("t");
    Formats.Shown shown = formats.of(xml.attribute("s"));
    String value = "";
    boolean formula = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
        xml.content(0);
      } else if (xml.starts("v")) {
        value = xml.content(Texts.LONGEST);
      } else if (xml.starts("is")) {
        value = xml.content("t", "rPh", Texts.LONGEST);
      }
    }
    if (formula) {
      return new Cell(row, column, Cell.Kind.FORMULA, "");
    }
    Cell cell = valued(column, type, value, shown);
    return cell.kind() != Cell.Kind.ERROR && cell.text().isEmpty() ? null : cell;
  }

  private Cell valued(int column, String type, String value, Formats.Shown shown)
      throws Unreadable {
    return switch (type) {
      case "s" ->
          value.isBlank()
              ? text(column, "")
              : text(
                  column,
                  strings.get(value).orElseThrow(() -> new Unreadable(Unreadable.Why.BROKEN)));
      case "inlineStr", "str" -> {
        String text = Texts.plain(value);
        budget.text(text);
        yield text(column, text);
      }
      case "e" -> new Cell(row, column, Cell.Kind.ERROR, Texts.plain(value));
      case "b" -> new Cell(row, column, Cell.Kind.NUMBER, value.strip());
      case "d" -> new Cell(row, column, Cell.Kind.DATE, value.strip());
      case "", "n" -> numbered(column, value.strip(), shown);
      default -> throw new Unreadable(Unreadable.Why.BROKEN);
    };
  }

  private Cell text(int column, String text) {
    return new Cell(row, column, Cell.Kind.TEXT, text);
  }

  private Cell numbered(int column, String value, Formats.Shown shown) throws Unreadable {
    if (value.isEmpty()) {
      return text(column, "");
    }
    BigDecimal number = decimal(value);
    boolean ofDay = number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0;
    Optional<String> day =
        shown == Formats.Shown.DAY && !ofDay ? Serials.day(number, since1904) : Optional.empty();
    if (day.isPresent()) {
      return new Cell(row, column, Cell.Kind.DATE, day.get());
    }
    return shown == Formats.Shown.NUMBER
        ? new Cell(row, column, Cell.Kind.NUMBER, plain(number))
        : new Cell(row, column, Cell.Kind.TIME, Serials.time(number));
  }

  /** 7, not 7.0; what is too long to be anyone's number stays as it is written. */
  private static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return Math.abs(bare.scale()) > DIGITS ? bare.toString() : bare.toPlainString();
  }

  private static BigDecimal decimal(String value) throws Unreadable {
    try {
      if (value.length() <= DIGITS) {
        return new BigDecimal(value);
      }
    } catch (NumberFormatException e) {
      throw new Unreadable(Unreadable.Why.BROKEN);
    }
    throw new Unreadable(Unreadable.Why.BROKEN);
  }

  private static int number(@Nullable String text, int otherwise) throws Unreadable {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Unreadable(Unreadable.Why.BROKEN);
    }
  }

  /** The column of an address: «C12» is 2. */
  private static int column(@Nullable String address, int otherwise) throws Unreadable {
    int column = address == null ? otherwise + 1 : 0;
    for (int i = 0; address != null && i < address.length(); i++) {
      char letter = address.charAt(i);
      if (letter < 'A' || letter > 'Z' || column > COLUMNS) {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    if (column < 1 || column > COLUMNS) {
      throw new Unreadable(Unreadable.Why.BROKEN);
    }
    return column - 1;
  }
}
