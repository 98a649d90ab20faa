package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads «Нагрузка»: who teaches what to whom. «7А; 7Б» are two groups, «7А + 7Б» one that sits
 * together.
 */
final class BookLoad {

  private static final Pattern APART = Pattern.compile("[;,\\n]");
  private static final Pattern TOGETHER = Pattern.compile("\\+");

  private final Cells cells;
  private final BookClasses classes;
  private final BookStaff staff;
  private final BookParts parts;
  private final Map<String, Roster.Section> sections = new LinkedHashMap<>();

  BookLoad(Bundle bundle, Cells cells, BookClasses classes, BookStaff staff, BookParts parts) {
    this.cells = cells;
    this.classes = classes;
    this.staff = staff;
    this.parts = parts;
    bundle.rows(SheetKind.LOAD).forEach(this::read);
  }

  List<Roster.Section> sections() {
    return List.copyOf(sections.values());
  }

  private void read(Row row) {
    Optional<String> teacher =
        cells.needed(row, "Учитель").flatMap(name -> staff.named(row, "Учитель", name));
    Optional<String> subject = classes.subject(row, "Предмет");
    List<List<Roster.Piece>> groups =
        cells
            .needed(row, "Класс")
            .map(
                names ->
                    APART
                        .splitAsStream(names)
                        .filter(name -> !name.isBlank())
                        .map(name -> together(row, name))
                        .toList())
            .orElse(List.of());
    if (teacher.isPresent() && subject.isPresent()) {
      groups.stream()
          .filter(pieces -> !pieces.isEmpty())
          .forEach(pieces -> add(row, teacher.get(), subject.get(), pieces));
    }
  }

  private List<Roster.Piece> together(Row row, String names) {
    List<Roster.Piece> pieces = new ArrayList<>();
    TOGETHER
        .splitAsStream(names)
        .filter(name -> !name.isBlank())
        .forEach(name -> piece(row, name.strip()).ifPresent(pieces::add));
    return pieces;
  }

  private Optional<Roster.Piece> piece(Row row, String name) {
    String part = row.get("Подгруппа");
    return classes
        .named(row, "Класс", name)
        .flatMap(
            of ->
                part.isEmpty()
                    ? Optional.of(new Roster.Piece(of.externalId(), "", Set.of()))
                    : parts.named(row, "Подгруппа", of, part));
  }

  private void add(Row row, String teacher, String subject, List<Roster.Piece> pieces) {
    String whom =
        pieces.stream()
            .map(one -> one.inClass() + "|" + ClassNames.key(one.part()))
            .sorted()
            .collect(joining("+"));
    Set<String> teachers =
        sections
            .computeIfAbsent(
                whom + "/" + ClassNames.key(subject),
                id ->
                    new Roster.Section(
                        id, subject, subject, new LinkedHashSet<>(), pieces, Set.of()))
            .teachers();
    if (!teachers.add(teacher)) {
      cells.findings().notice(row, "", NoticeCode.LOAD_TWICE);
    }
  }
}
