package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a roster: first what there is, then what binds it together. */
final class RosterWriter {

  private final Db db;
  private final Ledger ledger;
  private final Findings findings;
  private final boolean endMissing;

  RosterWriter(Db db, Ledger ledger, Findings findings, boolean endMissing) {
    this.db = db;
    this.ledger = ledger;
    this.findings = findings;
    this.endMissing = endMissing;
  }

  /** What a timetable that comes with the roster needs to know of it. */
  record Written(long year, Groups groups, Set<Long> teachers) {}

  /**
   * Of a roster with problems only as much is written as a timetable beside it needs to be checked;
   * the whole transaction is undone then.
   */
  Written write(Roster roster) {
    YearWriter years = new YearWriter(db, ledger, endMissing);
    boolean whole = !findings.anyProblem();
    if (whole) {
      years.school(roster.school());
    }
    long year = years.year(roster.year());
    tellMissing(Map.of(Kind.VACATION, years.restsKept()));
    Map<String, Long> subjects = new SubjectWriter(db, ledger).write(roster.subjects());
    Map<String, Long> classes =
        new ClassWriter(db, ledger).write(year, roster.classes(), roster.endedClasses());
    PersonWriter persons = new PersonWriter(db, ledger);
    persons.name(roster.extent().named());
    Map<String, Long> people = persons.write(roster.people().values());
    Groups groups = new Groups(db, ledger, year);
    addParts(roster, classes, groups);
    if (whole) {
      RosterIds ids =
          new RosterIds(
              db.today(),
              roster.year().startsOn(),
              subjects,
              classes,
              people,
              endPeople(roster, persons));
      DatedLinks links = new DatedLinks(db, ledger, year, endMissing, roster.extent().spokenOf());
      tellMissing(new RosterLinks(db, ledger, roster, ids, groups, links).write());
    }
    return new Written(year, groups, teachers(roster, people));
  }

  private static void addParts(Roster roster, Map<String, Long> classes, Groups groups) {
    Map<Groups.PartKey, String> wanted = new LinkedHashMap<>();
    Stream.concat(
            roster.sections().stream().flatMap(section -> section.pieces().stream()),
            roster.extent().parts().stream())
        .forEach(
            piece -> {
              Long inClass = classes.get(piece.inClass());
              if (inClass != null && !piece.part().isEmpty()) {
                wanted.putIfAbsent(
                    new Groups.PartKey(inClass, ClassNames.key(piece.part())), piece.part());
              }
            });
    groups.addParts(wanted);
  }

  /** The file's own ended ones, and those it no longer names, if that ends them. */
  private Set<String> endPeople(Roster roster, PersonWriter persons) {
    Set<String> ended = new LinkedHashSet<>(roster.endedPeople());
    Set<String> present = new HashSet<>(roster.people().keySet());
    present.addAll(roster.extent().named().values());
    List<String> missing = new ArrayList<>(persons.missing(present, roster.extent().spokenOf()));
    if (endMissing) {
      ended.addAll(missing);
    } else if (!missing.isEmpty()) {
      tellMissing(Map.of(Kind.PERSON, missing.size()));
    }
    persons.end(ended);
    return ended;
  }

  private void tellMissing(Map<Kind, Integer> missing) {
    missing.forEach(
        (kind, number) -> {
          if (number > 0) {
            findings.notice("", NoticeCode.MISSING_KEPT, kind, number);
          }
        });
  }

  private static Set<Long> teachers(Roster roster, Map<String, Long> people) {
    Set<Long> teachers = new HashSet<>();
    roster.staff().forEach(id -> teachers.add(people.getOrDefault(id, 0L)));
    return teachers;
  }
}
