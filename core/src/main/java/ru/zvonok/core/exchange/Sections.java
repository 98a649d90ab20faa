package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out which classes a section is of, whole or in part: by its students when it lists them,
 * else by its title.
 */
final class Sections {

  private final Cells cells;
  private final ClassReader classes;
  private final EnrollmentReader enrollments;
  private final Map<String, String> classOf;
  private final Map<String, Set<String>> classLists;

  /** Members of a part and the section that first listed them. */
  private record Listed(Set<String> members, String section) {}

  private final Map<Roster.Bond, Listed> parts = new HashMap<>();

  Sections(Cells cells, ClassReader classes, EnrollmentReader enrollments) {
    this.cells = cells;
    this.classes = classes;
    this.enrollments = enrollments;
    this.classOf = enrollments.classOf();
    this.classLists =
        classOf.entrySet().stream()
            .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toSet())));
  }

  List<Roster.Section> read() {
    return classes.sections().stream().map(this::section).toList();
  }

  private Roster.Section section(ClassReader.Scheduled one) {
    Set<String> members = new LinkedHashSet<>(enrollments.members(one.id()));
    List<Roster.Piece> pieces = members.isEmpty() ? byTitle(one) : byMembers(one, members);
    Set<String> teachers = enrollments.teachers(one.id());
    if (teachers.isEmpty()) {
      cells.findings().notice(one.row(), "", NoticeCode.SECTION_WITHOUT_TEACHER, one.title());
    }
    return new Roster.Section(
        one.id(), one.title(), one.subject(), teachers, pieces, enrollments.left(one.id()));
  }

  private List<Roster.Piece> byMembers(ClassReader.Scheduled one, Set<String> members) {
    Map<String, Set<String>> byClass = new TreeMap<>();
    int classless = 0;
    for (String member : members) {
      String inClass = classOf.get(member);
      if (inClass == null) {
        classless++;
      } else {
        byClass.computeIfAbsent(inClass, _ -> new LinkedHashSet<>()).add(member);
      }
    }
    if (classless > 0) {
      cells
          .findings()
          .notice(one.row(), "", NoticeCode.SECTION_MEMBERS_WITHOUT_CLASS, one.title(), classless);
    }
    boolean whole =
        byClass.entrySet().stream()
            .allMatch(each -> each.getValue().equals(classLists.get(each.getKey())));
    List<Roster.Piece> pieces = new ArrayList<>();
    byClass.forEach(
        (inClass, some) ->
            pieces.add(whole ? new Roster.Piece(inClass, "", Set.of()) : part(one, inClass, some)));
    return pieces;
  }

  /** Sections of equal name share a part: they must be of the same students. */
  private Roster.Piece part(ClassReader.Scheduled one, String inClass, Set<String> members) {
    String name = partName(one, inClass);
    Listed first =
        parts.putIfAbsent(
            new Roster.Bond(inClass, ClassNames.key(name)), new Listed(members, one.title()));
    if (first != null && !first.members().equals(members)) {
      cells
          .findings()
          .problem(
              one.row(),
              "title",
              ProblemCode.PART_UNEQUAL,
              name,
              className(inClass),
              one.title(),
              first.section());
    }
    return new Roster.Piece(inClass, name, members);
  }

  /** From the code, else the title, without the class's name; else the subject's. */
  private String partName(ClassReader.Scheduled one, String inClass) {
    for (String text : List.of(one.code(), one.title())) {
      for (String piece : text.split("\\+")) {
        Optional<String> rest = ClassNames.rest(piece, className(inClass));
        if (rest.isPresent() && !rest.get().isEmpty()) {
          return rest.get();
        }
      }
    }
    return List.of(one.code(), one.title()).stream()
        .filter(text -> !text.isBlank() && namedClass(text).isEmpty() && !text.contains("+"))
        .findFirst()
        .orElseGet(
            () -> {
              cells
                  .findings()
                  .notice(
                      one.row(),
                      "title",
                      NoticeCode.SECTION_NOT_WHOLE,
                      one.title(),
                      className(inClass),
                      one.subject());
              return one.subject();
            });
  }

  /** «7А», «7А Алгебра» and «7А+7Б» are whole classes; «7А художники» a part, empty as yet. */
  private List<Roster.Piece> byTitle(ClassReader.Scheduled one) {
    for (String text : List.of(one.code(), one.title())) {
      List<Roster.Piece> pieces =
          Arrays.stream(text.split("\\+"))
              .flatMap(piece -> pieceOf(piece, one.subject()).stream())
              .toList();
      if (!pieces.isEmpty() && pieces.size() == text.split("\\+").length) {
        return pieces;
      }
    }
    cells.findings().notice(one.row(), "", NoticeCode.SECTION_WITHOUT_STUDENTS, one.title());
    return List.of();
  }

  private Optional<Roster.Piece> pieceOf(String text, String subject) {
    return namedClass(text)
        .map(
            inClass -> {
              String rest = ClassNames.rest(text, inClass.name()).orElse("");
              boolean whole =
                  rest.isEmpty() || ClassNames.key(rest).equals(ClassNames.key(subject));
              return new Roster.Piece(inClass.externalId(), whole ? "" : rest, Set.of());
            });
  }

  private Optional<Roster.SchoolClass> namedClass(String text) {
    return classes.homerooms().values().stream()
        .filter(one -> ClassNames.rest(text, one.name()).isPresent())
        .max(Comparator.comparingInt(one -> one.name().length()));
  }

  private String className(String id) {
    Roster.SchoolClass one = classes.homerooms().get(id);
    return one == null ? id : one.name();
  }
}
