package ru.zvonok.core.termmark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.Reasons;
import ru.zvonok.core.decision.What;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;
import ru.zvonok.core.school.TermKind;

/**
 * Closing a term: nothing of it can be written any more, neither lessons nor term marks. A teacher
 * may ask to correct it; director or deputy let that one teacher, for some days, and it is on
 * record.
 */
@Service
public class TermLocks {

  /** The longest that a closed term stays open to a teacher. */
  public static final int MOST_DAYS = 14;

  /** A teacher's request that nobody has answered. */
  public record Request(
      long id,
      long termId,
      TermKind kind,
      int number,
      long teacherId,
      PersonName teacher,
      String reason,
      Instant askedAt) {}

  private final LockSql locks;
  private final Decisions decisions;
  private final Schools schools;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  TermLocks(
      LockSql locks,
      Decisions decisions,
      Schools schools,
      Clock clock,
      ApplicationEventPublisher events) {
    this.locks = locks;
    this.decisions = decisions;
    this.schools = schools;
    this.clock = clock;
    this.events = events;
  }

  /** Closed already: nothing changes. */
  @Transactional
  public Outcome<Long> close(Actor actor, long termId) {
    return term(actor, termId)
        .map(
            term -> {
              if (!term.locked()) {
                locks.close(actor.schoolId(), termId, clock.instant());
                decide(actor, What.TERM_CLOSED, termId, null, Map.of(), "");
              }
              return termId;
            });
  }

  /** Opens it to everyone again; asks why. */
  @Transactional
  public Outcome<Long> open(Actor actor, long termId, String reason) {
    return term(actor, termId)
        .then(
            term ->
                Reasons.needed(reason)
                    .map(
                        why -> {
                          if (term.locked()) {
                            locks.close(actor.schoolId(), termId, null);
                            decide(actor, What.TERM_OPENED, termId, null, Map.of(), why);
                          }
                          return termId;
                        }));
  }

  /** A teacher asks to correct a closed term; asking again changes the reason alone. */
  @Transactional
  public Outcome<Long> ask(Actor actor, long termId, String reason) {
    if (actor.hat() != Hat.STAFF || !actor.is(Role.TEACHER)) {
      return Outcome.refused(new NotYours());
    }
    LockSql.Kept term = locks.term(actor.schoolId(), termId).orElse(null);
    if (term == null) {
      return Outcome.refused(new NotYours());
    }
    if (!term.locked()) {
      return Outcome.refused(new BadValue(Rule.TERM_NOT_LOCKED));
    }
    return Reasons.needed(reason)
        .map(
            why -> {
              long request =
                  locks.ask(actor.schoolId(), termId, actor.personId(), why, clock.instant());
              events.publishEvent(
                  new CorrectionAsked(actor.schoolId(), request, termId, actor.personId()));
              return request;
            });
  }

  /** What nobody has answered, the oldest first. */
  @Transactional(readOnly = true)
  public Outcome<List<Request>> waiting(Actor actor) {
    return mayClose(actor)
        ? Outcome.done(locks.waiting(actor.schoolId()))
        : Outcome.refused(new NotYours());
  }

  /**
   * @param until the last day on which that teacher may correct, today to {@link #MOST_DAYS} days
   *     ahead
   */
  @Transactional
  public Outcome<Long> approve(Actor actor, long requestId, LocalDate until) {
    return request(actor, requestId)
        .then(
            request ->
                openUntil(actor, until)
                    .map(
                        end -> {
                          locks.answer(actor, requestId, clock.instant(), end);
                          told(actor, request, end, request.reason());
                          return requestId;
                        }));
  }

  @Transactional
  public Outcome<Long> refuse(Actor actor, long requestId, String reason) {
    return request(actor, requestId)
        .then(
            request ->
                Reasons.needed(reason)
                    .map(
                        why -> {
                          locks.answer(actor, requestId, clock.instant(), null);
                          told(actor, request, null, why);
                          return requestId;
                        }));
  }

  /** Lets a teacher correct a closed term who asked by word of mouth. */
  @Transactional
  public Outcome<Long> grant(
      Actor actor, long termId, long teacherId, String reason, LocalDate until) {
    return term(actor, termId)
        .then(
            term -> {
              if (!term.locked()) {
                return Outcome.refused(new BadValue(Rule.TERM_NOT_LOCKED));
              }
              if (!locks.teaches(actor.schoolId(), teacherId)) {
                return Outcome.refused(new NotYours());
              }
              return Reasons.needed(reason)
                  .then(
                      why -> {
                        long request =
                            locks.ask(actor.schoolId(), termId, teacherId, why, clock.instant());
                        return approve(actor, request, until);
                      });
            });
  }

  private void told(
      Actor actor, LockSql.Asked request, @Nullable Instant openUntil, String reason) {
    decide(
        actor,
        openUntil == null ? What.CORRECTION_REFUSED : What.CORRECTION_APPROVED,
        request.term(),
        request.teacher(),
        openUntil == null ? Map.of() : Map.of("until", openUntil.toString()),
        reason);
    events.publishEvent(
        new CorrectionDecided(
            actor.schoolId(), request.id(), request.term(), request.teacher(), openUntil));
  }

  private void decide(
      Actor actor,
      What what,
      long term,
      @Nullable Long teacher,
      Map<String, String> details,
      String reason) {
    decisions.add(actor, new Decision(what, About.term(term, teacher), details, reason));
  }

  private Outcome<Instant> openUntil(Actor actor, LocalDate until) {
    School school = schools.get(actor.schoolId()).orElseThrow();
    LocalDate today = school.dayOf(clock.instant());
    return until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))
        ? Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS))
        : Outcome.done(Deadlines.endOfDay(until, school.zone()));
  }

  private Outcome<LockSql.Kept> term(Actor actor, long termId) {
    return mayClose(actor)
        ? locks
            .term(actor.schoolId(), termId)
            .map(Outcome::done)
            .orElseGet(() -> Outcome.refused(new NotYours()))
        : Outcome.refused(new NotYours());
  }

  private Outcome<LockSql.Asked> request(Actor actor, long requestId) {
    return mayClose(actor)
        ? locks
            .asked(actor.schoolId(), requestId)
            .map(Outcome::done)
            .orElseGet(() -> Outcome.refused(new NotYours()))
        : Outcome.refused(new NotYours());
  }

  private static boolean mayClose(Actor actor) {
    return TermDesk.allows(Permissions.CLOSE_TERM, actor, Tie.NONE);
  }
}
