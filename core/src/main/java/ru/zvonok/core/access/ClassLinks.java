package ru.zvonok.core.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.PersonName;

/**
 * Who of a class and its families has a chat bound and who doesn't, by the alphabet.
 *
 * @param sheet the newest one; null: no slips have been printed yet
 */
public record ClassLinks(
    long classId, String className, List<Family> families, @Nullable LastSheet sheet) {

  public record Member(long personId, PersonName name, boolean linked) {}

  /** A student and the guardians whose rights stand. */
  public record Family(Member student, List<Member> guardians) {
    public Family {
      guardians = List.copyOf(guardians);
    }

    /** One guardian is enough to be told of everything. */
    public boolean linked() {
      return guardians.stream().anyMatch(Member::linked);
    }
  }

  public ClassLinks {
    families = List.copyOf(families);
  }

  static List<Family> families(List<ClassPeople.Line> lines) {
    return lines.stream()
        .collect(groupingBy(ClassPeople.Line::studentId, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(ClassLinks::family)
        .toList();
  }

  private static Family family(List<ClassPeople.Line> lines) {
    List<Member> members =
        lines.stream()
            .map(line -> new Member(line.personId(), line.name(), line.linked()))
            .toList();
    return new Family(members.getFirst(), members.subList(1, members.size()));
  }

  public Share students() {
    return share(families, family -> family.student().linked());
  }

  /** Of students with a guardian on record. */
  public Share linkedFamilies() {
    return share(
        families.stream().filter(family -> !family.guardians().isEmpty()).toList(), Family::linked);
  }

  private static Share share(List<Family> all, Predicate<Family> linked) {
    return new Share((int) all.stream().filter(linked).count(), all.size());
  }

  /** How many people a sheet would be for; a guardian of two is one. */
  public int count(Whom whom) {
    return (int)
        families.stream()
            .flatMap(
                family -> Stream.concat(Stream.of(family.student()), family.guardians().stream()))
            .filter(member -> whom == Whom.EVERYONE || !member.linked())
            .mapToLong(Member::personId)
            .distinct()
            .count();
  }

  /** The newest code of the class, 0 when there is none: what a tap has seen. */
  public long newest() {
    return sheet == null ? 0 : sheet.newest();
  }
}
