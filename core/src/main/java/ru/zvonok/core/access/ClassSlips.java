package ru.zvonok.core.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.Schools;

/**
 * The office's slips (4.2.3): how far each class has come in, who isn't in yet, and new slips for
 * them. Nothing of the journal. Refused to everyone but director, deputy and technical specialist.
 */
@Service
public class ClassSlips {

  private final LinkCodes codes;
  private final CodeStore store;
  private final ClassPeople people;
  private final LinkRates rates;
  private final LastSheets sheets;
  private final Calendars calendars;
  private final Schools schools;
  private final Clock clock;

  ClassSlips(
      LinkCodes codes,
      CodeStore store,
      ClassPeople people,
      LinkRates rates,
      LastSheets sheets,
      Calendars calendars,
      Schools schools,
      Clock clock) {
    this.codes = codes;
    this.store = store;
    this.people = people;
    this.rates = rates;
    this.sheets = sheets;
    this.calendars = calendars;
    this.schools = schools;
    this.clock = clock;
  }

  /** Every class of the school year, the least linked one first; none before the first year. */
  @Transactional(readOnly = true)
  public Outcome<List<ClassRate>> rates(Actor actor) {
    if (!mayManage(actor)) {
      return Outcome.refused(new Refusal.NotYours());
    }
    LocalDate today = schools.today(actor.schoolId());
    return Outcome.done(
        calendars
            .yearOf(actor.schoolId(), today)
            .map(year -> rates.of(actor.schoolId(), year, today))
            .orElseGet(List::of));
  }

  @Transactional(readOnly = true)
  public Outcome<ClassLinks> open(Actor actor, long classId) {
    return mayManage(actor)
        ? open(actor.schoolId(), classId)
        : Outcome.refused(new Refusal.NotYours());
  }

  private Outcome<ClassLinks> open(long schoolId, long classId) {
    return people
        .name(schoolId, classId)
        .map(
            name ->
                new ClassLinks(
                    classId,
                    name,
                    ClassLinks.families(people.of(schoolId, classId, clock.instant())),
                    sheets.of(schoolId, classId, clock.instant()).orElse(null)))
        .<Outcome<ClassLinks>>map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotYours()));
  }

  /**
   * A new sheet, on record as the actor's. What was unused of the class's last one is cancelled for
   * whoever is on the new one.
   *
   * @param seen the newest code of the class that the actor saw ({@link ClassLinks#newest}): a
   *     second tap, or a colleague's sheet meanwhile, is {@link Refusal.Stale} and cancels nothing
   */
  @Transactional
  public Outcome<ClassSheet> issue(Actor actor, long classId, Whom whom, long seen) {
    if (!mayManage(actor)) {
      return Outcome.refused(new Refusal.NotYours());
    }
    Optional<String> there = people.locked(actor.schoolId(), classId);
    if (there.isPresent() && store.newestOf(actor.schoolId(), classId) != seen) {
      return Outcome.refused(new Refusal.Stale());
    }
    return codes.issueForClass(actor.schoolId(), classId, whom, null, actor.personId());
  }

  private static boolean mayManage(Actor actor) {
    return Permissions.MANAGE_ACCESS.allow(actor, Permissions.Tie.NONE);
  }
}
