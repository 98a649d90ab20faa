package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ru.zvonok.core.exchange.DatedLinks.Fate;
import ru.zvonok.core.exchange.DatedLinks.Key;
import ru.zvonok.core.exchange.DatedLinks.Link;
import ru.zvonok.core.exchange.DatedLinks.Wanted;

/** Writes what the sections say: who is in which part of a class, and who teaches what to whom. */
final class SectionLinks {

  private final Db db;
  private final Roster roster;
  private final RosterIds ids;
  private final Groups groups;
  private final DatedLinks links;

  SectionLinks(Db db, Roster roster, RosterIds ids, Groups groups, DatedLinks links) {
    this.db = db;
    this.roster = roster;
    this.ids = ids;
    this.groups = groups;
    this.links = links;
  }

  /** How many the files no longer name, left as they were. */
  int members(Map<Long, Long> classOf) {
    List<Link> current = links.current(LinkTable.MEMBERSHIP);
    Set<Long> peopled = current.stream().map(link -> link.key().first()).collect(toSet());
    Set<Key> held = current.stream().map(Link::key).collect(toSet());
    Map<Key, Wanted> wanted = new LinkedHashMap<>();
    Map<Long, Set<String>> taughtIn = taughtSoFar();
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
        want(piece, part, peopled, wanted);
      }
    }
    for (Roster.Piece piece : roster.extent().parts()) {
      Groups.Part part = groups.part(classId(piece), piece.part());
      if (part != null) {
        want(piece, part, peopled, wanted);
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
          boolean left = leftOf.getOrDefault(part, Set.of()).contains(ids.externalId(student));
          Long inClass = classOf.get(student);
          boolean elsewhere = inClass != null && !inClass.equals(classOfPart.get(part));
          if (moved || left || elsewhere) {
            return ids.over();
          }
          return ids.fateOf(student);
        };
    return links.sync(
        LinkTable.MEMBERSHIP,
        current,
        List.copyOf(wanted.values()),
        fate,
        key -> ids.label(key.second(), ""));
  }

  private void want(
      Roster.Piece piece, Groups.Part part, Set<Long> peopled, Map<Key, Wanted> wanted) {
    LocalDate begin = peopled.contains(part.id()) ? ids.newcomers() : roster.year().startsOn();
    for (String member : piece.members()) {
      Key key = Key.of(part.id(), ids.person(member));
      wanted.putIfAbsent(key, new Wanted(key, begin, null, null));
    }
  }

  /** The subjects that each part of a class is taught already. */
  private Map<Long, Set<String>> taughtSoFar() {
    Map<Long, Set<String>> taught = new HashMap<>();
    db.sql(
            """
            select distinct p.part_id, s.name
            from teaching t
            join study_group_piece p on p.group_id = t.group_id
            join subject s on s.id = t.subject_id
            where t.school_id = :school and p.part_id is not null
              and (t.ends_on is null or t.ends_on >= :today)
            """)
        .param("today", db.today())
        .query((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .forEach(
            each ->
                taught.computeIfAbsent(each.getKey(), _ -> new HashSet<>()).add(each.getValue()));
    return taught;
  }

  /** How many the files no longer name, left as they were. */
  int teachings() {
    List<Link> current = links.current(LinkTable.TEACHING);
    LocalDate begin = current.isEmpty() ? roster.year().startsOn() : ids.newcomers();
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
      long subject = ids.subject(section.subject());
      if (group == null || subject == 0) {
        continue;
      }
      for (String teacher : section.teachers()) {
        Key key = new Key(group, subject, ids.person(teacher), "");
        wanted.add(new Wanted(key, begin, null, section.externalId()));
      }
    }
    Function<Link, Fate> fate =
        link -> {
          if (ids.isEnded(link.key().third())) {
            return ids.over();
          }
          if (link.tag() == null) {
            return new Fate.Untouched();
          }
          Roster.Section section = byId.get(link.tag());
          boolean replaced =
              section != null
                  && (!section.teachers().isEmpty()
                      || section.left().contains(ids.externalId(link.key().third())));
          return replaced ? ids.over() : new Fate.Missing();
        };
    return links.sync(LinkTable.TEACHING, current, wanted, fate, key -> ids.label(key.third(), ""));
  }

  private Groups.Piece piece(Roster.Piece piece) {
    Groups.Part part = groups.part(classId(piece), piece.part());
    return new Groups.Piece(classId(piece), part == null ? null : part.id());
  }

  private long classId(Roster.Piece piece) {
    return ids.classId(piece.inClass());
  }
}
