package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ru.zvonok.core.exchange.DatedLinks.Fate;
import ru.zvonok.core.exchange.DatedLinks.Key;
import ru.zvonok.core.exchange.DatedLinks.Link;
import ru.zvonok.core.exchange.DatedLinks.Wanted;

/** Writes what binds people to the school: classes, children and roles. */
final class RosterLinks {

  private record Relation(long guardian, long student, String relation) {}

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
    SectionLinks sections = new SectionLinks(db, roster, ids, groups, links);
    note(LinkTable.MEMBERSHIP, sections.members(classOf));
    note(LinkTable.TEACHING, sections.teachings());
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
    Map<Key, String> relations = new HashMap<>();
    roster
        .extent()
        .relations()
        .forEach(
            (bond, relation) ->
                relations.put(Key.of(ids.person(bond.one()), ids.person(bond.other())), relation));
    List<Wanted> wanted =
        bonds(
                roster.guardianships(),
                bond -> Key.of(ids.person(bond.one()), ids.person(bond.other())))
            .stream()
            .filter(one -> !restricted.contains(one.key()))
            .map(
                one ->
                    new Wanted(one.key(), one.startsOn(), one.endsOn(), relations.get(one.key())))
            .toList();
    relations(relations);
    sync(
        LinkTable.GUARDIANSHIP,
        wanted,
        link -> {
          if (link.tag() != null) {
            return new Fate.Untouched();
          }
          return ids.isEnded(link.key().first()) || ids.isEnded(link.key().second())
              ? ids.over()
              : ids.isFromFiles(link.key().first()) && ids.isFromFiles(link.key().second())
                  ? new Fate.Missing()
                  : new Fate.Untouched();
        },
        key -> ids.label(key.second(), ids.label(key.first(), "")));
  }

  /** What guardians who are bound already are to the students, where the files say otherwise. */
  private void relations(Map<Key, String> relations) {
    List<Relation> said =
        relations.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(
                each ->
                    new Relation(each.getKey().first(), each.getKey().second(), each.getValue()))
            .toList();
    if (said.isEmpty()) {
      return;
    }
    List<String> changed =
        db.rows(
                """
                update guardianship g
                set relation = r.relation
                from json_to_recordset(cast(:rows as json)) as r(guardian bigint, student bigint,
                  relation text)
                where g.school_id = :school and g.guardian_id = r.guardian
                  and g.student_id = r.student and g.ends_on is null and g.relation <> r.relation
                returning g.student_id
                """,
                said)
            .query((row, _) -> ids.externalId(row.getLong(1)))
            .list();
    ledger.changed(LinkTable.GUARDIANSHIP.kind(), changed);
  }

  private void roles() {
    List<Wanted> wanted =
        bonds(roster.roles(), bond -> new Key(ids.person(bond.one()), 0, 0, bond.other()));
    Set<Long> holders = wanted.stream().map(one -> one.key().first()).collect(toSet());
    sync(
        LinkTable.ROLE,
        wanted,
        link -> {
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
  }

  private void classTeachers() {
    List<Wanted> wanted =
        bonds(
            roster.classTeachers(),
            bond -> Key.of(ids.classId(bond.one()), ids.person(bond.other())));
    Set<Long> led = wanted.stream().map(one -> one.key().first()).collect(toSet());
    sync(
        LinkTable.CLASS_TEACHER,
        wanted,
        link ->
            ids.isEnded(link.key().second()) || led.contains(link.key().first())
                ? ids.over()
                : new Fate.Missing(),
        key -> ids.label(key.second(), groups.className(key.first())));
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
        .map(each -> new Wanted(each, ids.newcomers(), null, null))
        .toList();
  }
}
