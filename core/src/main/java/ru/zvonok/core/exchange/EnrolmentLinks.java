package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.exchange.DatedLinks.Fate;
import ru.zvonok.core.exchange.DatedLinks.Key;
import ru.zvonok.core.exchange.DatedLinks.Link;
import ru.zvonok.core.exchange.DatedLinks.Wanted;

/**
 * Writes who sits in which class. Who changes classes leaves the old one the day before the new one
 * begins; the marks stay where they were.
 */
final class EnrolmentLinks {

  private final Db db;
  private final Ledger ledger;
  private final DatedLinks links;
  private final Roster roster;
  private final RosterIds ids;

  private record Past(long student, long inClass, LocalDate begin, @Nullable LocalDate last) {}

  EnrolmentLinks(Db db, Ledger ledger, DatedLinks links, Roster roster, RosterIds ids) {
    this.db = db;
    this.ledger = ledger;
    this.links = links;
    this.roster = roster;
    this.ids = ids;
  }

  /** The class of each student of the files from now on. */
  Map<Long, Long> write(Function<Key, String> label, Map<Kind, Integer> missing) {
    List<Link> current = links.current(LinkTable.ENROLMENT);
    Map<Long, Link> now = new HashMap<>();
    current.forEach(link -> now.put(link.key().first(), link));
    Set<Long> filled = filledClasses();
    Map<Long, Long> classOf = new HashMap<>();
    Map<Long, LocalDate> begins = new HashMap<>();
    Map<Key, Wanted> wanted = new LinkedHashMap<>();
    Map<Key, LocalDate> over = new HashMap<>();
    List<Past> past = new ArrayList<>();
    for (Roster.Enrolment one : roster.enrolments()) {
      long student = ids.person(one.student());
      long inClass = ids.classId(one.inClass());
      if (student == 0 || inClass == 0) {
        continue;
      }
      Key key = Key.of(student, inClass);
      LocalDate last = one.end();
      if (last != null && last.isBefore(db.today())) {
        over.put(key, last);
        LocalDate begin = one.begin() == null ? roster.year().startsOn() : one.begin();
        if (!begin.isAfter(last) && !one.row().get("endDate").isEmpty()) {
          past.add(new Past(student, inClass, begin, last));
        }
        continue;
      }
      LocalDate begin = begin(one, inClass, now.get(student), filled);
      if (wanted.putIfAbsent(key, new Wanted(key, begin, last, null)) == null) {
        classOf.put(student, inClass);
        begins.merge(student, begin, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    Function<Link, Fate> fate =
        link -> {
          LocalDate last = over.get(link.key());
          LocalDate next = begins.get(link.key().first());
          if (last != null) {
            return new Fate.Over(last);
          }
          return next != null ? new Fate.Over(next.minusDays(1)) : ids.fateOf(link.key().first());
        };
    missing.merge(
        Kind.ENROLMENT,
        links.sync(LinkTable.ENROLMENT, current, List.copyOf(wanted.values()), fate, label),
        Integer::sum);
    addPast(past);
    return classOf;
  }

  /**
   * The file's date when it makes sense; else today, or the year's start for a class's first list.
   */
  private LocalDate begin(
      Roster.Enrolment one, long inClass, @Nullable Link before, Set<Long> filled) {
    LocalDate begin = one.begin();
    if (before == null || before.key().second() == inClass) {
      if (begin != null) {
        return begin;
      }
    } else if (begin != null && begin.isAfter(before.startsOn())) {
      return begin;
    }
    return before != null || filled.contains(inClass) ? ids.newcomers() : roster.year().startsOn();
  }

  private Set<Long> filledClasses() {
    return db
        .sql("select distinct class_id from enrolment where school_id = :school")
        .query(Long.class)
        .list()
        .stream()
        .collect(toSet());
  }

  /** Where someone sat before, as the file tells it: marks of that time need the place. */
  private void addPast(List<Past> past) {
    int added =
        db.rows(
                """
            insert into enrolment (student_id, class_id, starts_on, ends_on)
            select r.student, r."inClass", r."begin", r."last"
            from json_to_recordset(cast(:rows as json)) as r(student bigint, "inClass" bigint,
              "begin" date, "last" date)
            where not exists (
              select from enrolment e
              where e.school_id = :school and e.student_id = r.student
                and e.class_id = r."inClass" and e.starts_on <= r."last")
            """,
                past)
            .update();
    ledger.added(Kind.ENROLMENT, Collections.nCopies(added, ""));
  }
}
