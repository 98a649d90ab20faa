package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one year, their parts, and the groups that are taught together. A group is known
 * again by its pieces; its name is made of theirs.
 */
final class Groups {

  record OfClass(long id, int grade, String name) {}

  /** A named part of a class, by {@link ClassNames#key} of its name. */
  record PartKey(long classId, String key) {}

  record Part(long id, long classId, String name) {}

  /**
   * @param partId null: the whole class
   */
  record Piece(long classId, @Nullable Long partId) {}

  private record NewPart(long classId, String name) {}

  private record NewPiece(String group, long classId, @Nullable Long partId) {}

  private final Db db;
  private final Ledger ledger;
  private final long year;
  private final Map<Long, OfClass> classes = new LinkedHashMap<>();
  private final Map<PartKey, Part> parts = new HashMap<>();
  private final Map<Set<Piece>, Long> groups = new HashMap<>();
  private final Set<String> groupNames = new HashSet<>();

  Groups(Db db, Ledger ledger, long year) {
    this.db = db;
    this.ledger = ledger;
    this.year = year;
    load();
  }

  Collection<OfClass> classes() {
    return classes.values();
  }

  Collection<Part> parts() {
    return parts.values();
  }

  @Nullable Part part(long classId, String name) {
    return parts.get(new PartKey(classId, ClassNames.key(name)));
  }

  String className(long id) {
    OfClass one = classes.get(id);
    return one == null ? "" : one.name();
  }

  /** Makes the parts that aren't there yet. */
  void addParts(Map<PartKey, String> wanted) {
    List<NewPart> missing =
        wanted.entrySet().stream()
            .filter(each -> !parts.containsKey(each.getKey()))
            .map(each -> new NewPart(each.getKey().classId(), each.getValue()))
            .toList();
    if (!missing.isEmpty()) {
      db.rows(
              """
              insert into class_part (class_id, name)
              select r."classId", r.name
              from json_to_recordset(cast(:rows as json)) as r("classId" bigint, name text)
              returning id, class_id, name
              """,
              missing)
          .query((row, _) -> new Part(row.getLong(1), row.getLong(2), row.getString(3)))
          .list()
          .forEach(this::keep);
    }
    ledger.added(
        Kind.PART,
        missing.stream().map(part -> className(part.classId()) + " " + part.name()).toList());
    ledger.unchanged(Kind.PART, wanted.size() - missing.size());
  }

  /** The group of each set of pieces; made where there is none yet. */
  Map<Set<Piece>, Long> of(Collection<Set<Piece>> wanted) {
    Map<String, Set<Piece>> missing = new LinkedHashMap<>();
    Set<Set<Piece>> distinct = new LinkedHashSet<>(wanted);
    for (Set<Piece> pieces : distinct) {
      if (!groups.containsKey(pieces)) {
        missing.put(freeName(pieces), pieces);
      }
    }
    if (!missing.isEmpty()) {
      insert(missing);
    }
    ledger.added(Kind.GROUP, missing.keySet());
    ledger.unchanged(Kind.GROUP, distinct.size() - missing.size());
    return groups;
  }

  private void insert(Map<String, Set<Piece>> missing) {
    List<NewPiece> pieces = new ArrayList<>();
    missing.forEach(
        (name, of) ->
            of.forEach(one -> pieces.add(new NewPiece(name, one.classId(), one.partId()))));
    Map<String, Long> ids = new HashMap<>();
    db.sql(
            """
            insert into study_group (year_id, name)
            select :year, unnest(:names)
            returning name, id
            """)
        .param("year", year)
        .param("names", missing.keySet().toArray(String[]::new))
        .query((row, _) -> ids.put(row.getString(1), row.getLong(2)))
        .list();
    db.rows(
            """
            insert into study_group_piece (group_id, class_id, part_id)
            select g.id, r."classId", r."partId"
            from json_to_recordset(cast(:rows as json)) as r("group" text, "classId" bigint,
              "partId" bigint)
            join study_group g on g.year_id = :year and g.name = r."group"
            """,
            pieces)
        .param("year", year)
        .update();
    missing.forEach((name, of) -> groups.put(of, ids.getOrDefault(name, 0L)));
  }

  private String freeName(Set<Piece> pieces) {
    Map<Long, Part> byId = new HashMap<>();
    parts.values().forEach(part -> byId.put(part.id(), part));
    String name =
        pieces.stream()
            .map(piece -> className(piece.classId()) + partName(byId, piece))
            .sorted(Comparator.naturalOrder())
            .collect(joining(" + "));
    String free = name;
    for (int i = 2; !groupNames.add(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private static String partName(Map<Long, Part> byId, Piece piece) {
    Part part = piece.partId() == null ? null : byId.get(piece.partId());
    return part == null ? "" : " " + part.name();
  }

  private void keep(Part part) {
    parts.put(new PartKey(part.classId(), ClassNames.key(part.name())), part);
  }

  private void load() {
    db.sql(
            """
            select id, grade, name
            from school_class
            where school_id = :school and year_id = :year and ended_on is null
            order by grade, name
            """)
        .param("year", year)
        .query((row, _) -> new OfClass(row.getLong(1), row.getInt(2), row.getString(3)))
        .list()
        .forEach(one -> classes.put(one.id(), one));
    db.sql(
            """
            select p.id, p.class_id, p.name
            from class_part p
            join school_class c on c.id = p.class_id
            where c.school_id = :school and c.year_id = :year
            """)
        .param("year", year)
        .query((row, _) -> new Part(row.getLong(1), row.getLong(2), row.getString(3)))
        .list()
        .forEach(this::keep);
    db.sql("select name from study_group where school_id = :school and year_id = :year")
        .param("year", year)
        .query((row, _) -> row.getString(1))
        .list()
        .forEach(groupNames::add);
    db
        .sql(
            """
            select p.group_id, p.class_id, p.part_id
            from study_group_piece p
            join study_group g on g.id = p.group_id
            where g.school_id = :school and g.year_id = :year
            """)
        .param("year", year)
        .query(
            (row, _) ->
                Map.entry(row.getLong(1), new Piece(row.getLong(2), row.getObject(3, Long.class))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())))
        .forEach((id, pieces) -> groups.put(pieces, id));
  }
}
