package ru.zvonok.core.reminder;

import static ru.zvonok.core.reminder.ReminderKind.AFTER_LESSONS;
import static ru.zvonok.core.reminder.ReminderKind.DIRECTOR;
import static ru.zvonok.core.reminder.ReminderKind.EVENING;
import static ru.zvonok.core.reminder.ReminderKind.LAST_CALL;
import static ru.zvonok.core.reminder.ReminderKind.MORNING;
import static ru.zvonok.core.reminder.ReminderKind.OFFICE;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.StaffChats;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;

/**
 * Reminds the staff of what is owed (4.2.5), at the school's moments, each once however often and
 * by however many replicas it is looked. What is written is only whom and why: what is missing is
 * read when the letter is sent, and where nothing is by then, nothing is sent.
 */
@Service
public class Reminders {

  /** The day's moments, in the order in which they come. */
  private static final List<ReminderKind> ROUNDS =
      List.of(MORNING, OFFICE, DIRECTOR, AFTER_LESSONS, EVENING, LAST_CALL);

  private final Schools schools;
  private final SchoolDays.Reader days;
  private final Duties duties;
  private final ReminderLog log;
  private final ReminderPost post;
  private final StaffChats chats;
  private final Clock clock;

  Reminders(
      Schools schools,
      SchoolDays.Reader days,
      Duties duties,
      ReminderLog log,
      ReminderPost post,
      StaffChats chats,
      Clock clock) {
    this.schools = schools;
    this.days = days;
    this.duties = duties;
    this.log = log;
    this.post = post;
    this.chats = chats;
    this.clock = clock;
  }

  /**
   * Looks whether a moment has come, and writes its letters; returns how many people are reminded.
   * To be called often: without such a moment it costs next to nothing.
   */
  @Transactional
  public int look(long schoolId) {
    School school = schools.get(schoolId).orElseThrow();
    Instant now = clock.instant();
    Moments moments = new Moments(school.zone());
    List<ReminderKind> open =
        ROUNDS.stream().filter(kind -> moments.open(kind, school.dayOf(now), now)).toList();
    if (open.isEmpty()) {
      return 0;
    }
    log.oneAtATime(schoolId);
    Set<String> over = log.roundsOver(schoolId, school.dayOf(now));
    List<ReminderKind> wanted = open.stream().filter(kind -> !over.contains(kind.name())).toList();
    return wanted.isEmpty() ? 0 : look(school, moments, now, wanted);
  }

  private int look(School school, Moments moments, Instant now, List<ReminderKind> wanted) {
    SchoolDays around = days.around(school.id(), school.dayOf(now));
    Round round = new Round(school, new Selection(around, moments, now));
    int reminded = 0;
    for (ReminderKind kind : wanted) {
      if (around.schoolDay()) {
        reminded +=
            switch (kind) {
              case AFTER_LESSONS -> round.through();
              case OFFICE -> round.office(kind, Set.of(Role.TECHNICIAN, Role.DEPUTY));
              case DIRECTOR ->
                  Moments.firstOfWeek(around.today(), around.previous())
                      ? round.office(kind, Set.of(Role.DIRECTOR))
                      : 0;
              default -> round.teachers(kind);
            };
      }
      if (kind != AFTER_LESSONS) {
        log.roundOver(school.id(), kind, around.today(), now);
      }
    }
    return reminded;
  }

  /** What is owed lately: a month back, for older things there is the board. */
  static Period lately(SchoolDays days) {
    return new Period(days.today().minusDays(SchoolDays.BACK), days.today());
  }

  /** One look at one school; what is owed is read once, when it is first needed. */
  private final class Round {

    private final School school;
    private final Selection selection;
    private Optional<List<Duty>> owed = Optional.empty();

    Round(School school, Selection selection) {
      this.school = school;
      this.selection = selection;
    }

    private List<Duty> owed() {
      List<Duty> all = owed.orElseGet(() -> duties.open(school.id(), lately(selection.days())));
      owed = Optional.of(all);
      return all;
    }

    int teachers(ReminderKind kind) {
      Set<Long> muted =
          kind.mutable() ? log.muted(school.id(), selection.days().today()) : Set.of();
      Map<Long, Integer> missing = new HashMap<>();
      Selection.byOwner(owed())
          .forEach(
              (teacher, all) ->
                  selection
                      .own(kind, all)
                      .filter(_ -> !muted.contains(teacher))
                      .ifPresent(own -> missing.put(teacher, own.size())));
      return post.remind(school.id(), kind, selection.days().today(), selection.now(), missing);
    }

    /** Whoever is through for the day is looked at once, missing something or not. */
    int through() {
      List<Long> teachers =
          log.throughForToday(
              school.id(),
              selection.days().today(),
              selection.now().minus(Moments.AFTER_LAST_LESSON));
      if (teachers.isEmpty()) {
        return 0;
      }
      Map<Long, List<Duty>> byOwner = Selection.byOwner(owed());
      Set<Long> muted = log.muted(school.id(), selection.days().today());
      Map<Long, Integer> missing = new HashMap<>();
      for (Long teacher : teachers) {
        missing.put(
            teacher,
            muted.contains(teacher)
                ? 0
                : selection
                    .own(AFTER_LESSONS, byOwner.getOrDefault(teacher, List.of()))
                    .map(ReminderView.Own::size)
                    .orElse(0));
      }
      return post.remind(
          school.id(), AFTER_LESSONS, selection.days().today(), selection.now(), missing);
    }

    int office(ReminderKind kind, Set<Role> roles) {
      return selection
          .office(kind, owed())
          .map(
              view -> {
                Map<Long, Integer> lines = new HashMap<>();
                chats
                    .holding(school.id(), roles, selection.days().today())
                    .forEach(person -> lines.put(person, view.owners().size()));
                return post.remind(
                    school.id(), kind, selection.days().today(), selection.now(), lines);
              })
          .orElse(0);
    }
  }
}
