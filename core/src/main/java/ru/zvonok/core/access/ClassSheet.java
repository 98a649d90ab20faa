package ru.zvonok.core.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.zvonok.core.people.PersonName;

/**
 * The codes of a class and its families, in the order of the students' names, each family together.
 *
 * @param viaGosuslugi how many of them got none, because the school sends them through Gosuslugi
 * @param namesakes «Иванов Иван», where the class and its families have more than one of them
 */
public record ClassSheet(
    String className, List<ClassCode> codes, int viaGosuslugi, Set<String> namesakes) {

  public ClassSheet {
    codes = List.copyOf(codes);
    namesakes = Set.copyOf(namesakes);
  }

  /** The least that tells one of the class from another: surname and first name, mostly. */
  public String known(PersonName name) {
    return namesakes.contains(plain(name)) ? name.full() : plain(name);
  }

  static Set<String> namesakes(Collection<ClassPeople.Line> everyone) {
    Set<Long> seen = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (ClassPeople.Line line : everyone) {
      if (seen.add(line.personId()) && !names.add(plain(line.name()))) {
        twice.add(plain(line.name()));
      }
    }
    return twice;
  }

  private static String plain(PersonName name) {
    return name.family() + " " + name.given();
  }
}
