package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Role.TEACHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;

/** Writes a lesson's homework: words, day, length and files are one entry of the history. */
@Component
class Homeworks {

  private static final int MOST_HOMEWORK = 2000;
  private static final int MOST_MINUTES = 600;

  private final RecordSql records;
  private final FileSql files;
  private final LoadSql loads;
  private final Ledger ledger;

  Homeworks(RecordSql records, FileSql files, LoadSql loads, Ledger ledger) {
    this.records = records;
    this.files = files;
    this.loads = loads;
    this.ledger = ledger;
  }

  /** Its files stay; they aren't shown while nothing is set. */
  Outcome<Ground> write(Actor actor, Ground ground, @Nullable Homework seen, Homework wanted) {
    return fitting(ground, wanted)
        .then(
            homework -> {
              Homework stands = records.of(ground).homework();
              if (homework.equals(stands)) {
                return Outcome.done(ground);
              }
              if (!Objects.equals(stands, seen)) {
                return Outcome.refused(new Stale());
              }
              return change(actor, ground, null, () -> records.homework(ground, homework));
            });
  }

  /**
   * All of another lesson's homework in the place of what stands.
   *
   * @param from the group whose lesson it is copied from
   */
  Outcome<Ground> replace(Actor actor, Ground ground, Homework wanted, long lesson, String from) {
    return fitting(ground, wanted)
        .then(
            homework ->
                change(
                    actor,
                    ground,
                    from,
                    () -> {
                      records.homework(ground, homework);
                      if (homework instanceof Homework.Given) {
                        files.remove(ground, files.kept(ground));
                        files.copy(ground, lesson);
                      }
                    }));
  }

  /** Keeps what was before the change and what is after it; nothing when it changed nothing. */
  Outcome<Ground> change(Actor actor, Ground ground, @Nullable String from, Runnable change) {
    String was = Entered.homework(records.of(ground).homework(), files.of(ground), null);
    change.run();
    List<HomeworkFile> now = files.of(ground);
    String became = Entered.homework(records.of(ground).homework(), now, from);
    if (!Objects.equals(was, became)) {
      ledger.add(
          actor,
          ground,
          new Ledger.Line(History.Entry.HOMEWORK, null, null, was, became, TEACHER, ground.late()));
    }
    return Outcome.done(ground);
  }

  /** Puts back what was set before, with its files. */
  void takeBack(Actor actor, Ground ground, ActSql.Entry entry) {
    records.homework(ground, Remembered.homework(entry.was()));
    files.leave(ground, Remembered.files(entry.was()));
    ledger.add(actor, ground, entry.takenBack(ground.late()));
  }

  Optional<DayLoad> load(Ground ground) {
    return records.of(ground).homework() instanceof Homework.Given given
        ? loads.of(ground, given)
        : Optional.empty();
  }

  static Outcome<Homework> fitting(Ground ground, Homework wanted) {
    return switch (wanted) {
      case Homework.NoneSet none -> Outcome.done(none);
      case Homework.Given(String text, LocalDate dueOn, Integer minutes) -> {
        if (dueOn != null && !dueOn.isAfter(ground.day())) {
          yield Outcome.refused(new BadValue(Rule.DUE_NOT_AFTER_LESSON));
        }
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
          yield Outcome.refused(new BadValue(Rule.HOMEWORK_MINUTES));
        }
        yield Texts.fitting(Texts.lines(text), MOST_HOMEWORK)
            .map(clean -> new Homework.Given(clean, dueOn, minutes));
      }
    };
  }
}
