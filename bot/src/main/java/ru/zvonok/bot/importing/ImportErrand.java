package ru.zvonok.bot.importing;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.action.ImportAction.Missing;
import ru.zvonok.bot.dialog.ChatLanguage;
import ru.zvonok.bot.dialog.Downloads;
import ru.zvonok.bot.dialog.Failures;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.exchange.ImportAgreement;
import ru.zvonok.core.exchange.ImportFiles;
import ru.zvonok.core.exchange.ImportOptions;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Imports;
import ru.zvonok.core.exchange.NoticeCode;
import ru.zvonok.core.importing.ImportJob;
import ru.zvonok.core.importing.ImportPhase.Applying;
import ru.zvonok.core.importing.ImportPhase.Checked;
import ru.zvonok.core.importing.ImportPhase.Failed;
import ru.zvonok.core.importing.ImportPhase.Why;
import ru.zvonok.core.importing.ImportQueue;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;

/**
 * One step of one import: fetches its files, reads or writes what they say, and tells the chat what
 * came of it, in the transaction that notes it. What the files hold is never logged.
 */
@Component
class ImportErrand {

  private static final Logger LOG = LoggerFactory.getLogger(ImportErrand.class);

  private final ImportQueue queue;
  private final Imports imports;
  private final Downloads downloads;
  private final Cards cards;
  private final ChatLanguage languages;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ImportErrand(
      ImportQueue queue,
      Imports imports,
      Downloads downloads,
      Cards cards,
      ChatLanguage languages,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.queue = queue;
    this.imports = imports;
    this.downloads = downloads;
    this.cards = cards;
    this.languages = languages;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Does what is due; false: nothing is. Outside any transaction. */
  boolean next(School school) {
    return SchoolScope.in(
        school.id(),
        () -> {
          forget(school);
          Optional<ImportJob> job = queue.claim(school.id());
          job.ifPresent(claimed -> work(school, claimed));
          return job.isPresent();
        });
  }

  private void work(School school, ImportJob job) {
    if (job.attempts() > ImportQueue.ATTEMPTS) {
      failed(school, job, new Failed(Why.BROKEN, ""));
      return;
    }
    try (FetchedFiles fetched = new FetchedFiles(school.id(), downloads)) {
      switch (fetched.fetch(job.files())) {
        case FetchedFiles.Outcome.All all -> go(school, job, all);
        case FetchedFiles.Outcome.Without(Why why, String file) ->
            failed(school, job, new Failed(why, file));
        case FetchedFiles.Outcome.Later() -> later(school, job, Why.OUT_OF_REACH);
      }
    } catch (RuntimeException | Error e) {
      LOG.error("import {} failed: {}", job.id(), Failures.describe(e));
      later(school, job, Why.BROKEN);
    }
  }

  private void go(School school, ImportJob job, FetchedFiles.Outcome.All fetched) {
    ImportJob read = job.of(fetched.read());
    if (!(job.phase() instanceof Applying(_, boolean endMissing))) {
      check(school, job, read, fetched.files(), false);
      return;
    }
    ImportReport report =
        imports.apply(
            school.id(),
            fetched.files(),
            options(school, endMissing),
            new ImportAgreement(job.personId(), result -> accepted(school, job, result)));
    if (!report.applied()) {
      otherwise(school, job, read, fetched.files());
    }
  }

  /** In the import's own transaction: the word of it goes out with it or not at all. */
  private boolean accepted(School school, ImportJob job, ImportReport report) {
    Optional<ImportJob> applied = queue.accept(school.id(), job, report);
    applied.ifPresent(it -> show(school, it));
    return applied.isPresent();
  }

  /** It didn't come to what was agreed to: the right has ended, or the school has changed. */
  private void otherwise(School school, ImportJob job, ImportJob read, ImportFiles files) {
    if (queue.isStillAllowed(school.id(), job)) {
      check(school, job, read.renewed(), files, true);
    } else {
      transaction.executeWithoutResult(_ -> refused(school, job));
    }
  }

  private void check(
      School school, ImportJob job, ImportJob read, ImportFiles files, boolean surprised) {
    ImportReport report = imports.check(school.id(), files, options(school, false));
    ImportReport ending =
        mayMiss(report) ? clean(imports.check(school.id(), files, options(school, true))) : null;
    ImportJob done =
        read.in(
            new Checked(
                report.shortened(Findings.SHOWN),
                ending == null ? null : ending.shortened(Findings.SHOWN),
                surprised));
    transaction.executeWithoutResult(
        _ -> {
          if (!queue.isStillAllowed(school.id(), job)) {
            refused(school, job);
          } else {
            queue.settle(school.id(), job, done).ifPresent(it -> tell(school, it, report));
          }
        });
  }

  private void tell(School school, ImportJob job, ImportReport report) {
    show(school, job);
    if (Findings.leaveOut(report)) {
      cards.enclose(school.id(), job, report, words(school, job));
    }
  }

  /** Ending what is missing is asked for only where something may be. */
  private static boolean mayMiss(ImportReport report) {
    return report.isClean()
        && (report.moreNotices() > 0
            || report.notices().stream()
                .anyMatch(notice -> notice.code() == NoticeCode.MISSING_KEPT));
  }

  private static @Nullable ImportReport clean(ImportReport report) {
    return report.isClean() ? report : null;
  }

  private void refused(School school, ImportJob job) {
    cards.close(school.id(), job, Ways.refused(new Refusal.NotYours(), words(school, job)));
    queue.drop(school.id(), job);
  }

  private void failed(School school, ImportJob job, Failed why) {
    transaction.executeWithoutResult(
        _ -> queue.settle(school.id(), job, job.in(why)).ifPresent(failed -> show(school, failed)));
  }

  private void later(School school, ImportJob job, Why why) {
    transaction.executeWithoutResult(
        _ -> queue.later(school.id(), job, why).ifPresent(failed -> show(school, failed)));
  }

  private void forget(School school) {
    transaction.executeWithoutResult(
        _ ->
            queue.forgotten(school.id()).stream()
                .filter(ImportJob::isOpen)
                .forEach(
                    job ->
                        cards.close(
                            school.id(), job, ImportScreens.forgotten(words(school, job)))));
  }

  private void show(School school, ImportJob job) {
    cards.renew(school.id(), job, ImportScreens.card(job, Missing.KEEP, words(school, job)));
  }

  private Words words(School school, ImportJob job) {
    return languages.wordsAt(school.id(), job.address());
  }

  private ImportOptions options(School school, boolean endMissing) {
    return new ImportOptions(endMissing, Objects.requireNonNull(school.dayOf(clock.instant())));
  }
}
