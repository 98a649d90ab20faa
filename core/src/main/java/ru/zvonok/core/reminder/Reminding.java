package ru.zvonok.core.reminder;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;

/**
 * What a reminder says at the moment it is sent, and what people do about reminders: put one off,
 * have enough for today, remind others.
 */
@Service
public class Reminding {

  /** The office reminds the same teacher no more often. */
  public static final Duration BETWEEN_NUDGES = Duration.ofHours(3);

  private final Schools schools;
  private final SchoolDays.Reader days;
  private final Duties duties;
  private final ReminderLog log;
  private final ReminderPost post;
  private final Clock clock;

  Reminding(
      Schools schools,
      SchoolDays.Reader days,
      Duties duties,
      ReminderLog log,
      ReminderPost post,
      Clock clock) {
    this.schools = schools;
    this.days = days;
    this.duties = duties;
    this.log = log;
    this.post = post;
    this.clock = clock;
  }

  /** Whether something can be said at all, and when it will be. */
  public sealed interface Later {
    record At(Instant when) implements Later {}

    /** In an hour everyone is left in peace; in the morning it comes by itself. */
    record TooLate() implements Later {}
  }

  /**
   * What came of the office's «Напомнить».
   *
   * @param reminded a letter is on its way to so many
   * @param lately so many were reminded by the office within three hours
   * @param withoutChat so many can't be reached here
   * @param asleep true: nobody is reminded between 21:00 and 7:00
   */
  public record Nudged(int reminded, int lately, int withoutChat, boolean asleep) {}

  /**
   * What the letter says now; empty: nothing is missing any more, or its person has had enough for
   * today.
   *
   * @param payload as the letter has it; another kind of letter's is nothing here
   */
  @Transactional
  public Optional<ReminderView> view(long schoolId, String payload) {
    return Reminder.read(payload).flatMap(reminder -> view(schoolId, reminder));
  }

  private Optional<ReminderView> view(long schoolId, Reminder reminder) {
    School school = schools.get(schoolId).orElseThrow();
    Instant now = clock.instant();
    Selection selection =
        new Selection(days.around(schoolId, school.dayOf(now)), new Moments(school.zone()), now);
    if (reminder.kind().mutable()
        && log.muted(schoolId, reminder.day()).contains(reminder.personId())) {
      return Optional.empty();
    }
    Period lately = Reminders.lately(selection.days());
    return reminder.kind().toOffice()
        ? selection.office(reminder.kind(), duties.open(schoolId, lately)).map(view -> view)
        : selection
            .own(reminder.kind(), duties.open(schoolId, lately, reminder.personId()))
            .map(view -> view);
  }

  /** «Напомнить через час»: a second tap within the hour moves nothing. */
  @Transactional
  public Outcome<Later> later(Actor actor) {
    if (actor.hat() != Hat.STAFF) {
      return Outcome.refused(new NotYours());
    }
    School school = schools.get(actor.schoolId()).orElseThrow();
    Instant now = clock.instant();
    Instant when = now.plus(Moments.AN_HOUR);
    if (!new Moments(school.zone()).awake(when)) {
      return Outcome.done(new Later.TooLate());
    }
    log.oneAtATime(school.id());
    Instant asked =
        log.since(
                school.id(),
                ReminderKind.LATER,
                List.of(actor.personId()),
                now.minus(Moments.AN_HOUR))
            .get(actor.personId());
    if (asked != null) {
      return Outcome.done(new Later.At(asked.plus(Moments.AN_HOUR)));
    }
    LocalDate today = school.dayOf(now);
    post.asked(
        school.id(),
        ReminderKind.LATER,
        today,
        now,
        actor.personId(),
        when,
        Map.of(actor.personId(), 1));
    return Outcome.done(new Later.At(when));
  }

  /** «Сегодня больше не надо»: until tomorrow the day's moments pass this person by. */
  @Transactional
  public Outcome<LocalDate> enough(Actor actor) {
    if (actor.hat() != Hat.STAFF) {
      return Outcome.refused(new NotYours());
    }
    School school = schools.get(actor.schoolId()).orElseThrow();
    Instant now = clock.instant();
    LocalDate today = school.dayOf(now);
    log.note(
        school.id(),
        ReminderLog.MUTED,
        today,
        now,
        null,
        List.of(new ReminderLog.Noted(actor.personId(), 0, 0)));
    return Outcome.done(today);
  }

  /**
   * The office's «Напомнить» (4.2.5): of what is overdue or due today; on record.
   *
   * @param teachers empty: everyone who owes something
   */
  @Transactional
  public Outcome<Nudged> nudge(Actor actor, Set<Long> teachers) {
    if (actor.hat() != Hat.STAFF || !Permissions.SEE_COMPLETENESS.allow(actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    School school = schools.get(actor.schoolId()).orElseThrow();
    Instant now = clock.instant();
    Moments moments = new Moments(school.zone());
    if (!moments.awake(now)) {
      return Outcome.done(new Nudged(0, 0, 0, true));
    }
    log.oneAtATime(school.id());
    Selection selection = new Selection(days.around(school.id(), school.dayOf(now)), moments, now);
    Map<Long, Integer> missing = missing(school.id(), selection, teachers);
    Set<Long> lately =
        log.since(school.id(), ReminderKind.NUDGE, missing.keySet(), now.minus(BETWEEN_NUDGES))
            .keySet();
    Map<Long, Integer> wanted =
        missing.entrySet().stream()
            .filter(one -> !lately.contains(one.getKey()))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    int reminded =
        post.asked(
                school.id(),
                ReminderKind.NUDGE,
                selection.days().today(),
                now,
                actor.personId(),
                null,
                wanted)
            .size();
    return Outcome.done(new Nudged(reminded, lately.size(), wanted.size() - reminded, false));
  }

  private Map<Long, Integer> missing(long school, Selection selection, Set<Long> teachers) {
    Map<Long, Integer> missing = new HashMap<>();
    Selection.byOwner(duties.open(school, Reminders.lately(selection.days())))
        .forEach(
            (teacher, owed) -> {
              if (teachers.isEmpty() || teachers.contains(teacher)) {
                selection
                    .own(ReminderKind.NUDGE, owed)
                    .ifPresent(own -> missing.put(teacher, own.size()));
              }
            });
    return missing;
  }
}
