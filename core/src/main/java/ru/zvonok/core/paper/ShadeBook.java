package ru.zvonok.core.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table of shades as a spreadsheet (.xlsx): every day, and the figures of each row beside it. */
public final class ShadeBook {

  private static final int TOP = 3;
  private static final int NAMES = 26;
  private static final int SUM = 11;
  private static final int DAY = 7;

  private ShadeBook() {}

  /**
   * @param sheet the sheet's name, at most 31 characters
   */
  public static byte[] xlsx(ShadeTable table, String sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Zvonok", "1.0")) {
      write(table, book.newWorksheet(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(ShadeTable table, Worksheet sheet) {
    int sums = table.sums().size();
    sheet.value(0, 0, table.title());
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, table.note());
    sheet.width(0, NAMES);
    for (int at = 0; at < sums; at++) {
      heading(sheet, 1 + at, table.sums().get(at), SUM);
    }
    for (int at = 0; at < table.columns().size(); at++) {
      heading(sheet, 1 + sums + at, table.columns().get(at), DAY);
    }
    int line = TOP;
    for (ShadeTable.Row row : table.rows()) {
      sheet.value(line, 0, row.name());
      for (int at = 0; at < sums; at++) {
        sheet.value(line, 1 + at, row.sums().get(at));
      }
      for (int at = 0; at < row.squares().size(); at++) {
        square(sheet, line, 1 + sums + at, row.squares().get(at));
      }
      line++;
    }
    line++;
    for (Map.Entry<Shade, String> one : table.legend().entrySet()) {
      sheet.value(line, 0, one.getKey().sign() + " " + one.getValue());
      shade(sheet, line, 0, one.getKey());
      line++;
    }
    sheet.freezePane(1, TOP);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
  }

  private static void heading(Worksheet sheet, int column, String text, int width) {
    sheet.value(TOP - 1, column, text);
    sheet.style(TOP - 1, column).bold().horizontalAlignment("center").set();
    sheet.width(column, width);
  }

  private static void square(
      Worksheet sheet, int line, int column, ShadeTable.@Nullable Square square) {
    if (square != null) {
      sheet.value(line, column, square.text());
      shade(sheet, line, column, square.shade());
    }
  }

  private static void shade(Worksheet sheet, int line, int column, Shade shade) {
    sheet
        .style(line, column)
        .fillColor(shade.hexGround())
        .fontColor(shade.hexInk())
        .horizontalAlignment(column == 0 ? "left" : "center")
        .set();
  }
}
