package ru.zvonok.core.reminder;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Owner;

/**
 * What of all that is owed a reminder tells of. Pure: what is owed, the school's days and the
 * moment come in.
 */
record Selection(SchoolDays days, Moments moments, Instant now) {

  /** Empty: nothing that this reminder is for. */
  Optional<ReminderView.Own> own(ReminderKind kind, List<Duty> duties) {
    return duties.stream().anyMatch(occasion(kind))
        ? Optional.of(
            new ReminderView.Own(
                kind,
                days.today(),
                duties.stream().filter(content(kind)).filter(this::overdue).toList(),
                duties.stream().filter(content(kind)).filter(duty -> !overdue(duty)).toList()))
        : Optional.empty();
  }

  /** Empty: nothing became overdue since the office was last told; weekly: nothing is. */
  Optional<ReminderView.Office> office(ReminderKind kind, List<Duty> duties) {
    Predicate<Duty> occasion = kind == ReminderKind.DIRECTOR ? this::overdue : this::newlyOverdue;
    return duties.stream().anyMatch(occasion)
        ? Optional.of(new ReminderView.Office(kind, days.today(), owes(duties)))
        : Optional.empty();
  }

  private Predicate<Duty> occasion(ReminderKind kind) {
    return switch (kind) {
      case AFTER_LESSONS -> this::ofTodaysLesson;
      case EVENING, LAST_CALL -> duty -> dueDay(duty).equals(days.today()) && !overdue(duty);
      case MORNING -> duty -> newlyOverdue(duty) || dueSoon(duty);
      case LATER, NUDGE -> duty -> overdue(duty) || !dueDay(duty).isAfter(days.today());
      case OFFICE, DIRECTOR -> this::overdue;
    };
  }

  private Predicate<Duty> content(ReminderKind kind) {
    return switch (kind) {
      case AFTER_LESSONS -> this::ofTodaysLesson;
      case MORNING -> duty -> overdue(duty) || dueSoon(duty);
      case EVENING, LAST_CALL, LATER, NUDGE ->
          duty -> overdue(duty) || !dueDay(duty).isAfter(days.today());
      case OFFICE, DIRECTOR -> this::overdue;
    };
  }

  private boolean ofTodaysLesson(Duty duty) {
    return duty instanceof Duty.LessonRecord record && record.lesson().day().equals(days.today());
  }

  /** A lesson's record is reminded of in the evening, not in the morning of its own day. */
  private boolean dueSoon(Duty duty) {
    return switch (duty) {
      case Duty.LessonRecord _ -> false;
      case Duty.TermMarks marks ->
          !overdue(duty)
              && Moments.termMarks(marks.page().termEnd(), days.today(), days.previous());
      case Duty.WrittenWork _ ->
          !overdue(duty)
              && Moments.work(
                  dueDay(duty), days.today(), days.next().orElse(days.today().plusDays(1)));
    };
  }

  private boolean overdue(Duty duty) {
    return Deadlines.late(now, duty.due().by());
  }

  /** Since the morning of the last school day. */
  private boolean newlyOverdue(Duty duty) {
    Instant lastTold =
        days.previous().atTime(LocalTime.of(8, 0)).atZone(moments.zone()).toInstant();
    return overdue(duty) && duty.due().by().isAfter(lastTold);
  }

  /** The last day on which it is in time. */
  private LocalDate dueDay(Duty duty) {
    return duty.due().by().minusNanos(1).atZone(moments.zone()).toLocalDate();
  }

  private List<ReminderView.Owes> owes(List<Duty> duties) {
    return duties.stream()
        .filter(this::overdue)
        .collect(groupingBy(duty -> Optional.ofNullable(duty.owner()).map(Owner::personId)))
        .values()
        .stream()
        .map(this::ofOne)
        .sorted(
            Comparator.comparingInt(ReminderView.Owes::overdue)
                .reversed()
                .thenComparing(ReminderView.Owes::since))
        .toList();
  }

  private ReminderView.Owes ofOne(List<Duty> duties) {
    return new ReminderView.Owes(
        duties.getFirst().owner(),
        duties.size(),
        duties.stream().map(this::dueDay).min(Comparator.naturalOrder()).orElseThrow());
  }

  /** By owner; what nobody was given is not in the map. */
  static Map<Long, List<Duty>> byOwner(List<Duty> duties) {
    Map<Long, List<Duty>> byOwner = new LinkedHashMap<>();
    for (Duty duty : duties) {
      Owner owner = duty.owner();
      if (owner != null) {
        byOwner.computeIfAbsent(owner.personId(), _ -> new ArrayList<>()).add(duty);
      }
    }
    return byOwner;
  }
}
