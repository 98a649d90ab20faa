package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook that a school fills in: a sheet of help, and each list with its headings, notes,
 * drop-down lists, and examples that are no part of any school.
 */
public final class Template {

  private static final int ROWS = 5_000;
  private static final int LISTED = 500;
  private static final int HEADING_HEIGHT = 45;
  private static final int LINE_HEIGHT = 16;
  private static final int HELP_WIDTH = 100;
  private static final String NEEDED = "FFE699";
  private static final String OPTIONAL = "DDEBF7";
  private static final String EXAMPLE = "7F7F7F";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private final Workbook book;
  private final TemplateText texts;

  private Template(Workbook book, TemplateText texts) {
    this.book = book;
    this.texts = texts;
  }

  /** Writes the workbook (.xlsx) and leaves the stream open. */
  public static void write(OutputStream out, Locale language) throws IOException {
    try (Workbook book = new Workbook(out, "Zvonok", "1.0")) {
      new Template(book, TemplateText.of(language)).write();
    }
  }

  private void write() {
    help();
    for (SheetKind kind : SheetKind.values()) {
      sheet(kind);
    }
  }

  private void help() {
    Worksheet sheet = book.newWorksheet(TemplateText.HELP_SHEET);
    sheet.width(0, 18);
    sheet.width(1, HELP_WIDTH);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    int row = 0;
    for (String line : texts.help()) {
      sheet.value(row, 1, line);
      StyleSetter style = sheet.style(row, 1).wrapText(true).verticalAlignment("top");
      (row == 0 ? style.bold().fontSize(14) : style).set();
      // Rows don't grow by themselves until someone types in them.
      sheet.rowHeight(row, LINE_HEIGHT * (1 + line.length() / HELP_WIDTH) + (row == 0 ? 6 : 4));
      row++;
    }
    row++;
    for (SheetKind kind : SheetKind.values()) {
      sheet.value(row, 0, kind.title());
      sheet.style(row, 0).bold().verticalAlignment("top").set();
      sheet.value(row, 1, texts.about(kind));
      sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
      row++;
    }
  }

  private void sheet(SheetKind kind) {
    Worksheet sheet = book.newWorksheet(kind.title());
    sheet.freezePane(0, 1);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    sheet.rowHeight(0, HEADING_HEIGHT);
    int at = 0;
    for (Column column : kind.columns()) {
      heading(sheet, at, column.heading(), column.needed() ? NEEDED : OPTIONAL);
      sheet.comment(0, at, texts.note(kind, column));
      sheet.width(at, width(column));
      sheet.style(at).format(format(column)).set();
      offer(sheet, kind, column, at);
      at++;
    }
    heading(sheet, at, Column.REMARK, OPTIONAL);
    sheet.comment(0, at, texts.remark());
    sheet.width(at, 24);
    examples(sheet, kind, at);
  }

  private static void heading(Worksheet sheet, int at, String text, String colour) {
    sheet.value(0, at, text);
    sheet
        .style(0, at)
        .bold()
        .fillColor(colour)
        .wrapText(true)
        .verticalAlignment("center")
        .borderStyle("thin")
        .set();
  }

  private static void examples(Worksheet sheet, SheetKind kind, int remark) {
    int row = 1;
    for (List<String> example : Examples.of(kind)) {
      for (int at = 0; at < example.size(); at++) {
        Column column = kind.columns().get(at);
        if (!example.get(at).isEmpty()) {
          value(sheet, row, at, column, example.get(at));
          sheet.style(row, at).italic().fontColor(EXAMPLE).format(format(column)).set();
        }
      }
      sheet.value(row, remark, Examples.MARK);
      sheet.style(row, remark).italic().fontColor(EXAMPLE).set();
      row++;
    }
  }

  private static void value(Worksheet sheet, int row, int at, Column column, String text) {
    switch (column.type()) {
      case TEXT -> sheet.value(row, at, text);
      case DATE -> sheet.value(row, at, LocalDate.parse(text, DAY));
      case TIME -> sheet.value(row, at, LocalTime.parse(text).toSecondOfDay() / (24 * 60 * 60.0));
    }
  }

  /** Excel would make a date of «5-1» and a number of «007» in a column that isn't text. */
  private static String format(Column column) {
    return switch (column.type()) {
      case TEXT -> "@";
      case DATE -> "dd.mm.yyyy";
      case TIME -> "hh:mm";
    };
  }

  private static int width(Column column) {
    int usual =
        switch (column.heading()) {
          case "Название", "Предмет", "Учитель", "Классный руководитель" -> 32;
          case "Класс", "Параллель", "Смена", "Урок", "№", "Часы", "ID", "Кабинет" -> 12;
          default -> column.type() == Column.Type.TEXT ? 20 : 14;
        };
    return Math.max(column.most() > 1000 ? 48 : usual, column.heading().length() + 4);
  }

  private static void offer(Worksheet sheet, SheetKind kind, Column column, int at) {
    list(kind, column)
        .ifPresent(
            formula ->
                sheet
                    .range(1, at, ROWS, at)
                    .validateWithListByFormula(formula)
                    .showErrorMessage(false)
                    .errorTitle("")
                    .error(""));
  }

  /** What is offered there: words, or what stands on another sheet. Anything else may be typed. */
  private static Optional<String> list(SheetKind kind, Column column) {
    return switch (column.heading()) {
      case "Класс" -> kind == SheetKind.CLASSES ? Optional.empty() : other(SheetKind.CLASSES);
      case "Предмет" -> kind == SheetKind.SUBJECTS ? Optional.empty() : other(SheetKind.SUBJECTS);
      case "Смена" -> words(List.of("1", "2"));
      case "Что" -> words(YearWord.words());
      case "Роль" -> words(BookStaff.ROLES);
      case "День" -> words(days());
      case "Часовой пояс" -> words(Zones.names());
      case "Кем приходится" -> words(List.of("мать", "отец", "опекун", "попечитель"));
      default -> Optional.empty();
    };
  }

  private static Optional<String> words(List<String> words) {
    return Optional.of(words.stream().collect(joining(",", "\"", "\"")));
  }

  private static Optional<String> other(SheetKind kind) {
    return Optional.of("'" + kind.title() + "'!$A$2:$A$" + LISTED);
  }

  private static List<String> days() {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day != DayOfWeek.SUNDAY)
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.of("ru")))
        .toList();
  }
}
