package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a timetable's sets of students: a class, a part of one, a whole grade, or several of these
 * joined by «+».
 */
final class StudentSets {

  /**
   * @param part the part's name as it is written; empty for the whole class
   */
  record Member(long classId, String part) {}

  /** A set read, and what of it is no class of the school. */
  record Read(Set<Member> members, List<String> unknown) {}

  private static final Pattern GRADE =
      Pattern.compile(
          "(\\d{1,2})(?: ?-?(?:й|е|ые|th))?(?: ?(?:класс|классы|клас|класове|grade|year))?");

  private static final Set<String> WHOLE =
      Set.of("весь класс", "целия клас", "целый класс", "увесь клас", "whole class");

  private final Groups groups;

  StudentSets(Groups groups) {
    this.groups = groups;
  }

  Read read(String set) {
    Set<Member> members = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String piece : set.split("\\+")) {
      if (!piece.isBlank()) {
        List<Member> found = piece(piece.strip());
        members.addAll(found);
        if (found.isEmpty()) {
          unknown.add(piece.strip());
        }
      }
    }
    // A part beside its whole class adds no one.
    members.removeIf(
        one -> !one.part().isEmpty() && members.contains(new Member(one.classId(), "")));
    return new Read(members, unknown);
  }

  /** The parts that the sets name and the school doesn't have yet. */
  Map<Groups.PartKey, String> unknownParts(Iterable<Read> sets) {
    Map<Groups.PartKey, String> unknown = new LinkedHashMap<>();
    for (Read set : sets) {
      for (Member member : set.members()) {
        if (!member.part().isEmpty() && groups.part(member.classId(), member.part()) == null) {
          unknown.putIfAbsent(
              new Groups.PartKey(member.classId(), ClassNames.key(member.part())), member.part());
        }
      }
    }
    return unknown;
  }

  String nearest(String unknown) {
    return Nearest.to(unknown, groups.classes().stream().map(Groups.OfClass::name).toList());
  }

  private List<Member> piece(String piece) {
    Optional<Member> ofClass =
        groups.classes().stream()
            .filter(one -> ClassNames.rest(piece, one.name()).isPresent())
            .max(Comparator.comparingInt(one -> one.name().length()))
            .map(one -> member(one, ClassNames.rest(piece, one.name()).orElse("")));
    if (ofClass.isPresent()) {
      return List.of(ofClass.get());
    }
    Matcher grade = GRADE.matcher(ClassNames.key(piece));
    if (grade.matches()) {
      int number = Integer.parseInt(grade.group(1));
      return groups.classes().stream()
          .filter(one -> one.grade() == number)
          .map(one -> new Member(one.id(), ""))
          .toList();
    }
    // A part named without its class, when just one class has it.
    List<Groups.Part> parts =
        groups.parts().stream()
            .filter(part -> ClassNames.key(part.name()).equals(ClassNames.key(piece)))
            .toList();
    return parts.size() == 1
        ? List.of(new Member(parts.getFirst().classId(), parts.getFirst().name()))
        : List.of();
  }

  private Member member(Groups.OfClass one, String rest) {
    if (rest.isEmpty() || WHOLE.contains(ClassNames.key(rest))) {
      return new Member(one.id(), "");
    }
    Groups.Part known = groups.part(one.id(), rest);
    return new Member(one.id(), known == null ? rest : known.name());
  }
}
