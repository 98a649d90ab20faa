package ru.zvonok.core.exchange.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

  private static final String STYLES =
      """
      <styleSheet>
      <numFmts><numFmt numFmtId="164" formatCode="[$-419]d\\ mmmm\\ yyyy;@"/>
      <numFmt numFmtId="165" formatCode="h:mm;@"/>
      <numFmt numFmtId="166" formatCode="0.00&quot; дней&quot;"/>
      <numFmt numFmtId="167" formatCode="[h]:mm:ss"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
      <xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>
      </styleSheet>
      """;

  @TempDir private Path temp = Path.of("");

  private List<String> read(RawBook raw) throws IOException {
    return read(raw.write(temp.resolve("book.xlsx")));
  }

  private static List<String> read(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    try (Workbook book = Workbook.open(file, new Budget())) {
      for (Workbook.Sheet sheet : book.sheets()) {
        book.read(
            sheet,
            (_, row) -> {
              row.forEach(
                  cell -> cells.add(cell.address() + " " + cell.kind() + " " + cell.text()));
              return true;
            });
      }
    }
    return cells;
  }

  @Test
  void textsWhereverTheyAreKept() throws IOException {
    RawBook book =
        new RawBook()
            .part(
                "xl/sharedStrings.xml",
                """
                <sst><si><t>Иванова</t></si>
                <si><r><t>Ив</t></r><r><rPr><b/></rPr><t>анов</t></r><rPh><t>x</t></rPh></si></sst>
                """)
            .rows(
                """
                <row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v> 1 </v></c>
                <c r="E2" t="inlineStr"><is><t> Пётр\u00A0\u200B </t></is></c>
                <c r="F2" t="str"><v>Анна</v></c><c r="AA2" t="inlineStr"><is><t/></is></c></row>
                <row><c><v>7.0</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
                """);
    assertThat(read(book))
        .containsExactly(
            "B2 TEXT Иванова",
            "C2 TEXT Иванов",
            "E2 TEXT Пётр",
            "F2 TEXT Анна",
            "A3 NUMBER 7",
            "B3 NUMBER 1",
            "C3 ERROR #N/A");
  }

  @ParameterizedTest
  @CsvSource({
    "0,45901,NUMBER 45901",
    "1,45901,DATE 01.09.2025",
    "2,45901.75,DATE 01.09.2025",
    "3,0.3541666666666667,TIME 08:30",
    "4,45901,NUMBER 45901",
    "5,0.5,TIME 12:00",
    "1,0.75,TIME 18:00",
    "1,60,DATE 28.02.1900",
    "1,99999999,TIME 00:00",
    "0,1E+3,NUMBER 1000",
    "0,0.30000000000000004,NUMBER 0.30000000000000004"
  })
  void numbersAreWhatTheirStyleShows(String style, String value, String cell) throws IOException {
    RawBook book =
        new RawBook()
            .part("xl/styles.xml", STYLES)
            .rows("<row r=\"1\"><c r=\"A1\" s=\"%s\"><v>%s</v></c></row>".formatted(style, value));
    assertThat(read(book)).containsExactly("A1 " + cell);
  }

  @Test
  void daysOfOldApplesCountFrom1904() throws IOException {
    RawBook book =
        new RawBook()
            .part("xl/styles.xml", STYLES)
            .part(
                "xl/workbook.xml",
                """
                <workbook><workbookPr date1904="true"/><sheets>
                <sheet name="a" state="hidden" id="rId1"/></sheets></workbook>
                """)
            .rows("<row><c s=\"1\"><v>44439</v></c></row>");
    assertThat(read(book)).containsExactly("A1 DATE 01.09.2025");
  }

  @Test
  void aFormulaShowsNoValue_howeverItIsWritten() throws IOException {
    RawBook book =
        new RawBook()
            .part("xl/sharedStrings.xml", "<sst><si><t>да</t></si></sst>")
            .rows(
                """
                <row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>x</v></c>
                <c t="s"><f>B1</f><v>0</v></c><c><f t="shared" si="0"/><v>3</v></c></row>
                """);
    assertThat(read(book))
        .containsExactly("A1 FORMULA ", "B1 FORMULA ", "C1 FORMULA ", "D1 FORMULA ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row><c t=\"s\"><v>2000000000</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c r=\"XFE1\"><v>1</v></c></row>",
        "<row><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"99999999\"><c><v>1</v></c></row>",
        "<row r=\"x\"><c><v>1</v></c></row>",
        "<row><c><v>1E999999999999</v></c></row>",
        "<row><c><v>word</v></c></row>",
        "<row><c t=\"zz\"><v>1</v></c></row>",
        "<row><c><v>1</v></row>",
        "<row><c><v>&unknown;</v></c></row>"
      })
  void whatNoProgramWritesIsRefused(String rows) {
    RawBook book = new RawBook().rows(rows);
    assertThatThrownBy(() -> read(book)).isInstanceOf(Unreadable.class);
  }

  @Test
  void entitiesAreRefusedWhereverTheyStand() {
    for (String part : List.of("xl/workbook.xml", "xl/sharedStrings.xml", "_rels/.rels")) {
      RawBook book =
          new RawBook()
              .rows("<row/>")
              .part(part, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
      assertThatThrownBy(() -> read(book))
          .isInstanceOfSatisfying(
              Unreadable.class, e -> assertThat(e.why()).isEqualTo(Unreadable.Why.ENTITIES));
    }
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    Path good = new RawBook().rows("<row><c><v>1</v></c></row>").write(temp.resolve("good.xlsx"));
    byte[] bytes = Files.readAllBytes(good);
    Path cut = Files.write(temp.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
    Path text = Files.writeString(temp.resolve("text.xlsx"), "Класс;Фамилия");
    Path empty = Files.write(temp.resolve("empty.xlsx"), new byte[0]);
    bytes[bytes.length / 4] ^= 0x55;
    Path bitten = Files.write(temp.resolve("bitten.xlsx"), bytes);
    for (Path file : List.of(cut, text, empty)) {
      assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class);
    }
    assertThat(read(good)).containsExactly("A1 NUMBER 1");
    try {
      read(bitten);
    } catch (Unreadable _) {
      // Either the byte mattered, or it didn't: never another failure.
    }
  }

  @Test
  void aSheetOfMoreThanItMayHoldStopsInTime() {
    RawBook rows =
        new RawBook()
            .part(
                "xl/worksheets/sheet1.xml",
                out -> {
                  out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                  byte[] row =
                      "<row><c t=\"inlineStr\"><is><t>а</t></is></c></row>"
                          .getBytes(StandardCharsets.UTF_8);
                  for (int i = 0; i < 1_000_000; i++) {
                    out.write(row);
                  }
                  out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                });
    assertThatThrownBy(() -> read(rows)).isInstanceOf(Budget.Exceeded.class);
  }

  @Test
  void namesThatLeadOutAreKnown() {
    assertThat(List.of("../a", "a/../../b", "/etc/x", "C:\\x", "a\\..\\b", "a/b/.."))
        .allMatch(ZipDirectory::leadsOut);
    assertThat(List.of("a/b.xml", "a..b", "..a/b", "xl/workbook.xml", "Список: 7А.csv"))
        .noneMatch(ZipDirectory::leadsOut);
  }
}
