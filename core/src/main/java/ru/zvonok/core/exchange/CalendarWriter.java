package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the vacations and single days that files name. */
final class CalendarWriter {

  private record KnownRest(
      long id, @Nullable Integer grade, String name, LocalDate startsOn, LocalDate endsOn) {

    /** Vacations of a grade never overlap: what does is the same one, moved or renamed. */
    boolean is(YearPlan.Vacation wanted) {
      return Objects.equals(grade, wanted.grade())
          && (name.equals(wanted.name())
              || !endsOn.isBefore(wanted.startsOn()) && !startsOn.isAfter(wanted.endsOn()));
    }

    boolean says(YearPlan.Vacation wanted) {
      return name.equals(wanted.name())
          && startsOn.equals(wanted.startsOn())
          && endsOn.equals(wanted.endsOn());
    }
  }

  private record Moved(long id, String name, LocalDate startsOn, LocalDate endsOn) {}

  private final Db db;
  private final Ledger ledger;

  CalendarWriter(Db db, Ledger ledger) {
    this.db = db;
    this.ledger = ledger;
  }

  /**
   * Those of the year as the files name them; what they don't name is kept.
   *
   * @param endMissing unless so: then it is taken away
   * @return how many they don't name and were kept
   */
  int vacations(long year, List<YearPlan.Vacation> wanted, boolean endMissing) {
    List<KnownRest> known = rests(year);
    Set<Long> held = new HashSet<>();
    List<YearPlan.Vacation> added = new ArrayList<>();
    List<Moved> moved = new ArrayList<>();
    for (YearPlan.Vacation one : wanted) {
      known.stream()
          .filter(rest -> !held.contains(rest.id()) && rest.is(one))
          .findFirst()
          .ifPresentOrElse(
              rest -> {
                held.add(rest.id());
                if (!rest.says(one)) {
                  moved.add(new Moved(rest.id(), one.name(), one.startsOn(), one.endsOn()));
                }
              },
              () -> added.add(one));
    }
    List<KnownRest> missing = known.stream().filter(rest -> !held.contains(rest.id())).toList();
    List<KnownRest> over = endMissing ? missing : List.of();
    remove(over.stream().map(KnownRest::id).toList());
    move(moved);
    insert(year, added);
    ledger.added(Kind.VACATION, added.stream().map(YearPlan.Vacation::name).toList());
    ledger.changed(Kind.VACATION, moved.stream().map(Moved::name).toList());
    ledger.ended(Kind.VACATION, over.stream().map(KnownRest::name).toList());
    ledger.unchanged(Kind.VACATION, held.size() - moved.size());
    return missing.size() - over.size();
  }

  /** Days that the files don't name stay as they are: a quarantine is nobody's list. */
  void days(Collection<SpecialDay> days) {
    if (days.isEmpty()) {
      return;
    }
    Map<LocalDate, SpecialDay> byDay =
        days.stream().collect(toMap(SpecialDay::day, day -> day, (_, last) -> last));
    List<Boolean> written =
        db.rows(
                """
                insert into special_day (day, school_day, note, reason)
                select r.day, r."schoolDay", r.note,
                  case when r."schoolDay" then 'MOVED' else 'HOLIDAY' end
                from json_to_recordset(cast(:rows as json)) as r(day date, "schoolDay" boolean,
                  note text)
                on conflict (school_id, day, grade, class_id) do update
                set school_day = excluded.school_day, note = excluded.note,
                  reason = excluded.reason, unset = false
                where (special_day.school_day, special_day.note, special_day.unset)
                  is distinct from (excluded.school_day, excluded.note, false)
                returning xmax = 0
                """,
                List.copyOf(byDay.values()))
            .query((row, _) -> row.getBoolean(1))
            .list();
    ledger.added(Kind.SPECIAL_DAY, written.stream().filter(one -> one).map(_ -> "").toList());
    ledger.changed(Kind.SPECIAL_DAY, written.stream().filter(one -> !one).map(_ -> "").toList());
    ledger.unchanged(Kind.SPECIAL_DAY, byDay.size() - written.size());
  }

  private List<KnownRest> rests(long year) {
    return db.sql(
            """
            select id, grade, name, starts_on, ends_on
            from vacation
            where school_id = :school and year_id = :year
            order by id
            """)
        .param("year", year)
        .query(
            (row, _) ->
                new KnownRest(
                    row.getLong(1),
                    row.getObject(2, Integer.class),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class)))
        .list();
  }

  private void remove(List<Long> ids) {
    if (!ids.isEmpty()) {
      db.sql("delete from vacation where school_id = :school and id = any (:ids)")
          .param("ids", ids.toArray(Long[]::new))
          .update();
    }
  }

  private void move(List<Moved> moved) {
    if (!moved.isEmpty()) {
      db.rows(
              """
              update vacation v
              set name = r.name, starts_on = r."startsOn", ends_on = r."endsOn"
              from json_to_recordset(cast(:rows as json)) as r(id bigint, name text,
                "startsOn" date, "endsOn" date)
              where v.school_id = :school and v.id = r.id
              """,
              moved)
          .update();
    }
  }

  private void insert(long year, List<YearPlan.Vacation> added) {
    if (!added.isEmpty()) {
      db.rows(
              """
              insert into vacation (year_id, grade, name, starts_on, ends_on)
              select :year, r.grade, r.name, r."startsOn", r."endsOn"
              from json_to_recordset(cast(:rows as json)) as r(grade int, name text,
                "startsOn" date, "endsOn" date)
              """,
              added)
          .param("year", year)
          .update();
    }
  }
}
