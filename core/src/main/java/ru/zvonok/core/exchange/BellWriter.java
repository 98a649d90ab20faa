package ru.zvonok.core.exchange;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the bells of either shift. */
final class BellWriter {

  private record Bell(long schedule, int number, LocalTime startsAt, LocalTime endsAt) {}

  private final Db db;
  private final Ledger ledger;

  BellWriter(Db db, Ledger ledger) {
    this.db = db;
    this.ledger = ledger;
  }

  /**
   * The bells of each shift that the files name; the first schedule of a shift is the school's.
   *
   * @return whether any is another now
   */
  boolean write(List<LessonTimes.Place> wanted) {
    if (wanted.isEmpty()) {
      return false;
    }
    Map<Integer, Long> schedules = new HashMap<>();
    db.sql(
            """
            insert into bell_schedule (name, shift)
            select s.shift || ' смена', s.shift
            from unnest(cast(:shifts as int[])) as s(shift)
            where not exists (
              select from bell_schedule b where b.school_id = :school and b.shift = s.shift)
            """)
        .param(
            "shifts",
            wanted.stream().map(LessonTimes.Place::shift).distinct().toArray(Integer[]::new))
        .update();
    db.sql("select shift, min(id) from bell_schedule where school_id = :school group by shift")
        .query((row, _) -> schedules.put(row.getInt(1), row.getLong(2)))
        .list();
    List<Bell> rows =
        wanted.stream()
            .map(
                one ->
                    new Bell(
                        schedules.getOrDefault(one.shift(), 0L),
                        one.number(),
                        one.startsAt(),
                        one.endsAt()))
            .toList();
    List<Boolean> written =
        db.rows(
                """
                insert into bell (schedule_id, number, starts_at, ends_at)
                select r.schedule, r.number, r."startsAt", r."endsAt"
                from json_to_recordset(cast(:rows as json)) as r(schedule bigint, number int,
                  "startsAt" time, "endsAt" time)
                on conflict (schedule_id, number) do update
                set starts_at = excluded.starts_at, ends_at = excluded.ends_at
                where (bell.starts_at, bell.ends_at)
                  is distinct from (excluded.starts_at, excluded.ends_at)
                returning xmax = 0
                """,
                rows)
            .query((row, _) -> row.getBoolean(1))
            .list();
    ledger.added(Kind.BELL, written.stream().filter(one -> one).map(_ -> "").toList());
    ledger.changed(Kind.BELL, written.stream().filter(one -> !one).map(_ -> "").toList());
    ledger.unchanged(Kind.BELL, rows.size() - written.size());
    return written.contains(false);
  }
}
