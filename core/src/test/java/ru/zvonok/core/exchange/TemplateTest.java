package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.core.exchange.raw.Budget;
import ru.zvonok.core.exchange.raw.Workbook;

/** The empty workbook: as it is it says nothing; filled in by hand it is a school. */
class TemplateTest extends ImportTesting {

  private Path template(String language) {
    Path file = temp.resolve("шаблон.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Template.write(out, Locale.of(language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void everySheetHasItsHeadingsExamplesNotesAndLists(String language) throws IOException {
    Path file = template(language);
    Map<String, List<String>> sheets = sheets(file);
    assertThat(sheets.keySet()).contains("Как заполнять");
    for (SheetKind kind : SheetKind.values()) {
      List<String> rows = sheets.getOrDefault(kind.title(), List.of());
      assertThat(rows.getFirst())
          .isEqualTo(String.join("|", Column.headings(kind.columns())) + "|Примечание");
      assertThat(rows.subList(1, rows.size()))
          .as(kind.title())
          .hasSameSizeAs(Examples.of(kind))
          .isNotEmpty()
          .allMatch(row -> row.endsWith("|пример"));
      assertThat(part(file, "xl/comments" + (kind.ordinal() + 2) + ".xml"))
          .as(kind.title())
          .containsOnlyOnce("ref=\"A1\"");
    }
    assertThat(part(file, "xl/worksheets/sheet6.xml"))
        .contains("type=\"list\"", "'Классы'!$A$2:$A$500");
    assertThat(part(file, "xl/worksheets/sheet8.xml")).contains("\"директор,заместитель,");
  }

  @Test
  void asItIs_thereIsNothingToImport() {
    ImportReport report = take(MONDAY, false, template("ru"));
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.NOTHING_TO_IMPORT);
    assertThat(report.notices()).isEmpty();
  }

  @Test
  void filledInBelowTheExamples_itIsASchool_andTheExamplesAreNot() throws IOException {
    Path filled = fill(template("ru"), BookFiles.small());
    ImportReport report = take(MONDAY, false, filled);
    assertThat(report.problems()).isEmpty();
    assertThat(report.applied()).isTrue();
    assertThat(rows("select name from school")).containsExactly("Школа Солнечная");
    assertThat(rows("select id from person")).hasSize(12);
    assertThat(rows("select id from timetable_entry")).hasSize(4);
    assertThat(rows("select name from school_class order by 1")).hasSize(2);
    assertThat(take(MONDAY, false, filled).changesAnything()).isFalse();
  }

  @Test
  void anExampleThatWasChangedButIsStillMarkedAsOneIsAnError() throws IOException {
    // The birth date of the first student, as Excel counts days.
    Path file = edit(template("ru"), (_, text) -> text.replace("<v>40968.0</v>", "<v>40969.0</v>"));
    assertThat(take(MONDAY, false, file).problems())
        .extracting(Problem::sheet, Problem::line, Problem::column, Problem::code)
        .containsExactly(tuple("Ученики", 2L, "Примечание", ProblemCode.EXAMPLE_CHANGED));
  }

  private interface Edit {
    String apply(String part, String text);
  }

  /** Types the rows of that book's sheets under what stands on each sheet. */
  private Path fill(Path file, BookFiles book) throws IOException {
    List<SheetKind> kinds = List.of(SheetKind.values());
    return edit(
        file,
        (part, text) -> {
          String number = part.replaceAll("xl/worksheets/sheet(\\d+)\\.xml", "$1");
          if (number.equals(part) || number.equals("1")) {
            return text;
          }
          SheetKind kind = kinds.get(Integer.parseInt(number) - 2);
          List<String> lines = book.lines(kind.title());
          StringBuilder rows = new StringBuilder();
          for (int i = 1; i < lines.size(); i++) {
            rows.append(row(Examples.of(kind).size() + 2 + i, inOrder(kind, lines, i)));
          }
          return text.replace("</sheetData>", rows + "</sheetData>");
        });
  }

  private static List<String> inOrder(SheetKind kind, List<String> lines, int line) {
    List<String> headings = List.of(lines.getFirst().split("\\|", -1));
    List<String> values = List.of(lines.get(line).split("\\|", -1));
    Map<String, String> byHeading = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      byHeading.put(kind.headed(headings.get(i)).orElseThrow().heading(), values.get(i));
    }
    return Column.headings(kind.columns()).stream()
        .map(heading -> byHeading.getOrDefault(heading, "").replaceFirst("^[dtn]:", ""))
        .toList();
  }

  private static String row(int row, List<String> values) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        cells.append(
            "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted((char) ('A' + i), row, values.get(i)));
      }
    }
    return "<row r=\"" + row + "\">" + cells + "</row>";
  }

  private Path edit(Path file, Edit edit) throws IOException {
    Path edited = temp.resolve("заполнено.xlsx");
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(edited))) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            edit.apply(entry.getName(), part(file, entry.getName()))
                .getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return edited;
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      zip.getInputStream(zip.getEntry(name)).transferTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private static Map<String, List<String>> sheets(Path file) throws IOException {
    Map<String, List<String>> sheets = new HashMap<>();
    try (Workbook book = Workbook.open(file, new Budget())) {
      for (Workbook.Sheet sheet : book.sheets()) {
        List<String> rows = new ArrayList<>();
        book.read(
            sheet,
            (_, cells) -> rows.add(cells.stream().map(cell -> cell.text()).collect(joining("|"))));
        sheets.put(sheet.name(), rows);
      }
    }
    return sheets;
  }
}
