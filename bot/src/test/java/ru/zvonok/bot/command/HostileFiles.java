package ru.zvonok.bot.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ru.zvonok.core.exchange.BookFiles;
import ru.zvonok.core.exchange.RosterFiles;
import ru.zvonok.core.exchange.raw.RawBook;

/** Files that mean harm, or were mixed up, each made small on the disk and large inside. */
enum HostileFiles {
  ZIP_BOMB("бомба.zip", "больше 50 МБ") {
    @Override
    void write(Path file) throws IOException {
      zip(file, "users.csv", out -> fill(out, 400L << 20));
    }
  },
  NESTED_BOMB("матрёшка.zip", "больше, чем бывает в одной школе") {
    @Override
    void write(Path file) throws IOException {
      Path inner = file.resolveSibling("inner.xlsx");
      rows(2_000_000).write(inner);
      zip(file, "школа.xlsx", out -> Files.copy(inner, out));
      Files.delete(inner);
    }
  },
  BOOK_BOMB("бомба.xlsx", "больше, чем бывает в одной школе") {
    @Override
    void write(Path file) {
      new RawBook()
          .rows("")
          .part(
              "xl/sharedStrings.xml",
              out -> {
                put(out, "<sst>");
                byte[] one = bytes("<si><t>абв</t></si>");
                for (int i = 0; i < 10_000_000; i++) {
                  out.write(one);
                }
                put(out, "</sst>");
              })
          .write(file);
    }
  },
  ONE_ENDLESS_TEXT("без конца.xlsx", "повреждена") {
    @Override
    void write(Path file) {
      new RawBook()
          .part(
              "xl/worksheets/sheet1.xml",
              out -> {
                put(out, "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>");
                fill(out, 200L << 20);
              })
          .write(file);
    }
  },
  ENDLESS_DEPTH("вглубь.xlsx", "повреждена") {
    @Override
    void write(Path file) {
      new RawBook()
          .part(
              "xl/worksheets/sheet1.xml",
              out -> {
                byte[] one = bytes("<a>");
                for (int i = 0; i < 10_000_000; i++) {
                  out.write(one);
                }
              })
          .write(file);
    }
  },
  BILLION_LAUGHS("смех.xlsx", "сущности XML") {
    @Override
    void write(Path file) {
      new RawBook().part("xl/worksheets/sheet1.xml", LAUGHS).write(file);
    }
  },
  EXTERNAL_ENTITY("сущность.xml", "сущности XML") {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(
          file,
          "<?xml version=\"1.0\"?><!DOCTYPE timetable [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
              + "<timetable><subjects><subject id=\"1\" name=\"&x;\"/></subjects></timetable>");
    }
  },
  LAUGHING_TIMETABLE("смех.xml", "сущности XML") {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "<?xml version=\"1.0\"?>" + LAUGHS.replace("lolz", "timetable"));
    }
  },
  FORMULA("формула.xlsx", "лист «Ученики», строка 8, столбец «Фамилия»: В ячейке B8 формула") {
    @Override
    void write(Path file) {
      BookFiles.small()
          .add("Ученики", "7А|f:HYPERLINK(\"http://example.org\")|Иван")
          .write(file.resolveSibling(""), file.getFileName().toString());
    }
  },
  MILLION_ROWS("миллион.xlsx", "больше, чем бывает в одной школе") {
    @Override
    void write(Path file) {
      rows(1_000_000).write(file);
    }
  },
  MILLION_LINES("миллион.csv", "больше, чем бывает в одной школе") {
    @Override
    void write(Path file) throws IOException {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        put(out, "Класс;Фамилия;Имя\n");
        byte[] line = bytes("7А;Иванов;Пётр\n");
        for (int i = 0; i < 1_000_000; i++) {
          out.write(line);
        }
      }
    }
  },
  LONG_NAME("имя.xlsx", "столбец «Фамилия»: Здесь больше 100 знаков") {
    @Override
    void write(Path file) {
      BookFiles.small()
          .add("Ученики", "7А|" + "Я".repeat(10_000) + "|Иван")
          .write(file.resolveSibling(""), file.getFileName().toString());
    }
  },
  LONG_NAME_IN_ROSTER("roster.zip", "столбец «familyName»: Здесь больше 100 знаков") {
    @Override
    void write(Path file) throws IOException {
      Path zip =
          RosterFiles.small()
              .add(
                  "users.csv", RosterFiles.user("a9", "student", "Иван", "Я".repeat(9_999), "", ""))
              .zip(Files.createTempDirectory(file.resolveSibling(""), "roster"));
      Files.move(zip, file);
    }
  },
  ENDLESS_LINE("строка.csv", "не читается как CSV") {
    @Override
    void write(Path file) throws IOException {
      try (OutputStream out = Files.newOutputStream(file)) {
        put(out, "Класс;Фамилия;Имя\n7А;\"");
        fill(out, 40 << 20);
      }
    }
  },
  OLD_EXCEL("старая.xlsx", "старая книга Excel") {
    @Override
    void write(Path file) throws IOException {
      Files.write(
          file,
          new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 26, 1
          });
    }
  },
  WEB_PAGE("журнал.xls", "веб-страница") {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "\n<html><body><table><tr><td>7А</td></tr></table></body></html>");
    }
  },
  TEXT_AS_BOOK("текст.xlsx", "внутри текст (CSV)") {
    @Override
    void write(Path file) throws IOException {
      Files.writeString(file, "Класс;Фамилия;Имя\n7А;Апельсинов;Иван\n");
    }
  },
  BOOK_AS_TEXT("книга.csv", "внутри книга Excel") {
    @Override
    void write(Path file) {
      BookFiles.small().write(file.resolveSibling(""), file.getFileName().toString());
    }
  },
  LEADS_OUT("наружу.zip", "ведёт наружу: «../../users.csv»") {
    @Override
    void write(Path file) throws IOException {
      zip(file, "../../users.csv", out -> put(out, "sourcedId,givenName,familyName\n"));
    }
  },
  BOOK_LEADS_OUT("наружу.xlsx", "ведёт наружу") {
    @Override
    void write(Path file) {
      new RawBook().rows("").part("xl/../../../etc/x.xml", "<x/>").write(file);
    }
  },
  CUT_ZIP("обрезан.zip", "Архив повреждён") {
    @Override
    void write(Path file) throws IOException {
      byte[] whole = Files.readAllBytes(RosterFiles.small().zip(file.resolveSibling("")));
      Files.write(file, Arrays.copyOf(whole, whole.length / 3));
    }
  },
  CUT_BOOK("обрезана.xlsx", "Книга Excel повреждена") {
    @Override
    void write(Path file) throws IOException {
      Path book = BookFiles.small().write(file.resolveSibling(""), "целая.xlsx");
      byte[] whole = Files.readAllBytes(book);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }
  },
  MANY_PARTS("части.xlsx", "больше 500 файлов") {
    @Override
    void write(Path file) {
      RawBook book = new RawBook().rows("");
      for (int i = 0; i < 20_000; i++) {
        book.part("xl/media/" + i + ".png", "");
      }
      book.write(file);
    }
  },
  ANOTHER_TEXT("чужая строка.xlsx", "повреждена") {
    @Override
    void write(Path file) {
      new RawBook().rows("<row><c t=\"s\"><v>2000000000</v></c></row>").write(file);
    }
  };

  private static final String LAUGHS = laughs();

  private final String fileName;
  private final String said;

  HostileFiles(String fileName, String said) {
    this.fileName = fileName;
    this.said = said;
  }

  abstract void write(Path file) throws IOException;

  /** What must be said of it. */
  String said() {
    return said;
  }

  Path in(Path folder) {
    Path file = folder.resolve(fileName);
    try {
      write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static RawBook rows(int count) {
    return new RawBook()
        .part(
            "xl/worksheets/sheet1.xml",
            out -> {
              put(out, "<worksheet><sheetData>");
              put(out, row("Класс", "Фамилия", "Имя"));
              byte[] one = bytes(row("7А", "Иванов", "Пётр"));
              for (int i = 0; i < count; i++) {
                out.write(one);
              }
              put(out, "</sheetData></worksheet>");
            });
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<row>");
    for (String cell : cells) {
      row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static String laughs() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"ха\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return laughs + "]><lolz>&l9;</lolz>";
  }

  private static void zip(Path file, String name, RawBook.Part content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      content.write(zip);
      zip.closeEntry();
    }
  }

  private static void fill(OutputStream out, long length) throws IOException {
    byte[] some = bytes("x".repeat(1 << 16));
    for (long written = 0; written < length; written += some.length) {
      out.write(some);
    }
  }

  private static void put(OutputStream out, String text) throws IOException {
    out.write(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
