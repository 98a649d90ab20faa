package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the school's classes of one year, known again by id, else by name. */
final class ClassWriter {

  private static final String ROWS =
      "json_to_recordset(cast(:rows as json)) as r(\"externalId\" text, grade int, name text)";

  private final Db db;
  private final Ledger ledger;

  ClassWriter(Db db, Ledger ledger) {
    this.db = db;
    this.ledger = ledger;
  }

  /** The ids of the classes by the file's ids. */
  Map<String, Long> write(long year, List<Roster.SchoolClass> classes, Set<String> ended) {
    giveUpIdsOfOtherYears(year, classes);
    adoptByName(year, classes);
    List<String> changed =
        db.rows(
                """
                update school_class c
                set grade = r.grade, name = r.name, ended_on = null
                from %s
                where c.school_id = :school and c.year_id = :year
                  and c.external_id = r."externalId"
                  and (c.grade <> r.grade or c.name <> r.name or c.ended_on is not null)
                returning c.name
                """
                    .formatted(ROWS),
                classes)
            .param("year", year)
            .query((row, _) -> row.getString(1))
            .list();
    List<String> added =
        db.rows(
                """
                insert into school_class (year_id, external_id, grade, name)
                select :year, r."externalId", r.grade, r.name
                from %s
                where not exists (
                  select from school_class c
                  where c.school_id = :school and c.external_id = r."externalId")
                returning name
                """
                    .formatted(ROWS),
                classes)
            .param("year", year)
            .query((row, _) -> row.getString(1))
            .list();
    ledger.changed(Kind.CLASS, changed);
    ledger.added(Kind.CLASS, added);
    ledger.unchanged(Kind.CLASS, classes.size() - changed.size() - added.size());
    end(ended);
    return ids(year);
  }

  /** Some programs keep a class's id when 7А becomes 8А: the id goes to the newer class. */
  private void giveUpIdsOfOtherYears(long year, List<Roster.SchoolClass> classes) {
    db.rows(
            """
            update school_class c
            set external_id = null
            from %s
            where c.school_id = :school and c.year_id <> :year
              and c.external_id = r."externalId"
            """
                .formatted(ROWS),
            classes)
        .param("year", year)
        .update();
  }

  private void adoptByName(long year, List<Roster.SchoolClass> classes) {
    db.rows(
            """
            update school_class c
            set external_id = r."externalId"
            from %s
            where c.school_id = :school and c.year_id = :year and c.name = r.name
              and c.external_id is null
              and not exists (
                select from school_class other
                where other.school_id = :school and other.external_id = r."externalId")
            """
                .formatted(ROWS),
            classes)
        .param("year", year)
        .update();
  }

  private void end(Set<String> ended) {
    ledger.ended(
        Kind.CLASS,
        db.sql(
                """
                update school_class
                set ended_on = :last
                where school_id = :school and ended_on is null
                  and external_id = any (:ended)
                returning name
                """)
            .param("last", db.yesterday())
            .param("ended", ended.toArray(String[]::new))
            .query((row, _) -> row.getString(1))
            .list());
  }

  private Map<String, Long> ids(long year) {
    return db
        .sql(
            """
            select external_id, id
            from school_class
            where school_id = :school and year_id = :year and external_id is not null
            """)
        .param("year", year)
        .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
