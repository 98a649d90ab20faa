package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes of the sheet «Расписание» the table that a timetable is read from. */
final class BookTimetable {

  private static final Pattern SEVERAL = Pattern.compile("[;,+/\\n]");
  private static final List<String> COLUMNS =
      List.of("Day", "Hour", "Students Sets", "Subject", "Teachers", "Room", "Shift");
  private static final List<String> HEADINGS =
      List.of("День", "Урок", "Класс", "Предмет", "Учитель", "Кабинет", "Смена");

  private final Cells cells;
  private final BookClasses classes;
  private final BookParts parts;

  BookTimetable(Cells cells, BookClasses classes, BookParts parts) {
    this.cells = cells;
    this.classes = classes;
    this.parts = parts;
  }

  Table table(Table sheet) {
    Table table =
        new Table(
            sheet.file(),
            sheet.sheet(),
            sheet.named(),
            sheet.headerLine(),
            COLUMNS,
            HEADINGS.stream().map(sheet::shown).toList());
    sheet.rows().forEach(row -> table.add(row.line(), values(row)));
    return table;
  }

  private List<String> values(Row row) {
    List<String> names = several(row.get("Класс"));
    String part = row.get("Подгруппа");
    String sets = names.stream().map(name -> set(row, name, part)).collect(joining("+"));
    if (names.isEmpty()) {
      cells.needed(row, "Класс");
    }
    int shift = cells.shift(row, "Смена");
    Optional<Integer> ofClass =
        names.stream().flatMap(name -> classes.shift(name).stream()).findFirst();
    String said =
        row.get("Смена").isEmpty()
            ? ofClass.map(String::valueOf).orElse("")
            : Integer.toString(shift);
    return List.of(
        row.get("День"),
        row.get("Урок"),
        sets,
        row.get("Предмет"),
        String.join("+", several(row.get("Учитель"))),
        row.get("Кабинет"),
        said);
  }

  private String set(Row row, String name, String part) {
    Optional<Roster.SchoolClass> of = part.isEmpty() ? Optional.empty() : classes.find(name);
    Optional<Roster.Piece> piece = of.flatMap(one -> parts.named(row, "Подгруппа", one, part));
    return piece.map(one -> name + " " + one.part()).orElse(name);
  }

  private static List<String> several(String text) {
    return SEVERAL.splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }
}
