package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads «Подгруппы»: the named parts of classes and who is in each. */
final class BookParts {

  private static final Pattern SEVERAL = Pattern.compile("[;,\\n]");

  private record Key(String inClass, String part) {}

  private final Cells cells;
  private final BookClasses classes;
  private final BookRegister register;
  private final Map<String, Set<String>> known;
  private final Map<Key, Roster.Piece> pieces = new LinkedHashMap<>();

  /**
   * @param known the school's own, by {@link ClassNames#key} of the class's name
   */
  BookParts(
      Bundle bundle,
      Cells cells,
      BookClasses classes,
      BookRegister register,
      Map<String, Set<String>> known) {
    this.cells = cells;
    this.classes = classes;
    this.register = register;
    this.known = known;
    bundle.rows(SheetKind.PARTS).forEach(this::read);
  }

  List<Roster.Piece> all() {
    return List.copyOf(pieces.values());
  }

  /** The part of that class that a row names; a problem when there is none. */
  Optional<Roster.Piece> named(Row row, String column, Roster.SchoolClass of, String name) {
    Roster.Piece piece = pieces.get(new Key(of.externalId(), ClassNames.key(name)));
    if (piece != null) {
      return Optional.of(piece);
    }
    Set<String> own = known.getOrDefault(ClassNames.key(of.name()), Set.of());
    Optional<String> same =
        own.stream().filter(one -> ClassNames.key(one).equals(ClassNames.key(name))).findFirst();
    if (same.isEmpty()) {
      List<String> names = new ArrayList<>(own);
      pieces.values().stream()
          .filter(one -> one.inClass().equals(of.externalId()))
          .forEach(one -> names.add(one.part()));
      cells
          .findings()
          .problem(
              row,
              column,
              ProblemCode.PART_UNKNOWN,
              name,
              of.name(),
              cells.nearest(name, names.stream()));
    }
    return same.map(one -> new Roster.Piece(of.externalId(), one, Set.of()));
  }

  private void read(Row row) {
    Optional<Roster.SchoolClass> inClass =
        cells.needed(row, "Класс").flatMap(name -> classes.named(row, "Класс", name));
    Optional<String> part = cells.needed(row, "Подгруппа");
    if (inClass.isEmpty() || part.isEmpty()) {
      return;
    }
    String of = inClass.get().externalId();
    Set<String> members =
        pieces
            .computeIfAbsent(
                new Key(of, ClassNames.key(part.get())),
                _ -> new Roster.Piece(of, spelt(inClass.get(), part.get()), new LinkedHashSet<>()))
            .members();
    SEVERAL
        .splitAsStream(row.get("Ученик"))
        .filter(name -> !name.isBlank())
        .forEach(name -> register.named(row, "Ученик", name.strip(), of).ifPresent(members::add));
  }

  /** As the school has it already, however the sheet spells it. */
  private String spelt(Roster.SchoolClass of, String name) {
    return known.getOrDefault(ClassNames.key(of.name()), Set.of()).stream()
        .filter(one -> ClassNames.key(one).equals(ClassNames.key(name)))
        .findFirst()
        .orElse(name);
  }
}
