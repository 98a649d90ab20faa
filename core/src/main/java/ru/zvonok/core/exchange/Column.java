package ru.zvonok.core.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a workbook's sheet.
 *
 * @param heading as the template heads it
 * @param keys this and all other headings that schools give it, by {@link #key}
 * @param most how many characters stand in a cell at most
 */
record Column(String heading, Type type, boolean needed, int most, Set<String> keys) {

  /** The column for the school's own remarks. */
  static final String REMARK = "Примечание";

  /** Parts of a name as one: schools' lists often have just this one. */
  static final String FULL_NAME = "ФИО";

  private static final Set<String> FULL_NAMES =
      Set.of("фио", "ф и о", "фамилия имя отчество", "фамилия имя", "фамилия и имя");

  private static final Set<String> REMARKS = Set.of("примечание", "примечания", "комментарий");

  private static final int USUAL = 100;
  private static final int LONG = 2_000;
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|[*:.,]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  /** What is read in its cells. */
  enum Type {
    TEXT,
    DATE,
    TIME
  }

  static Column must(String heading, String... others) {
    return new Column(heading, Type.TEXT, true, USUAL, keys(heading, others));
  }

  static Column text(String heading, String... others) {
    return new Column(heading, Type.TEXT, false, USUAL, keys(heading, others));
  }

  Column as(Type other) {
    return new Column(heading, other, needed, most, keys);
  }

  /** For lists and sentences. */
  Column ofLongTexts() {
    return new Column(heading, type, needed, LONG, keys);
  }

  boolean isHeaded(String text) {
    return keys.contains(key(text));
  }

  static boolean isFullName(String heading) {
    return FULL_NAMES.contains(key(heading));
  }

  static boolean isRemark(String heading) {
    return REMARKS.contains(key(heading));
  }

  /** What is equal for equal headings: «Дата рожд.*», «дата рожд» and «Дата рожд (дд.мм.гггг)». */
  static String key(String heading) {
    String bare = ASIDE.matcher(heading.toLowerCase(Locale.ROOT).replace('ё', 'е')).replaceAll(" ");
    return BLANKS.matcher(bare).replaceAll(" ").strip();
  }

  static List<String> headings(List<Column> columns) {
    return columns.stream().map(Column::heading).toList();
  }

  private static Set<String> keys(String heading, String... others) {
    return Stream.concat(Stream.of(heading), Arrays.stream(others))
        .map(Column::key)
        .collect(Collectors.toUnmodifiableSet());
  }
}
