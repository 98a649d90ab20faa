package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings one table of dated bonds to what the files want. Nothing is rewritten: what is over gets
 * its last day, what is new its first. Only what would end before it began is taken away.
 */
final class DatedLinks {

  /** What is bound to what; unused places are 0 and "". */
  record Key(long first, long second, long third, String word) {
    static Key of(long first, long second) {
      return new Key(first, second, 0, "");
    }
  }

  /**
   * @param tag the section, or who granted it, or since when it is restricted
   */
  record Link(
      long id, Key key, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String tag) {}

  record Wanted(Key key, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String tag) {}

  /** What becomes of a bond that the files don't want. */
  sealed interface Fate {
    /** It isn't the files' to say. */
    record Untouched() implements Fate {}

    /** The files just don't name it any more. */
    record Missing() implements Fate {}

    /** It is over: replaced, or said to be over. */
    record Over(LocalDate lastDay) implements Fate {}
  }

  private record NewRow(
      long first,
      long second,
      long third,
      String word,
      @Nullable String tag,
      LocalDate startsOn,
      @Nullable LocalDate endsOn) {}

  private record Ended(long id, @Nullable LocalDate last) {}

  private final Db db;
  private final Ledger ledger;
  private final long year;
  private final boolean endMissing;
  private final Set<Kind> spokenOf;

  /**
   * @param spokenOf of what the files name all; nothing else is missing from them
   */
  DatedLinks(Db db, Ledger ledger, long year, boolean endMissing, Set<Kind> spokenOf) {
    this.db = db;
    this.ledger = ledger;
    this.year = year;
    this.endMissing = endMissing;
    this.spokenOf = spokenOf;
  }

  List<Link> current(LinkTable table) {
    return db.sql(table.select())
        .param("today", db.today())
        .param("year", year)
        .query(
            (row, _) ->
                new Link(
                    row.getLong("id"),
                    new Key(
                        row.getLong("first"),
                        row.getLong("second"),
                        row.getLong("third"),
                        row.getString("word")),
                    row.getObject("starts_on", LocalDate.class),
                    row.getObject("ends_on", LocalDate.class),
                    row.getString("tag")))
        .list();
  }

  /** How many are missing from the files and were left as they are. */
  int sync(
      LinkTable table,
      List<Link> current,
      List<Wanted> wanted,
      Function<Link, Fate> fate,
      Function<Key, String> label) {
    Map<Key, Wanted> byKey = new LinkedHashMap<>();
    wanted.forEach(one -> byKey.putIfAbsent(one.key(), one));
    Set<Key> held = new HashSet<>();
    List<Ended> over = new ArrayList<>();
    List<Ended> moved = new ArrayList<>();
    List<Long> removed = new ArrayList<>();
    List<String> endedLabels = new ArrayList<>();
    List<String> movedLabels = new ArrayList<>();
    int missing = 0;
    for (Link link : current) {
      Wanted same = byKey.get(link.key());
      if (same != null) {
        held.add(link.key());
        if (!sameEnd(link, same)) {
          moved.add(new Ended(link.id(), same.endsOn()));
          movedLabels.add(label.apply(link.key()));
        }
        continue;
      }
      switch (fate.apply(link)) {
        case Fate.Untouched _ -> {}
        case Fate.Missing _ when !spokenOf.contains(table.kind()) -> {}
        case Fate.Missing _ when !endMissing -> missing++;
        case Fate.Missing _ -> {
          end(link, db.yesterday(), over, removed);
          endedLabels.add(label.apply(link.key()));
        }
        case Fate.Over(LocalDate last) when endsBy(link, last) -> {}
        case Fate.Over(LocalDate last) -> {
          end(link, last, over, removed);
          endedLabels.add(label.apply(link.key()));
        }
      }
    }
    List<Wanted> added = byKey.values().stream().filter(one -> !held.contains(one.key())).toList();
    write(table, over, moved, removed, added);
    ledger.ended(table.kind(), endedLabels);
    ledger.changed(table.kind(), movedLabels);
    ledger.added(table.kind(), added.stream().map(one -> label.apply(one.key())).toList());
    ledger.unchanged(table.kind(), held.size() - moved.size());
    return missing;
  }

  private static boolean endsBy(Link link, LocalDate day) {
    return link.endsOn() != null && !link.endsOn().isAfter(day);
  }

  private static boolean sameEnd(Link link, Wanted wanted) {
    return link.endsOn() == null ? wanted.endsOn() == null : link.endsOn().equals(wanted.endsOn());
  }

  private static void end(Link link, LocalDate last, List<Ended> over, List<Long> removed) {
    if (last.isBefore(link.startsOn())) {
      removed.add(link.id());
    } else {
      over.add(new Ended(link.id(), last));
    }
  }

  private void write(
      LinkTable table,
      List<Ended> over,
      List<Ended> moved,
      List<Long> removed,
      List<Wanted> added) {
    List<Ended> dated = new ArrayList<>(over);
    dated.addAll(moved);
    if (!dated.isEmpty()) {
      db.rows(table.end(), dated).update();
    }
    if (!removed.isEmpty()) {
      db.sql(table.remove()).param("ids", removed.toArray(Long[]::new)).update();
    }
    if (!added.isEmpty()) {
      List<NewRow> rows =
          added.stream()
              .map(
                  one ->
                      new NewRow(
                          one.key().first(),
                          one.key().second(),
                          one.key().third(),
                          one.key().word(),
                          one.tag(),
                          one.startsOn(),
                          one.endsOn()))
              .toList();
      db.rows(table.insert(), rows).param("year", year).update();
    }
  }
}
