package ru.zvonok.bot.authority;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** {@code who-may-what.txt}, for a deputy head to read and for a test to play. */
record Table(Map<Wish, Row> rows) {

  private static final String FILE = "who-may-what.txt";

  record Row(Wish wish, String title, Map<Someone, Cell> cells) {}

  static Table read() {
    List<List<String>> lines =
        text()
            .lines()
            .filter(line -> line.contains("|"))
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    List<Someone> columns = lines.getFirst().stream().skip(2).map(Table::column).toList();
    return new Table(
        lines.stream()
            .skip(1)
            .map(words -> row(words, columns))
            .collect(
                toMap(
                    Row::wish,
                    Function.identity(),
                    Table::twice,
                    () -> new EnumMap<>(Wish.class))));
  }

  Cell at(Wish wish, Someone who) {
    return Objects.requireNonNull(Objects.requireNonNull(rows.get(wish)).cells().get(who));
  }

  private static Row row(List<String> words, List<Someone> columns) {
    Map<Someone, Cell> cells = new EnumMap<>(Someone.class);
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), Cell.of(words.get(i + 2)));
    }
    return new Row(Wish.valueOf(words.getFirst()), words.get(1), cells);
  }

  private static Someone column(String title) {
    return Arrays.stream(Someone.values())
        .filter(someone -> someone.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody is called " + title));
  }

  private static Row twice(Row one, Row other) {
    throw new IllegalStateException(one.wish() + " stands in the table twice");
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
