package ru.zvonok.core.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.BindingEnded;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.exchange.ImportLog;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Imported;
import ru.zvonok.core.importing.ImportPhase.Applied;
import ru.zvonok.core.importing.ImportPhase.Applying;
import ru.zvonok.core.importing.ImportPhase.Checked;
import ru.zvonok.core.importing.ImportPhase.Checking;
import ru.zvonok.core.importing.ImportPhase.Failed;

/**
 * The school's files in a chat (4.2.4): one import a chat is gathered, checked and agreed to.
 * Refused to everyone but director, deputy and technical specialist; another's import and one that
 * doesn't exist are the same.
 */
@Service
public class ImportDesk {

  /** What a messenger gives to a bot, in bytes. */
  public static final int LARGEST = 20 << 20;

  public static final int MOST_FILES = 20;

  /** How long the reading waits for the other files of one sending. */
  public static final Duration GATHERING = Duration.ofSeconds(2);

  private static final int LOG_LINES = 50;

  /** Who asks, from which chat. */
  public record Sender(Actor actor, String address) {}

  /** What a button was pressed under. */
  public record Seen(long jobId, int version) {}

  private final JobRows jobs;
  private final ImportLog log;
  private final Clock clock;

  ImportDesk(JobRows jobs, ImportLog log, Clock clock) {
    this.jobs = jobs;
    this.log = log;
    this.clock = clock;
  }

  public boolean allows(Actor actor) {
    return Permissions.IMPORT_FILES.allow(actor, Permissions.Tie.NONE);
  }

  /**
   * A file for the import that this chat gathers, or the first of a new one.
   *
   * @param size in bytes as the messenger says
   */
  @Transactional
  public Outcome<ImportJob> add(Sender by, ChatFile file, long size) {
    if (!may(by)) {
      return Outcome.refused(new Refusal.NotYours());
    }
    if (size > LARGEST) {
      return Outcome.refused(new Refusal.BadValue(Refusal.Rule.IMPORT_FILE_TOO_BIG));
    }
    Optional<ImportJob> open = gathered(by);
    if (open.isEmpty()) {
      return Outcome.done(jobs.insert(by, file, clock.instant().plus(GATHERING)));
    }
    ImportJob more = open.get().with(file);
    if (more.files().size() > MOST_FILES) {
      return Outcome.refused(new Refusal.BadValue(Refusal.Rule.IMPORT_TOO_MANY_FILES));
    }
    jobs.change(by.actor().schoolId(), more, clock.instant().plus(GATHERING));
    return Outcome.done(more);
  }

  /** The import that this chat gathers; empty: none. */
  @Transactional
  public Optional<ImportJob> current(Sender by) {
    return may(by) ? gathered(by) : Optional.empty();
  }

  @Transactional
  public Outcome<ImportJob> open(Sender by, long jobId) {
    return found(by, jobId);
  }

  /** «Применить»: what was shown and nothing else is to be written. Twice is once. */
  @Transactional
  public Outcome<ImportJob> apply(Sender by, Seen seen, boolean endMissing) {
    return seen(by, seen)
        .then(
            job ->
                switch (job.phase()) {
                  case Checked checked -> agreed(by, job, checked.report(endMissing), endMissing);
                  case Applying _, Applied _ -> Outcome.done(job);
                  case Checking _, Failed _ -> Outcome.refused(new Refusal.Stale());
                });
  }

  /** The import as it was, if it could be dropped; as it is, if that comes too late. */
  @Transactional
  public Outcome<ImportJob> drop(Sender by, long jobId) {
    return found(by, jobId)
        .map(
            job -> {
              if (job.isOpen()) {
                jobs.delete(by.actor().schoolId(), job.id());
              }
              return job;
            });
  }

  /**
   * Without one of its files; the last one takes the import with it.
   *
   * @param file from 0
   */
  @Transactional
  public Outcome<ImportJob> without(Sender by, Seen seen, int file) {
    return changed(
        by,
        seen,
        job -> file < job.files().size() ? Optional.of(job.without(file)) : Optional.empty());
  }

  /** Read once more from the beginning. */
  @Transactional
  public Outcome<ImportJob> again(Sender by, Seen seen) {
    return changed(by, seen, job -> Optional.of(job.asking(job.files())));
  }

  /** Who brought in what, the newest first. */
  @Transactional(readOnly = true)
  public Outcome<List<Imported>> log(Actor actor) {
    return allows(actor)
        ? Outcome.done(log.newest(actor.schoolId(), LOG_LINES))
        : Outcome.refused(new Refusal.NotYours());
  }

  /** Counts one more message that shows it; its number. */
  @Transactional
  public int nextCard(long schoolId, long jobId) {
    return jobs.nextCard(schoolId, jobId);
  }

  /** What a chat sent goes with the chat. */
  @EventListener
  void on(BindingEnded event) {
    jobs.deleteOf(event.schoolId(), event.bindingId(), event.address());
  }

  private Outcome<ImportJob> agreed(
      Sender by, ImportJob job, @Nullable ImportReport report, boolean end) {
    if (report == null || !report.isClean() || !report.changesAnything()) {
      return Outcome.refused(new Refusal.Stale());
    }
    ImportJob agreed = job.in(new Applying(Map.copyOf(report.counts()), end));
    jobs.change(by.actor().schoolId(), agreed, clock.instant());
    return Outcome.done(agreed);
  }

  private Outcome<ImportJob> changed(
      Sender by, Seen seen, Function<ImportJob, Optional<ImportJob>> change) {
    return seen(by, seen)
        .then(
            job -> {
              Optional<ImportJob> next = job.isOpen() ? change.apply(job) : Optional.empty();
              if (next.isEmpty()) {
                return Outcome.refused(new Refusal.Stale());
              }
              if (next.get().files().isEmpty()) {
                jobs.delete(by.actor().schoolId(), job.id());
              } else {
                jobs.change(by.actor().schoolId(), next.get(), clock.instant());
              }
              return Outcome.done(next.get());
            });
  }

  private Outcome<ImportJob> seen(Sender by, Seen seen) {
    return found(by, seen.jobId())
        .then(
            job ->
                job.version() == seen.version()
                    ? Outcome.done(job)
                    : Outcome.refused(new Refusal.Stale()));
  }

  private Outcome<ImportJob> found(Sender by, long jobId) {
    return (may(by) ? jobs.locked(by.actor().schoolId(), jobId) : Optional.<ImportJob>empty())
        .filter(job -> job.personId() == by.actor().personId())
        .filter(job -> job.address().equals(by.address()))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotYours()));
  }

  private Optional<ImportJob> gathered(Sender by) {
    return jobs.gathered(by.actor().schoolId(), by.address(), by.actor().personId());
  }

  private boolean may(Sender by) {
    return allows(by.actor());
  }
}
