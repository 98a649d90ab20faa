package ru.zvonok.core.importing;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.access.Visitors;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.importing.ImportPhase.Applied;
import ru.zvonok.core.importing.ImportPhase.Applying;
import ru.zvonok.core.importing.ImportPhase.Failed;
import ru.zvonok.core.importing.ImportPhase.Why;

/**
 * Hands the work of imports out: one of a school at a time, whichever process does it. Due is by
 * the school's clock; a claim lasts three minutes by the database's own, so that the work of a
 * process that died is taken over. Whatever is written down of it holds only while the same is
 * still asked for: a second one at the same work changes nothing.
 */
@Service
public class ImportQueue {

  /** How often work that breaks, or kills its process, is begun before it is given up. */
  public static final int ATTEMPTS = 4;

  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final Visitors visitors;
  private final Clock clock;

  ImportQueue(JdbcClient jdbc, Visitors visitors, Clock clock) {
    this.jdbc = jdbc;
    this.visitors = visitors;
    this.clock = clock;
  }

  /** Those of the schools where something is to be done now. Outside any school. */
  @Transactional(readOnly = true)
  public List<Long> due(Collection<Long> schools) {
    return jdbc.sql("select zvonok_import_due(:schools, :now)")
        .param("schools", schools.toArray(Long[]::new))
        .param("now", JobRows.utc(clock.instant()))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /**
   * Empty: nothing is due, or another process is at work for this school. Index: import_job_due.
   */
  @Transactional
  public Optional<ImportJob> claim(long schoolId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('zvonok_import_job'), :school::int)")
        .param("school", schoolId)
        .query()
        .singleRow();
    return jdbc.sql(
            """
            with due as materialized (
              select id from import_job
              where school_id = :school and phase ->> 'is' in ('Checking', 'Applying')
                and not_before <= :now and (claimed_until is null or claimed_until < now())
                and not exists (
                  select from import_job other
                  where other.school_id = :school and other.claimed_until >= now())
              order by not_before, id
              limit 1
              for update skip locked)
            update import_job job
            set claimed_until = now() + interval '3 minutes', attempts = job.attempts + 1
            from due
            where job.id = due.id
            returning
            """
                + Arrays.stream(JobRows.COLUMNS.split(", "))
                    .map(column -> "job." + column)
                    .collect(joining(", ")))
        .param("school", schoolId)
        .param("now", JobRows.utc(clock.instant()))
        .query(JobRows::read)
        .optional();
  }

  /** Whether the one who asked is still in that chat and still may import. */
  @Transactional(readOnly = true)
  public boolean isStillAllowed(long schoolId, ImportJob job) {
    return visitors
        .wearing(schoolId, job.address(), job.personId(), Hat.STAFF, Via.FILE)
        .filter(actor -> Permissions.IMPORT_FILES.allow(actor, Permissions.Tie.NONE))
        .isPresent();
  }

  /**
   * Writes down what became of claimed work.
   *
   * @param done the job with its next phase; a {@link ImportJob#renewed} one makes its buttons
   *     stale
   * @return the job as it stands then; empty: something else is asked for meanwhile, and this is
   *     worth nothing
   */
  @Transactional
  public Optional<ImportJob> settle(long schoolId, ImportJob claimed, ImportJob done) {
    Optional<ImportJob> settled =
        jdbc.sql(
                """
                update import_job
                set phase = cast(:phase as jsonb), files = cast(:files as jsonb),
                  version = :version, attempts = 0, claimed_until = null, changed_at = :now
                where school_id = :school and id = :id
                  and version = :was and phase ->> 'is' = cast(:phaseWas as jsonb) ->> 'is'
                returning
                """
                    + JobRows.COLUMNS)
            .param("phase", JobJson.write(done.phase()))
            .param("files", JobJson.write(done.files()))
            .param("version", done.version())
            .param("now", JobRows.utc(clock.instant()))
            .param("school", schoolId)
            .param("id", claimed.id())
            .param("was", claimed.version())
            .param("phaseWas", JobJson.write(claimed.phase()))
            .query(JobRows::read)
            .optional();
    if (settled.isEmpty()) {
      release(schoolId, claimed);
    }
    return settled;
  }

  /**
   * The last word before an import is committed: it comes to exactly what was agreed to, the right
   * to it stands, and nobody else has done it.
   *
   * @return empty: not so, and nothing may stay
   */
  @Transactional
  public Optional<ImportJob> accept(long schoolId, ImportJob claimed, ImportReport report) {
    boolean agreed =
        claimed.phase() instanceof Applying(var counts, _)
            && counts.equals(report.counts())
            && isStillAllowed(schoolId, claimed);
    return agreed
        ? settle(schoolId, claimed, claimed.in(new Applied(report.counts())))
        : Optional.empty();
  }

  /**
   * Not now: tried again after a while, or given up for this reason.
   *
   * @return the job as it failed; empty: it will be tried again, or something else is asked for
   */
  @Transactional
  public Optional<ImportJob> later(long schoolId, ImportJob claimed, Why why) {
    if (claimed.attempts() >= ATTEMPTS) {
      return settle(schoolId, claimed, claimed.in(new Failed(why, "")));
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << (2 * (claimed.attempts() - 1)));
    jdbc.sql(
            """
            update import_job
            set not_before = case when version = :version then :later else not_before end,
              claimed_until = null
            where school_id = :school and id = :id
            """)
        .param("version", claimed.version())
        .param("later", JobRows.utc(clock.instant().plus(pause)))
        .param("school", schoolId)
        .param("id", claimed.id())
        .update();
    return Optional.empty();
  }

  @Transactional
  public void drop(long schoolId, ImportJob job) {
    jdbc.sql("delete from import_job where school_id = :school and id = :id")
        .param("school", schoolId)
        .param("id", job.id())
        .update();
  }

  /** What nobody has touched for a day is gone; returned once. Index: import_job_age. */
  @Transactional
  public List<ImportJob> forgotten(long schoolId) {
    return jdbc.sql(
            """
            delete from import_job
            where school_id = :school and changed_at < :before
              and (claimed_until is null or claimed_until < now())
            returning
            """
                + JobRows.COLUMNS)
        .param("school", schoolId)
        .param("before", JobRows.utc(clock.instant().minus(FORGOTTEN_AFTER)))
        .query(JobRows::read)
        .list();
  }

  private void release(long schoolId, ImportJob claimed) {
    jdbc.sql("update import_job set claimed_until = null where school_id = :school and id = :id")
        .param("school", schoolId)
        .param("id", claimed.id())
        .update();
  }
}
