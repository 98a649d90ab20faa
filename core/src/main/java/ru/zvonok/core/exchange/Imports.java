package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.exchange.Imported.LoggedFile;
import ru.zvonok.core.exchange.raw.Budget;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.WorkKinds;
import ru.zvonok.core.school.AcademicYear;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.SchoolScope;

/**
 * The school comes in from files (4.2.4): a workbook (XLSX) by {@link Template} or some sheets of
 * one, a OneRoster bundle (1.1 or 1.2; a zip, a folder or single CSV files), a timetable as FET or
 * aSc Timetables exports it, curriculum plans, or several at once. All files are checked whole; one
 * problem in any of them and nothing of all is written. The same files twice change nothing.
 */
@Service
public class Imports {

  /** What decides on which days there is school. */
  private static final Set<Kind> CALENDAR = Set.of(Kind.YEAR, Kind.VACATION, Kind.SPECIAL_DAY);

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Lessons journal;
  private final WorkKinds kinds;
  private final ImportLog log;
  private final TransactionTemplate transaction;

  Imports(
      JdbcClient jdbc,
      Calendars calendars,
      Lessons journal,
      WorkKinds kinds,
      ImportLog log,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.journal = journal;
    this.kinds = kinds;
    this.log = log;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What the files would change, and what is wrong with them. Writes nothing. */
  public ImportReport check(long schoolId, List<Path> files, ImportOptions options) {
    return check(schoolId, ImportFiles.of(files), options);
  }

  public ImportReport check(long schoolId, ImportFiles files, ImportOptions options) {
    return run(schoolId, files, options, _ -> false);
  }

  /** Writes what the files say, if they are right. */
  public ImportReport apply(long schoolId, List<Path> files, ImportOptions options) {
    return apply(schoolId, ImportFiles.of(files), options, ImportAgreement.COMMAND_LINE);
  }

  /** Writes what the files say, if they are right and what they come to is what was agreed to. */
  public ImportReport apply(
      long schoolId, ImportFiles files, ImportOptions options, ImportAgreement agreement) {
    List<LoggedFile> logged = ImportLog.logged(files);
    return run(
        schoolId, files, options, report -> written(schoolId, report, options, logged, agreement));
  }

  private boolean written(
      long schoolId,
      ImportReport report,
      ImportOptions options,
      List<LoggedFile> files,
      ImportAgreement agreement) {
    if (!agreement.stands().test(report)) {
      return false;
    }
    if (report.changesAnything()) {
      log.write(schoolId, agreement.personId(), files, options.endMissing(), report.counts());
    }
    return true;
  }

  private ImportReport run(
      long schoolId, ImportFiles files, ImportOptions options, Predicate<ImportReport> keep) {
    Findings findings = new Findings();
    Bundle bundle;
    try (Sources sources = Sources.open(files, findings)) {
      bundle = Bundle.of(sources.found(), findings, new Budget());
    } catch (Budget.Exceeded e) {
      findings.problem("", ProblemCode.TOO_MUCH, Budget.ROWS, Budget.WEIGHT >> 20);
      return report(findings, new Ledger());
    }
    return SchoolScope.in(
        schoolId,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    status -> work(status, schoolId, bundle, findings, options, keep))));
  }

  private ImportReport work(
      TransactionStatus status,
      long schoolId,
      Bundle bundle,
      Findings findings,
      ImportOptions options,
      Predicate<ImportReport> keep) {
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
    if (bundle.hasBook()) {
      Set<Long> staff = takeBook(db, bundle, findings, ledger, options);
      teachers = Stream.of(teachers, staff).flatMap(Set::stream).collect(toSet());
    }
    if (bundle.hasTimetable()) {
      new Timetables(db, calendars, journal, ledger, findings, options.endMissing())
          .take(bundle, teachers);
    }
    if (bundle.hasCurriculum()) {
      new Curriculum(db, calendars, ledger, findings).take(bundle);
    }
    if (!findings.anyProblem() && CALENDAR.stream().anyMatch(kind -> ledger.touches(kind))) {
      journal.replan(schoolId, options.today());
    }
    kinds.ensureDefaults(schoolId);
    ImportReport report = report(findings, ledger);
    if (report.isClean() && keep.test(report)) {
      return report.asApplied();
    }
    status.setRollbackOnly();
    return report;
  }

  private static ImportReport report(Findings findings, Ledger ledger) {
    return new ImportReport(
        false,
        findings.problems(),
        findings.moreProblems(),
        findings.notices(),
        findings.moreNotices(),
        ledger.counts(),
        ledger.sample());
  }

  /** The teachers whom the workbook names. */
  private Set<Long> takeBook(
      Db db, Bundle bundle, Findings findings, Ledger ledger, ImportOptions options) {
    BookReader.Read book = new BookReader(bundle, findings, db, current(db)).read();
    checkOwner(db, book.roster(), bundle, findings);
    Set<Long> teachers =
        new RosterWriter(db, ledger, findings, options.endMissing())
            .write(book.roster())
            .teachers();
    boolean rung = new BellWriter(db, ledger).write(book.bells());
    if (rung && !bundle.hasTimetable()) {
      findings.notice(bundle.name(SheetKind.BELLS), NoticeCode.BELLS_CHANGED);
    }
    new CalendarWriter(db, ledger).days(book.days());
    return teachers;
  }

  /** A year that is over is nobody's to add to. */
  private Optional<AcademicYear> current(Db db) {
    return calendars
        .yearOf(db.school(), db.today())
        .filter(year -> !year.endsOn().isBefore(db.today()));
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
    if (theirs == null) {
      return;
    }
    boolean taken =
        db.sql("select exists (select from school where external_id = :external and id <> :school)")
            .param("external", theirs)
            .query(Boolean.class)
            .single();
    if (taken) {
      findings.problem(
          bundle.hasRoster() ? bundle.name(FileKind.ORGS) : bundle.name(SheetKind.SCHOOL),
          ProblemCode.OTHER_SCHOOL,
          theirs,
          Nearest.NONE);
    }
  }
}
