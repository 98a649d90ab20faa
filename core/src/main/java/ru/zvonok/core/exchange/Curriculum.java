package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.core.school.AcademicYear;
import ru.zvonok.core.school.Calendars;

/** Takes curriculum plans (КТП) in: reads them against what the school has, then writes them. */
final class Curriculum {

  private final Db db;
  private final Calendars calendars;
  private final Ledger ledger;
  private final Findings findings;

  Curriculum(Db db, Calendars calendars, Ledger ledger, Findings findings) {
    this.db = db;
    this.calendars = calendars;
    this.ledger = ledger;
    this.findings = findings;
  }

  void take(Bundle bundle) {
    Optional<AcademicYear> year = calendars.yearOf(db.school(), db.today());
    if (year.isEmpty()) {
      findings.problem(bundle.name(FileKind.CURRICULUM), ProblemCode.PLAN_WITHOUT_YEAR);
      return;
    }
    CurriculumReader reader = new CurriculumReader(findings, classes(year.get()), subjects());
    Map<CurriculumReader.Plan, List<CurriculumReader.Topic>> plans =
        reader.read(bundle.rows(FileKind.CURRICULUM));
    if (!findings.anyProblem()) {
      new CurriculumWriter(db, ledger).write(plans);
    }
  }

  private List<CurriculumReader.OfClass> classes(AcademicYear year) {
    return db.sql(
            """
            select id, grade, name
            from school_class
            where school_id = :school and year_id = :year and ended_on is null
            order by grade, name
            """)
        .param("year", year.id())
        .query(
            (row, _) ->
                new CurriculumReader.OfClass(row.getLong(1), row.getInt(2), row.getString(3)))
        .list();
  }

  private Map<String, Long> subjects() {
    return db
        .sql("select name, id from subject where school_id = :school and ended_on is null")
        .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
