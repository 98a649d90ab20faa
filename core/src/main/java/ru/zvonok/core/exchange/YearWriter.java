package ru.zvonok.core.exchange;

import java.util.List;
import java.util.Optional;

/** Writes the school's own name, its year, terms and vacations. */
final class YearWriter {

  private final Db db;
  private final Ledger ledger;
  private final boolean endMissing;
  private int restsKept;

  YearWriter(Db db, Ledger ledger, boolean endMissing) {
    this.db = db;
    this.ledger = ledger;
    this.endMissing = endMissing;
  }

  /** How many vacations the files don't name and were left as they were. */
  int restsKept() {
    return restsKept;
  }

  void school(Roster.OfSchool school) {
    int changed =
        db.sql(
                """
                update school
                set external_id = :external, name = :name, zone = coalesce(:zone, zone)
                where id = :school
                  and (external_id, name, zone) is distinct from
                    (:external, :name, coalesce(:zone, zone))
                """)
            .param("external", school.externalId())
            .param("name", school.name())
            .param("zone", school.zone() == null ? null : school.zone().getId())
            .update();
    if (changed > 0) {
      ledger.changed(Kind.SCHOOL, List.of(school.name()));
    } else {
      ledger.unchanged(Kind.SCHOOL, 1);
    }
  }

  long year(YearPlan plan) {
    Optional<Long> known = find(db, plan);
    long id = known.isPresent() ? update(known.get(), plan) : insert(plan);
    terms(id, plan);
    if (plan.said()) {
      restsKept = new CalendarWriter(db, ledger).vacations(id, plan.vacations(), endMissing);
    } else {
      vacations(id, plan);
    }
    return id;
  }

  /** The same name or the same time. Ids don't tell: some programs give each year the same. */
  static Optional<Long> find(Db db, YearPlan plan) {
    return db.sql(
            """
            select id
            from academic_year
            where school_id = :school
              and (name = :name or least(ends_on, :ends) - greatest(starts_on, :starts) > 60)
            order by name = :name desc, starts_on desc
            limit 1
            """)
        .param("name", plan.name())
        .param("starts", plan.startsOn())
        .param("ends", plan.endsOn())
        .query(Long.class)
        .optional();
  }

  private long insert(YearPlan plan) {
    ledger.added(Kind.YEAR, List.of(plan.name()));
    return db.sql(
            """
            insert into academic_year (external_id, name, starts_on, ends_on)
            values (:external, :name, :starts, :ends)
            returning id
            """)
        .param("external", plan.externalId())
        .param("name", plan.name())
        .param("starts", plan.startsOn())
        .param("ends", plan.endsOn())
        .query(Long.class)
        .single();
  }

  private long update(long id, YearPlan plan) {
    int changed =
        db.sql(
                """
                update academic_year
                set external_id = coalesce(:external, external_id), name = :name,
                  starts_on = :starts, ends_on = :ends
                where id = :id and (external_id, name, starts_on, ends_on) is distinct from
                  (coalesce(:external, external_id), :name, :starts, :ends)
                """)
            .param("id", id)
            .param("external", plan.externalId())
            .param("name", plan.name())
            .param("starts", plan.startsOn())
            .param("ends", plan.endsOn())
            .update();
    if (changed > 0) {
      ledger.changed(Kind.YEAR, List.of(plan.name()));
    } else {
      ledger.unchanged(Kind.YEAR, 1);
    }
    return id;
  }

  /** A term that the office has closed keeps its dates. */
  private void terms(long year, YearPlan plan) {
    List<String> changed =
        db.rows(
                """
                update term t
                set external_id = coalesce(r."externalId", t.external_id), name = r.name,
                  starts_on = r."startsOn", ends_on = r."endsOn"
                from json_to_recordset(cast(:rows as json)) as r("externalId" text, kind text,
                  number int, name text, "startsOn" date, "endsOn" date)
                where t.year_id = :year and t.kind = r.kind and t.number = r.number
                  and t.locked_at is null
                  and (t.external_id, t.name, t.starts_on, t.ends_on) is distinct from
                    (coalesce(r."externalId", t.external_id), r.name, r."startsOn", r."endsOn")
                returning t.name
                """,
                plan.terms())
            .param("year", year)
            .query((row, _) -> row.getString(1))
            .list();
    List<String> added =
        db.rows(
                """
                insert into term (year_id, external_id, kind, number, name, starts_on, ends_on)
                select :year, r."externalId", r.kind, r.number, r.name, r."startsOn", r."endsOn"
                from json_to_recordset(cast(:rows as json)) as r("externalId" text, kind text,
                  number int, name text, "startsOn" date, "endsOn" date)
                on conflict (year_id, kind, number) do nothing
                returning name
                """,
                plan.terms())
            .param("year", year)
            .query((row, _) -> row.getString(1))
            .list();
    ledger.changed(Kind.TERM, changed);
    ledger.added(Kind.TERM, added);
    ledger.unchanged(Kind.TERM, plan.terms().size() - changed.size() - added.size());
  }

  /** Only a year that has none gets vacations: the office may have set its own since. */
  private void vacations(long year, YearPlan plan) {
    List<String> added =
        db.rows(
                """
                insert into vacation (year_id, grade, name, starts_on, ends_on)
                select :year, r.grade, r.name, r."startsOn", r."endsOn"
                from json_to_recordset(cast(:rows as json)) as r(grade int, name text,
                  "startsOn" date, "endsOn" date)
                where not exists (select from vacation v where v.year_id = :year)
                returning name
                """,
                plan.vacations())
            .param("year", year)
            .query((row, _) -> row.getString(1))
            .list();
    ledger.added(Kind.VACATION, added);
    ledger.unchanged(Kind.VACATION, plan.vacations().size() - added.size());
  }
}
