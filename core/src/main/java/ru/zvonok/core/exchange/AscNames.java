package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.exchange.raw.Xml;

/** What an XML of aSc Timetables calls its subjects, teachers, rooms, classes and groups, by ID. */
final class AscNames {

  /**
   * @param name of a group; empty for the whole class
   */
  private record Group(String name, String ofClass) {}

  private final String file;
  private final Findings findings;
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<String, Group> groups = new HashMap<>();

  AscNames(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  void put(String table, String id, String name) {
    // What joins several must not stand within one.
    names.computeIfAbsent(table, _ -> new HashMap<>()).put(id, name.replace('+', ' ').strip());
  }

  void putGroup(String id, String name, String ofClass) {
    groups.put(id, new Group(name.replace('+', ' ').strip(), ofClass));
  }

  static String teacher(Xml xml) {
    return xml.text("lastname").isEmpty()
        ? xml.text("name")
        : xml.text("lastname") + " " + xml.text("firstname");
  }

  /** The one of its two names that looks like a class. */
  static String ofClass(Xml xml) {
    boolean shorter =
        !ClassNames.isUsual(xml.text("name")) && ClassNames.isUsual(xml.text("short"));
    return xml.text(shorter ? "short" : "name");
  }

  /** Their names; a problem for each that is nowhere in the file. */
  List<String> of(String table, List<String> ids, int line, String column) {
    List<String> found = new ArrayList<>();
    for (String id : ids) {
      @Nullable String name = names.getOrDefault(table, Map.of()).get(id);
      if (name == null) {
        unknown(line, column, id, table);
      } else {
        found.add(name);
      }
    }
    return found;
  }

  /** «7А» or «7А английский 1», joined where several sit together. */
  String sets(List<String> classes, List<String> ofLesson, int line) {
    Set<String> sets = new LinkedHashSet<>();
    Set<String> divided = new HashSet<>();
    for (String id : ofLesson) {
      @Nullable Group group = groups.get(id);
      if (group == null) {
        unknown(line, "groupids", id, "group");
      } else {
        divided.add(group.ofClass());
        of("class", List.of(group.ofClass()), line, "classids")
            .forEach(name -> sets.add((name + " " + group.name()).strip()));
      }
    }
    sets.addAll(
        of(
            "class",
            classes.stream().filter(id -> !divided.contains(id)).toList(),
            line,
            "classids"));
    return String.join("+", sets);
  }

  void unknown(int line, String column, String id, String table) {
    findings.problemAt(file, line, column, ProblemCode.REFERENCE_UNKNOWN, id, table);
  }
}
