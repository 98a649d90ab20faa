package ru.zvonok.core.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV as schools' programs write them: UTF-8 with or without its mark, UTF-16 of Excel,
 * Windows-1251; commas, semicolons or tabs; quotes.
 */
final class Csv {

  private static final int FIELD = 10_000;
  private static final int COLUMNS = 300;
  private static final char MARK = '\uFEFF';

  private Csv() {}

  static Optional<Table> read(Source source, Findings findings) {
    String text = decode(source.bytes());
    if (text.indexOf('\0') >= 0) {
      findings.problem(source.name(), ProblemCode.FILE_UNKNOWN);
      return Optional.empty();
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
    long line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Table table = null;
      for (CSVRecord record : parser) {
        table = take(source, table, record, line, findings);
        line = parser.getCurrentLineNumber() + 1;
      }
      return Optional.ofNullable(table);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      findings.problemAt(source.name(), line, "", ProblemCode.CSV_BROKEN);
      return Optional.empty();
    }
  }

  private static @Nullable Table take(
      Source source, @Nullable Table table, CSVRecord record, long line, Findings findings) {
    List<String> values = record.toList();
    if (values.stream().allMatch(String::isBlank)) {
      return table;
    }
    if (values.size() > COLUMNS || values.stream().anyMatch(value -> value.length() > FIELD)) {
      findings.problemAt(source.name(), line, "", ProblemCode.LINE_TOO_LONG, FIELD);
      return table;
    }
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

  private static String decode(byte[] bytes) {
    String text = decodeMarked(bytes);
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static String decodeMarked(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1251"));
    }
  }

  /** The separator that the header uses most, outside quotes. */
  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String bare = header.replaceAll("\"[^\"]*\"", "");
    return List.of(',', ';', '\t').stream()
        .max((a, b) -> Long.compare(count(bare, a), count(bare, b)))
        .orElse(',');
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }
}
