package ru.zvonok.core.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads single values of a row, and tells what is wrong with them. */
final class Cells {

  /** As the format says, and as Excel in Russian rewrites it. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

  private final Findings findings;

  Cells(Findings findings) {
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }

  /** The value; a problem when it is empty. */
  Optional<String> needed(Row row, String column) {
    String value = row.get(column);
    if (value.isEmpty()) {
      if (row.table().has(column)) {
        findings.problem(row, column, ProblemCode.VALUE_MISSING, column);
      }
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** The date, or null when there is none or it can't be read (which is a problem). */
  @Nullable LocalDate date(Row row, String column) {
    String value = row.get(column);
    if (value.isEmpty()) {
      return null;
    }
    String day = value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value;
    for (DateTimeFormatter format : DATES) {
      try {
        LocalDate date = LocalDate.parse(day, format);
        if (date.getYear() >= 1900 && date.getYear() < 2200) {
          return date;
        }
      } catch (DateTimeException _) {
        continue;
      }
    }
    findings.problem(row, column, ProblemCode.DATE_WRONG, value);
    return null;
  }

  /** The word in small letters, one of those allowed; a problem when it is another. */
  Optional<String> word(Row row, String column, List<String> allowed) {
    return needed(row, column)
        .flatMap(
            value -> {
              String word = value.toLowerCase(Locale.ROOT);
              if (allowed.contains(word)) {
                return Optional.of(word);
              }
              findings.problem(
                  row, column, ProblemCode.VALUE_UNKNOWN, value, String.join(", ", allowed));
              return Optional.empty();
            });
  }

  /** The known name most like it; not looked for when nobody would be told. */
  String nearest(String name, Stream<String> known) {
    return findings.full() ? Nearest.NONE : Nearest.to(name, known.toList());
  }

  /** «2», «вторая», «2 смена»; empty when it is neither the first nor the second. */
  static Optional<Integer> shift(String word) {
    return switch (word.toLowerCase(Locale.ROOT).replace("смена", "").strip()) {
      case "1", "i", "первая", "1-я", "1я" -> Optional.of(1);
      case "2", "ii", "вторая", "2-я", "2я" -> Optional.of(2);
      default -> Optional.empty();
    };
  }

  /** The shift, the first one when none is named; a problem when it is neither. */
  int shift(Row row, String column) {
    String word = row.get(column);
    if (word.isEmpty()) {
      return 1;
    }
    Optional<Integer> shift = shift(word);
    if (shift.isEmpty()) {
      findings.problem(row, column, ProblemCode.VALUE_UNKNOWN, word, "1, 2");
    }
    return shift.orElse(1);
  }

  /** Whether the row says that what it names is over. */
  boolean isEnded(Row row) {
    String status = row.get("status").toLowerCase(Locale.ROOT);
    switch (status) {
      case "", "active" -> {
        return false;
      }
      case "tobedeleted", "inactive" -> {
        return true;
      }
      default -> {
        findings.problem(
            row, "status", ProblemCode.VALUE_UNKNOWN, row.get("status"), "active, tobedeleted");
        return false;
      }
    }
  }
}
