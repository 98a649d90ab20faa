package ru.zvonok.core.exchange;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.exchange.raw.Budget;

/**
 * Reads a CSV as schools' programs write them: UTF-8 with or without its mark, UTF-16 of Excel,
 * Windows-1251; commas, semicolons or tabs; quotes. It goes through as a stream; only the table's
 * cells are kept.
 */
final class Csv {

  private static final int FIELD = 10_000;
  private static final int COLUMNS = 300;
  private static final int LINE = 1 << 20;
  private static final char MARK = '\uFEFF';

  private final Source source;
  private final Findings findings;
  private final Budget budget;

  private Csv(Source source, Findings findings, Budget budget) {
    this.source = source;
    this.findings = findings;
    this.budget = budget;
  }

  static Optional<Table> read(Source source, Findings findings, Budget budget) {
    return new Csv(source, findings, budget).read();
  }

  private Optional<Table> read() {
    long line = 1;
    try {
      Charset charset = charset(source.content());
      if (charset == null) {
        findings.problem(source.name(), ProblemCode.FILE_UNKNOWN);
        return Optional.empty();
      }
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(separator(charset))
              .setIgnoreEmptyLines(false)
              .get();
      try (Lines lines = new Lines(text(charset));
          CSVParser parser = CSVParser.parse(lines, format)) {
        Table table = null;
        for (CSVRecord record : parser) {
          lines.room = LINE;
          table = take(table, record, line);
          line = parser.getCurrentLineNumber() + 1;
        }
        return Optional.ofNullable(table);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      findings.problemAt(source.name(), line, "", ProblemCode.CSV_BROKEN);
      return Optional.empty();
    }
  }

  private @Nullable Table take(@Nullable Table table, CSVRecord record, long line) {
    List<String> values = record.toList();
    if (values.stream().allMatch(String::isBlank)) {
      return table;
    }
    if (values.size() > COLUMNS || values.stream().anyMatch(value -> value.length() > FIELD)) {
      findings.problemAt(source.name(), line, "", ProblemCode.LINE_TOO_LONG, FIELD);
      return table;
    }
    budget.row(values);
    if (table == null) {
      return new Table(source.name(), source.named(), line, values);
    }
    if (values.stream().skip(table.columns().size()).anyMatch(value -> !value.isBlank())) {
      findings.problemAt(
          source.name(), line, "", ProblemCode.ROW_TOO_WIDE, values.size(), table.columns().size());
    } else {
      table.add(line, values);
    }
    return table;
  }

  /** Null when it is no text at all. */
  private static @Nullable Charset charset(Path file) throws IOException {
    Charset marked = marked(file);
    if (marked != null) {
      return isText(file, marked) ? marked : null;
    }
    try {
      return isText(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : null;
    } catch (CharacterCodingException e) {
      Charset russian = Charset.forName("windows-1251");
      return isText(file, russian) ? russian : null;
    }
  }

  private static @Nullable Charset marked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return switch (in.read() << 8 | in.read()) {
        case 0xFFFE -> StandardCharsets.UTF_16LE;
        case 0xFEFF -> StandardCharsets.UTF_16BE;
        default -> null;
      };
    }
  }

  /**
   * @throws CharacterCodingException when it isn't written in that encoding
   */
  private static boolean isText(Path file, Charset charset) throws IOException {
    char[] some = new char[8192];
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
      for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
        for (int i = 0; i < read; i++) {
          if (some[i] == '\0') {
            return false;
          }
        }
      }
    }
    return true;
  }

  private BufferedReader text(Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(source.content()), charset));
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The separator that the header uses most, outside quotes. */
  private char separator(Charset charset) throws IOException {
    StringBuilder header = new StringBuilder();
    try (Reader reader = text(charset)) {
      for (int one = reader.read(); one >= 0 && header.length() < LINE; one = reader.read()) {
        if (one != '\n' && one != '\r') {
          header.append((char) one);
        } else if (!header.toString().isBlank()) {
          break;
        }
      }
    }
    String bare = header.toString().replaceAll("\"[^\"]*\"", "");
    return List.of(',', ';', '\t').stream()
        .max((a, b) -> Long.compare(count(bare, a), count(bare, b)))
        .orElse(',');
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  /** Refuses to go on in a line that doesn't end: it would all be kept as one field. */
  private static final class Lines extends FilterReader {

    private int room = LINE;

    Lines(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
      if (room <= 0) {
        throw new IOException("a line without end");
      }
      int read = super.read(chars, from, length);
      room -= Math.max(read, 0);
      return read;
    }
  }
}
