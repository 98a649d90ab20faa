package ru.zvonok.core.exchange;

<<<<<<< HEAD
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
=======
import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
>>>>>>> exchange
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ru.zvonok.core.exchange.DatedLinks.Fate;
import ru.zvonok.core.exchange.DatedLinks.Key;
import ru.zvonok.core.exchange.DatedLinks.Link;
import ru.zvonok.core.exchange.DatedLinks.Wanted;

<<<<<<< HEAD
/** Writes what binds people to the school: classes, children, roles, parts and load. */
final class RosterLinks {

  /** The database's ids by the file's. Subjects by title. */
  record Ids(
      long year, Map<String, Long> subjects, Map<String, Long> classes, Map<String, Long> people) {}

  private final Db db;
  private final Roster roster;
  private final Ids ids;
  private final Groups groups;
  private final DatedLinks links;
  private final Map<Long, String> externalIds;
  private final LocalDate newcomers;
  private Set<Long> ended = Set.of();
  private final Map<Kind, Integer> missing = new EnumMap<>(Kind.class);

  RosterLinks(Db db, Ledger ledger, Roster roster, Ids ids, Groups groups, boolean endMissing) {
    this.db = db;
    this.roster = roster;
    this.ids = ids;
    this.groups = groups;
    this.links = new DatedLinks(db, ledger, ids.year(), endMissing);
    this.externalIds =
        ids.people().entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
    LocalDate start = roster.year().startsOn();
    this.newcomers = db.today().isBefore(start) ? start : db.today();
  }

  /** How many of each kind the files no longer name, left as they were. */
  Map<Kind, Integer> write(Set<String> endedPeople) {
    ended = endedPeople.stream().map(this::person).collect(toSet());
    Map<Long, Long> classOf =
        new EnrolmentLinks(db, links, roster, ids.classes(), ids.people(), newcomers)
            .write(
                this::fateOfPerson,
                key -> label(key.first(), groups.className(key.second())),
                missing);
    guardianships();
    roles();
    classTeachers();
    members(classOf);
    teachings();
=======
/** Writes what binds people to the school: classes, children and roles. */
final class RosterLinks {

  private final Db db;
  private final Roster roster;
  private final RosterIds ids;
  private final Groups groups;
  private final DatedLinks links;
  private final Ledger ledger;
  private final Map<Kind, Integer> missing = new EnumMap<>(Kind.class);

  RosterLinks(Db db, Ledger ledger, Roster roster, RosterIds ids, Groups groups, DatedLinks links) {
    this.db = db;
    this.ledger = ledger;
    this.roster = roster;
    this.ids = ids;
    this.groups = groups;
    this.links = links;
  }

  /** How many of each kind the files no longer name, left as they were. */
  Map<Kind, Integer> write() {
    EnrolmentLinks enrolments = new EnrolmentLinks(db, ledger, links, roster, ids);
    Map<Long, Long> classOf =
        enrolments.write(key -> ids.label(key.first(), groups.className(key.second())), missing);
    guardianships();
    roles();
    classTeachers();
    SectionLinks sections = new SectionLinks(roster, ids, groups, links);
    note(LinkTable.MEMBERSHIP, sections.members(classOf));
    note(LinkTable.TEACHING, sections.teachings());
>>>>>>> exchange
    return missing;
  }

  private void guardianships() {
    Set<Key> restricted =
        db
            .sql(
                """
                select guardian_id, student_id
                from guardianship
                where school_id = :school and restricted_at is not null
                """)
            .query((row, _) -> Key.of(row.getLong(1), row.getLong(2)))
            .list()
            .stream()
            .collect(toSet());
    List<Wanted> wanted =
<<<<<<< HEAD
        bonds(roster.guardianships(), bond -> Key.of(person(bond.one()), person(bond.other())))
=======
        bonds(
                roster.guardianships(),
                bond -> Key.of(ids.person(bond.one()), ids.person(bond.other())))
>>>>>>> exchange
            .stream()
            .filter(one -> !restricted.contains(one.key()))
            .toList();
    sync(
        LinkTable.GUARDIANSHIP,
        wanted,
        link -> {
          if (link.tag() != null) {
            return new Fate.Untouched();
          }
<<<<<<< HEAD
          return isAnyEnded(link.key().first(), link.key().second())
              ? over()
              : externalIds.containsKey(link.key().first())
                      && externalIds.containsKey(link.key().second())
                  ? new Fate.Missing()
                  : new Fate.Untouched();
        },
        key -> label(key.second(), label(key.first(), "")));
=======
          return ids.isEnded(link.key().first()) || ids.isEnded(link.key().second())
              ? ids.over()
              : ids.isFromFiles(link.key().first()) && ids.isFromFiles(link.key().second())
                  ? new Fate.Missing()
                  : new Fate.Untouched();
        },
        key -> ids.label(key.second(), ids.label(key.first(), "")));
>>>>>>> exchange
  }

  private void roles() {
    List<Wanted> wanted =
<<<<<<< HEAD
        bonds(roster.roles(), bond -> new Key(person(bond.one()), 0, 0, bond.other()));
=======
        bonds(roster.roles(), bond -> new Key(ids.person(bond.one()), 0, 0, bond.other()));
>>>>>>> exchange
    Set<Long> holders = wanted.stream().map(one -> one.key().first()).collect(toSet());
    sync(
        LinkTable.ROLE,
        wanted,
        link -> {
<<<<<<< HEAD
          if (ended.contains(link.key().first())) {
            return over();
          }
          // What the director granted in the chat isn't the files' to take.
          if (link.tag() != null || !externalIds.containsKey(link.key().first())) {
            return new Fate.Untouched();
          }
          return holders.contains(link.key().first()) ? over() : new Fate.Missing();
        },
        key -> label(key.first(), key.word()));
=======
          if (ids.isEnded(link.key().first())) {
            return ids.over();
          }
          // What the director granted in the chat isn't the files' to take.
          if (link.tag() != null || !ids.isFromFiles(link.key().first())) {
            return new Fate.Untouched();
          }
          return holders.contains(link.key().first()) ? ids.over() : new Fate.Missing();
        },
        key -> ids.label(key.first(), key.word()));
>>>>>>> exchange
  }

  private void classTeachers() {
    List<Wanted> wanted =
        bonds(
            roster.classTeachers(),
<<<<<<< HEAD
            bond -> Key.of(ids.classes().getOrDefault(bond.one(), 0L), person(bond.other())));
=======
            bond -> Key.of(ids.classId(bond.one()), ids.person(bond.other())));
>>>>>>> exchange
    Set<Long> led = wanted.stream().map(one -> one.key().first()).collect(toSet());
    sync(
        LinkTable.CLASS_TEACHER,
        wanted,
        link ->
<<<<<<< HEAD
            ended.contains(link.key().second()) || led.contains(link.key().first())
                ? over()
                : new Fate.Missing(),
        key -> label(key.second(), groups.className(key.first())));
  }

  private void members(Map<Long, Long> classOf) {
    List<Link> current = links.current(LinkTable.MEMBERSHIP);
    Set<Long> peopled = current.stream().map(link -> link.key().first()).collect(toSet());
    Set<Key> held = current.stream().map(Link::key).collect(toSet());
    Map<Key, Wanted> wanted = new LinkedHashMap<>();
    Map<Long, Set<String>> taughtIn = new HashMap<>();
    Map<Long, Set<String>> leftOf = new HashMap<>();
    Map<Long, Long> classOfPart = new HashMap<>();
    groups.parts().forEach(part -> classOfPart.put(part.id(), part.classId()));
    for (Roster.Section section : roster.sections()) {
      for (Roster.Piece piece : section.pieces()) {
        Groups.Part part = groups.part(classId(piece), piece.part());
        if (part == null) {
          continue;
        }
        taughtIn.computeIfAbsent(part.id(), _ -> new HashSet<>()).add(section.subject());
        leftOf.computeIfAbsent(part.id(), _ -> new HashSet<>()).addAll(section.left());
        LocalDate begin = peopled.contains(part.id()) ? newcomers : roster.year().startsOn();
        for (String member : piece.members()) {
          Key key = Key.of(part.id(), person(member));
          wanted.putIfAbsent(key, new Wanted(key, begin, null, null));
        }
      }
    }
    // Who newly comes to a part has left the class's other part for the same subject.
    Map<Long, Set<Long>> joined = new HashMap<>();
    wanted.keySet().stream()
        .filter(key -> !held.contains(key))
        .forEach(
            key -> joined.computeIfAbsent(key.second(), _ -> new HashSet<>()).add(key.first()));
    Function<Link, Fate> fate =
        link -> {
          long part = link.key().first();
          long student = link.key().second();
          Set<String> subjects = taughtIn.getOrDefault(part, Set.of());
          boolean moved =
              joined.getOrDefault(student, Set.of()).stream()
                  .flatMap(to -> taughtIn.getOrDefault(to, Set.of()).stream())
                  .anyMatch(subjects::contains);
          boolean left =
              leftOf.getOrDefault(part, Set.of()).contains(externalIds.getOrDefault(student, ""));
          Long inClass = classOf.get(student);
          boolean elsewhere = inClass != null && !inClass.equals(classOfPart.get(part));
          if (moved || left || elsewhere) {
            return over();
          }
          return fateOfPerson(student);
        };
    note(
        LinkTable.MEMBERSHIP,
        links.sync(
            LinkTable.MEMBERSHIP,
            current,
            List.copyOf(wanted.values()),
            fate,
            key -> label(key.second(), "")));
  }

  private void teachings() {
    List<Link> current = links.current(LinkTable.TEACHING);
    LocalDate begin = current.isEmpty() ? roster.year().startsOn() : newcomers;
    Map<String, Set<Groups.Piece>> pieces = new LinkedHashMap<>();
    for (Roster.Section section : roster.sections()) {
      Set<Groups.Piece> of = section.pieces().stream().map(this::piece).collect(toSet());
      if (!of.isEmpty()) {
        pieces.put(section.externalId(), of);
      }
    }
    Map<Set<Groups.Piece>, Long> groupIds = groups.of(pieces.values());
    List<Wanted> wanted = new ArrayList<>();
    Map<String, Roster.Section> byId = new HashMap<>();
    for (Roster.Section section : roster.sections()) {
      byId.put(section.externalId(), section);
      Set<Groups.Piece> of = pieces.get(section.externalId());
      Long group = of == null ? null : groupIds.get(of);
      Long subject = ids.subjects().get(section.subject());
      if (group == null || subject == null) {
        continue;
      }
      for (String teacher : section.teachers()) {
        Key key = new Key(group, subject, person(teacher), "");
        wanted.add(new Wanted(key, begin, null, section.externalId()));
      }
    }
    Function<Link, Fate> fate =
        link -> {
          if (ended.contains(link.key().third())) {
            return over();
          }
          if (link.tag() == null) {
            return new Fate.Untouched();
          }
          Roster.Section section = byId.get(link.tag());
          boolean replaced =
              section != null
                  && (!section.teachers().isEmpty()
                      || section.left().contains(externalIds.getOrDefault(link.key().third(), "")));
          return replaced ? over() : new Fate.Missing();
        };
    note(
        LinkTable.TEACHING,
        links.sync(LinkTable.TEACHING, current, wanted, fate, key -> label(key.third(), "")));
=======
            ids.isEnded(link.key().second()) || led.contains(link.key().first())
                ? ids.over()
                : new Fate.Missing(),
        key -> ids.label(key.second(), groups.className(key.first())));
>>>>>>> exchange
  }

  private void sync(
      LinkTable table,
      List<Wanted> wanted,
      Function<Link, Fate> fate,
      Function<Key, String> label) {
    note(table, links.sync(table, links.current(table), wanted, fate, label));
  }

  private void note(LinkTable table, int number) {
    missing.merge(table.kind(), number, Integer::sum);
  }

  private List<Wanted> bonds(Set<Roster.Bond> bonds, Function<Roster.Bond, Key> key) {
    return bonds.stream()
        .map(key)
        .filter(each -> each.first() != 0)
<<<<<<< HEAD
        .map(each -> new Wanted(each, newcomers, null, null))
        .toList();
  }

  private Fate fateOfPerson(long student) {
    if (ended.contains(student)) {
      return over();
    }
    return externalIds.containsKey(student) ? new Fate.Missing() : new Fate.Untouched();
  }

  private boolean isAnyEnded(long one, long other) {
    return ended.contains(one) || ended.contains(other);
  }

  private Fate over() {
    return new Fate.Over(db.yesterday());
  }

  private Groups.Piece piece(Roster.Piece piece) {
    Groups.Part part = groups.part(classId(piece), piece.part());
    return new Groups.Piece(classId(piece), part == null ? null : part.id());
  }

  private long classId(Roster.Piece piece) {
    return ids.classes().getOrDefault(piece.inClass(), 0L);
  }

  private long person(String externalId) {
    return ids.people().getOrDefault(externalId, 0L);
  }

  private String label(long person, String of) {
    String id = externalIds.getOrDefault(person, "");
    return of.isEmpty() ? id : of + ": " + id;
  }
=======
        .map(each -> new Wanted(each, ids.newcomers(), null, null))
        .toList();
  }
>>>>>>> exchange
}
