package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import ru.zvonok.core.exchange.DatedLinks.Fate;

/** The database's ids by the file's and back, and what follows from someone's end. */
final class RosterIds {

  private final LocalDate today;
  private final LocalDate newcomers;
  private final Map<String, Long> subjects;
  private final Map<String, Long> classes;
  private final Map<String, Long> people;
  private final Map<Long, String> externalIds;
  private final Set<Long> ended;

  /**
   * @param subjects by title
   * @param ended the file's ids of who is over
   */
  RosterIds(
      LocalDate today,
      LocalDate yearStart,
      Map<String, Long> subjects,
      Map<String, Long> classes,
      Map<String, Long> people,
      Set<String> ended) {
    this.today = today;
    this.newcomers = today.isBefore(yearStart) ? yearStart : today;
    this.subjects = subjects;
    this.classes = classes;
    this.people = people;
    this.externalIds =
        people.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
    this.ended = ended.stream().map(this::person).collect(toSet());
  }

  /** 0 when the file's id is of no one known. */
  long person(String externalId) {
    return people.getOrDefault(externalId, 0L);
  }

  /** 0 when the file's id is of no known class. */
  long classId(String externalId) {
    return classes.getOrDefault(externalId, 0L);
  }

  /** 0 when no subject is so called. */
  long subject(String title) {
    return subjects.getOrDefault(title, 0L);
  }

  /** Empty for whoever never came from a file. */
  String externalId(long person) {
    return externalIds.getOrDefault(person, "");
  }

  boolean isFromFiles(long person) {
    return externalIds.containsKey(person);
  }

  boolean isEnded(long person) {
    return ended.contains(person);
  }

  /** When what is new begins: today, or with the year when that is yet to come. */
  LocalDate newcomers() {
    return newcomers;
  }

  /** Over, with yesterday as the last day. */
  Fate over() {
    return new Fate.Over(today.minusDays(1));
  }

  Fate fateOf(long person) {
    if (isEnded(person)) {
      return over();
    }
    return isFromFiles(person) ? new Fate.Missing() : new Fate.Untouched();
  }

  /** A person by the file's id, after a class or role: no names leave the database. */
  String label(long person, String of) {
    return of.isEmpty() ? externalId(person) : of + ": " + externalId(person);
  }
}
