package ru.zvonok.bot.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import ru.zvonok.bot.importing.ImportTelling.Found;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportReport;

/** All findings of an import as a table that opens in a spreadsheet by a double click. */
final class FindingsFile {

  static final String MIME = "text/csv";

  /** Makes a spreadsheet read UTF-8. */
  private static final String MARK = "\uFEFF";

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULAS = "=+-@\t\r";

  private FindingsFile() {}

  static String name(Words words) {
    return words.say("importing.file.name");
  }

  static byte[] of(ImportReport report, Words words) {
    ImportTelling telling = new ImportTelling(words);
    StringBuilder text = new StringBuilder(MARK);
    try (CSVPrinter table = CSVFormat.DEFAULT.builder().setDelimiter(';').get().print(text)) {
      table.printRecord(
          words.say("importing.file.what"),
          words.say("importing.file.where"),
          words.say("importing.file.found"),
          words.say("importing.file.toDo"));
      rows(table, words.say("importing.file.problem"), telling.problems(report));
      more(table, report.moreProblems(), telling.moreProblems(report.moreProblems()));
      rows(table, words.say("importing.file.notice"), telling.notices(report));
      more(table, report.moreNotices(), telling.moreNotices(report.moreNotices()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static void rows(CSVPrinter table, String what, List<Found> all) throws IOException {
    for (Found found : all) {
      table.printRecord(what, harmless(found.where()), harmless(found.what()), found.toDo());
    }
  }

  private static void more(CSVPrinter table, int more, String words) throws IOException {
    if (more > 0) {
      table.printRecord("", "", words, "");
    }
  }

  /** A file may call itself or say whatever it likes; here it is a text. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
