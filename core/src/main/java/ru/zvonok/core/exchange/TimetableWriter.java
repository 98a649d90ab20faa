package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new timetable in the place of the current one, from today on. Equal lessons stay, what
 * vanished was valid until yesterday.
 */
final class TimetableWriter {

  /** All that makes a lesson of the week this one and no other. */
  private record Entry(
      long group,
      long subject,
      @Nullable Long teacher,
      int weekday,
      int number,
      LocalTime startsAt,
      LocalTime endsAt,
      String room,
      int shift,
      @Nullable Integer parity) {}

  private final Db db;
  private final Ledger ledger;
  private final Findings findings;
  private final Groups groups;
  private final long year;
  private final LocalDate from;
  private final boolean endMissing;

  TimetableWriter(
      Db db,
      Ledger ledger,
      Findings findings,
      Groups groups,
      long year,
      LocalDate from,
      boolean endMissing) {
    this.db = db;
    this.ledger = ledger;
    this.findings = findings;
    this.groups = groups;
    this.year = year;
    this.from = from;
    this.endMissing = endMissing;
  }

  /** Whether the week is another now: then the days to come are to be planned anew. */
  boolean write(List<TimetableReader.Lesson> lessons, StudentSets sets) {
    Map<Groups.PartKey, String> unknown =
        sets.unknownParts(lessons.stream().map(TimetableReader.Lesson::set).toList());
    String file = lessons.isEmpty() ? "" : lessons.getFirst().row().file();
    unknown.forEach(
        (part, name) ->
            findings.notice(file, NoticeCode.PART_CREATED, name, groups.className(part.classId())));
    groups.addParts(unknown);
    Map<StudentSets.Read, Set<Groups.Piece>> pieces = new HashMap<>();
    lessons.forEach(lesson -> pieces.computeIfAbsent(lesson.set(), this::pieces));
    Map<Set<Groups.Piece>, Long> ids = groups.of(pieces.values());
    Map<Entry, List<TimetableReader.Lesson>> wanted = new LinkedHashMap<>();
    for (TimetableReader.Lesson lesson : lessons) {
      Set<Groups.Piece> of = pieces.getOrDefault(lesson.set(), Set.of());
      Entry entry = entry(lesson, ids.getOrDefault(of, 0L));
      List<TimetableReader.Lesson> same = wanted.computeIfAbsent(entry, _ -> new ArrayList<>());
      if (!same.isEmpty()) {
        findings.notice(lesson.row(), "", NoticeCode.ROW_TWICE, same.getFirst().row().line());
      }
      same.add(lesson);
    }
    boolean changed = replace(wanted);
    teachings(wanted);
    return changed;
  }

  private Set<Groups.Piece> pieces(StudentSets.Read set) {
    return set.members().stream()
        .map(
            one -> {
              Groups.Part part = groups.part(one.classId(), one.part());
              return new Groups.Piece(one.classId(), part == null ? null : part.id());
            })
        .collect(toSet());
  }

  private static Entry entry(TimetableReader.Lesson lesson, long group) {
    return new Entry(
        group,
        lesson.subject(),
        lesson.teachers().isEmpty() ? null : lesson.teachers().getFirst(),
        lesson.weekday().getValue(),
        lesson.place().number(),
        lesson.place().startsAt(),
        lesson.place().endsAt(),
        lesson.room(),
        lesson.place().shift(),
        lesson.parity());
  }

  private boolean replace(Map<Entry, List<TimetableReader.Lesson>> wanted) {
    // What doesn't tell odd weeks from even ones leaves that to the office.
    boolean saysWeeks =
        wanted.values().stream()
            .flatMap(List::stream)
            .anyMatch(lesson -> lesson.row().table().has("Weeks"));
    Map<Entry, Deque<Long>> current = current(saysWeeks);
    List<Entry> added = new ArrayList<>();
    wanted
        .keySet()
        .forEach(
            entry -> {
              Deque<Long> same = current.get(entry);
              if (same == null || same.isEmpty()) {
                added.add(entry);
              } else {
                same.pop();
              }
            });
    List<Long> vanished = current.values().stream().flatMap(Deque::stream).toList();
    end(vanished);
    insert(added);
    ledger.added(Kind.TIMETABLE_ENTRY, added.stream().map(TimetableWriter::label).toList());
    ledger.ended(
        Kind.TIMETABLE_ENTRY,
        current.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(_ -> label(each.getKey())))
            .toList());
    ledger.unchanged(Kind.TIMETABLE_ENTRY, wanted.size() - added.size());
    return !vanished.isEmpty() || !added.isEmpty();
  }

  private Map<Entry, Deque<Long>> current(boolean saysWeeks) {
    Map<Entry, Deque<Long>> current = new LinkedHashMap<>();
    db.sql(
            """
            select id, group_id, subject_id, teacher_id, weekday, number, starts_at, ends_at, room,
              shift, case when :said then parity end as parity
            from timetable_entry
            where school_id = :school and year_id = :year
              and (valid_to is null or valid_to >= :from)
            order by id
            """)
        .param("year", year)
        .param("from", from)
        .param("said", saysWeeks)
        .query(
            (row, _) ->
                current
                    .computeIfAbsent(
                        new Entry(
                            row.getLong(2),
                            row.getLong(3),
                            row.getObject(4, Long.class),
                            row.getInt(5),
                            row.getInt(6),
                            row.getObject(7, LocalTime.class),
                            row.getObject(8, LocalTime.class),
                            row.getString(9),
                            row.getInt(10),
                            row.getObject(11, Integer.class)),
                        _ -> new ArrayDeque<>())
                    .add(row.getLong(1)))
        .list();
    return current;
  }

  private void end(List<Long> vanished) {
    if (vanished.isEmpty()) {
      return;
    }
    db.sql(
            """
            update timetable_entry
            set valid_to = :last
            where school_id = :school and id = any (:vanished)
            """)
        .param("last", from.minusDays(1))
        .param("vanished", vanished.toArray(Long[]::new))
        .update();
  }

  private void insert(List<Entry> added) {
    if (added.isEmpty()) {
      return;
    }
    db.rows(
            """
            insert into timetable_entry (year_id, group_id, subject_id, teacher_id, weekday,
              number, starts_at, ends_at, room, shift, parity, valid_from)
            select :year, r."group", r.subject, r.teacher, r.weekday, r.number, r."startsAt",
              r."endsAt", r.room, r.shift, r.parity, :from
            from json_to_recordset(cast(:rows as json)) as r("group" bigint, subject bigint,
              teacher bigint, weekday int, number int, "startsAt" time, "endsAt" time, room text,
              shift int, parity int)
            """,
            added)
        .param("year", year)
        .param("from", from)
        .update();
  }

  /**
   * Whoever stands in the timetable teaches: each group, subject and teacher is part of the load.
   */
  private void teachings(Map<Entry, List<TimetableReader.Lesson>> wanted) {
    Map<DatedLinks.Key, DatedLinks.Wanted> load = new LinkedHashMap<>();
    wanted.forEach(
        (entry, lessons) ->
            lessons.stream()
                .flatMap(lesson -> lesson.teachers().stream())
                .forEach(
                    teacher -> {
                      DatedLinks.Key key =
                          new DatedLinks.Key(entry.group(), entry.subject(), teacher, "");
                      load.putIfAbsent(key, new DatedLinks.Wanted(key, from, null, null));
                    }));
    DatedLinks links = new DatedLinks(db, ledger, year, endMissing, Set.of(Kind.TEACHING));
    int missing =
        links.sync(
            LinkTable.TEACHING,
            links.current(LinkTable.TEACHING),
            List.copyOf(load.values()),
            link ->
                link.tag() == null
                    ? new DatedLinks.Fate.Missing()
                    : new DatedLinks.Fate.Untouched(),
            _ -> "");
    if (missing > 0) {
      findings.notice("", NoticeCode.MISSING_KEPT, Kind.TEACHING, missing);
    }
  }

  private static String label(Entry entry) {
    return entry.weekday() + "/" + entry.number() + " " + entry.startsAt();
  }
}
