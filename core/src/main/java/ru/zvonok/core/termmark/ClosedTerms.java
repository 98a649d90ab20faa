package ru.zvonok.core.termmark;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.people.Teachers;
import ru.zvonok.core.school.AcademicYear;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.Schools;
import ru.zvonok.core.school.Term;

/** What is open and what is closed, as the office and a teacher see it; changes nothing. */
@Service
public class ClosedTerms {

  /**
   * A term for whoever closes it.
   *
   * @param pages of term marks that there are in it by now
   * @param unfinished of them those where a student's mark is missing
   * @param missing marks that are missing in all
   */
  public record Standing(Term term, int pages, int unfinished, int missing) {}

  private final LockSql locks;
  private final TermPages pages;
  private final Calendars calendars;
  private final Schools schools;
  private final Teachers teachers;
  private final Clock clock;

  ClosedTerms(
      LockSql locks,
      TermPages pages,
      Calendars calendars,
      Schools schools,
      Teachers teachers,
      Clock clock) {
    this.locks = locks;
    this.pages = pages;
    this.calendars = calendars;
    this.schools = schools;
    this.teachers = teachers;
    this.clock = clock;
  }

  /** Any term of this school year as it is to the actor, for staff. */
  @Transactional(readOnly = true)
  public Outcome<OwnCorrection> own(Actor actor, long termId) {
    return actor.hat() == Hat.STAFF
        ? find(actor, termId)
            .map(term -> locks.own(actor, term, clock.instant()))
            .map(Outcome::done)
            .orElseGet(() -> Outcome.refused(new NotYours()))
        : Outcome.refused(new NotYours());
  }

  /** All terms of this school year, in the order of their last days. */
  @Transactional(readOnly = true)
  public Outcome<List<Term>> all(Actor actor) {
    return mayClose(actor) ? Outcome.done(ofYear(actor)) : Outcome.refused(new NotYours());
  }

  @Transactional(readOnly = true)
  public Outcome<Standing> standing(Actor actor, long termId) {
    if (!mayClose(actor)) {
      return Outcome.refused(new NotYours());
    }
    return find(actor, termId)
        .map(term -> standing(actor, term))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new NotYours()));
  }

  /** Whom the office may let correct a term. */
  @Transactional(readOnly = true)
  public Outcome<List<Teachers.Teacher>> teachers(Actor actor) {
    return mayClose(actor)
        ? Outcome.done(teachers.of(actor.schoolId(), schools.today(actor.schoolId())))
        : Outcome.refused(new NotYours());
  }

  /** For a letter that tells of it; whoever sends it has asked whom it is for. */
  @Transactional(readOnly = true)
  public Optional<Correction> correction(long schoolId, long requestId) {
    return locks.correction(schoolId, requestId);
  }

  private Standing standing(Actor actor, Term term) {
    List<TermPage> own =
        pages
            .ending(actor.schoolId(), term.to(), term.to(), null, schools.today(actor.schoolId()))
            .stream()
            .filter(page -> page.id().termId() == term.id())
            .toList();
    return new Standing(
        term,
        own.size(),
        (int) own.stream().filter(page -> page.missing() > 0).count(),
        own.stream().mapToInt(TermPage::missing).sum());
  }

  private Optional<Term> find(Actor actor, long termId) {
    return ofYear(actor).stream().filter(term -> term.id() == termId).findFirst();
  }

  private List<Term> ofYear(Actor actor) {
    LocalDate today = schools.today(actor.schoolId());
    return calendars
        .yearOf(actor.schoolId(), today)
        .map(AcademicYear::id)
        .map(year -> calendars.termsOf(year).inOrder())
        .orElse(List.of());
  }

  private static boolean mayClose(Actor actor) {
    return TermDesk.allows(Permissions.CLOSE_TERM, actor, Tie.NONE);
  }
}
