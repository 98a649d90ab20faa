package ru.zvonok.core.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.WorkKinds;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.SchoolScope;

/**
 * The school comes in from files (4.2.4): a OneRoster bundle (1.1 or 1.2; a zip, a folder or single
 * CSV files), a timetable as FET exports it, curriculum plans, or all at once. All files are
 * checked whole; one problem in any of them and nothing of all is written. The same files twice
 * change nothing.
 */
@Service
public class Imports {

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Lessons journal;
  private final WorkKinds kinds;
  private final TransactionTemplate transaction;

  Imports(
      JdbcClient jdbc,
      Calendars calendars,
      Lessons journal,
      WorkKinds kinds,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.journal = journal;
    this.kinds = kinds;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What the files would change, and what is wrong with them. Writes nothing. */
  public ImportReport check(long schoolId, List<Path> files, ImportOptions options) {
    return run(schoolId, files, options, false);
  }

  /** Writes what the files say, if they are right. */
  public ImportReport apply(long schoolId, List<Path> files, ImportOptions options) {
    return run(schoolId, files, options, true);
  }

  private ImportReport run(long schoolId, List<Path> files, ImportOptions options, boolean write) {
    Findings findings = new Findings();
    Bundle bundle = Bundle.of(Sources.open(files, findings), findings);
    return SchoolScope.in(
        schoolId,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    status -> work(status, schoolId, bundle, findings, options, write))));
  }

  private ImportReport work(
      TransactionStatus status,
      long schoolId,
      Bundle bundle,
      Findings findings,
      ImportOptions options,
      boolean write) {
    Db db = new Db(jdbc, schoolId, options.today());
    Ledger ledger = new Ledger();
    oneAtATime(db);
    Set<Long> teachers = Set.of();
    if (bundle.hasRoster()) {
      Roster roster = RosterReader.read(bundle, findings, options.today(), externalId(db));
      checkOwner(db, roster, bundle, findings);
      teachers =
          new RosterWriter(db, ledger, findings, options.endMissing()).write(roster).teachers();
    }
    if (bundle.hasTimetable()) {
      new Timetables(db, calendars, journal, ledger, findings, options.endMissing())
          .take(bundle, teachers);
    }
    if (bundle.hasCurriculum()) {
      new Curriculum(db, calendars, ledger, findings).take(bundle);
    }
    kinds.ensureDefaults(schoolId);
    boolean applied = write && !findings.anyProblem();
    if (!applied) {
      status.setRollbackOnly();
    }
    return new ImportReport(
        applied,
        findings.problems(),
        findings.moreProblems(),
        findings.notices(),
        findings.moreNotices(),
        ledger.counts(),
        ledger.sample());
  }

  /** Two imports of one school at a time would each not see what the other adds. */
  private static void oneAtATime(Db db) {
    db.sql("select pg_advisory_xact_lock(hashtext('zvonok.import'), cast(:school as int))")
        .query((_, _) -> true)
        .single();
  }

  private static Optional<String> externalId(Db db) {
    return db.sql("select external_id from school where id = :school")
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(id -> id);
  }

  private static void checkOwner(Db db, Roster roster, Bundle bundle, Findings findings) {
    String theirs = roster.school().externalId();
    boolean taken =
        db.sql("select exists (select from school where external_id = :external and id <> :school)")
            .param("external", theirs)
            .query(Boolean.class)
            .single();
    if (taken) {
      findings.problem(bundle.name(FileKind.ORGS), ProblemCode.OTHER_SCHOOL, theirs, Nearest.NONE);
    }
  }
}
