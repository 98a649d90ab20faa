package ru.zvonok.bot.quick.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Awaiting.QuickSaved;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;

/** Writes a draft through core, step by step: what core refuses of one stops no other. */
@Component
class Saver {

  private final RollCall roll;
  private final Marks marks;
  private final LessonRecords records;

  Saver(RollCall roll, Marks marks, LessonRecords records) {
    this.roll = roll;
    this.marks = marks;
    this.records = records;
  }

  Saved save(Actor actor, long lesson, List<Step> steps) {
    List<Step> done = new ArrayList<>();
    List<Saved.Refused> refused = new ArrayList<>();
    Changes changes = new Changes();
    for (Step step : steps) {
      Refusal why = write(actor, lesson, step, refused, changes);
      if (why == null) {
        done.add(step);
      } else {
        refused.add(new Saved.Refused(step, why));
      }
    }
    return new Saved(done, refused, changes.of(lesson));
  }

  private @Nullable Refusal write(
      Actor actor, long lesson, Step step, List<Saved.Refused> refused, Changes changes) {
    return switch (step) {
      case Step.Roll(var student, var seen, var wanted) ->
          refusal(
              roll.note(actor, lesson, student.id(), code(seen), wanted),
              _ -> {
                if (!Objects.equals(seen, wanted)) {
                  changes.roll.add(new QuickSaved.Roll(student.id(), seen, wanted));
                }
              });
      case Step.Mark mark ->
          refusal(
              marks.put(actor, cell(lesson, mark), mark.seen(), mark.wanted(), null),
              _ -> {
                if (mark.seen() != mark.wanted()) {
                  changes.marks.add(
                      new QuickSaved.Mark(
                          mark.student().id(),
                          mark.kind().id(),
                          mark.slot(),
                          mark.seen(),
                          mark.wanted()));
                }
              });
      case Step.Topic(var seen, var wanted) ->
          refusal(records.topic(actor, lesson, seen, wanted), card -> changes.topic(seen, card));
      case Step.SetHomework(var seen, var wanted) ->
          refusal(
              records.homework(actor, lesson, seen, wanted),
              card -> {
                if (card.homework() != null && !card.homework().equals(seen)) {
                  changes.homework = new QuickSaved.HomeworkChange(seen, card.homework());
                }
              });
      case Step.Confirm _ -> confirm(actor, lesson, refused);
    };
  }

  /** Somebody who should have been noted isn't: then «все на месте» isn't true. */
  private @Nullable Refusal confirm(Actor actor, long lesson, List<Saved.Refused> refused) {
    return refused.stream()
        .filter(one -> one.step() instanceof Step.Roll)
        .map(Saved.Refused::why)
        .findFirst()
        .orElseGet(() -> refusal(roll.confirm(actor, lesson), _ -> {}));
  }

  private static Marks.Cell cell(long lesson, Step.Mark mark) {
    return new Marks.Cell(lesson, mark.student().id(), mark.kind().id(), mark.slot());
  }

  static @Nullable AttendanceCode code(@Nullable Attendance attendance) {
    return attendance == null ? null : attendance.code();
  }

  private static <T> @Nullable Refusal refusal(Outcome<T> outcome, Consumer<T> done) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> {
        done.accept(value);
        yield null;
      }
      case Outcome.Refused<T>(Refusal why) -> why;
    };
  }

  private static final class Changes {
    private final List<QuickSaved.Roll> roll = new ArrayList<>();
    private final List<QuickSaved.Mark> marks = new ArrayList<>();
    private QuickSaved.@Nullable Topic topic;
    private QuickSaved.@Nullable HomeworkChange homework;

    /** As core keeps it, which may be tidier than what was typed. */
    private void topic(@Nullable String was, LessonCard card) {
      String became = card.topic();
      if (became != null && !became.equals(was)) {
        topic = new QuickSaved.Topic(was, became);
      }
    }

    private QuickSaved of(long lesson) {
      return new QuickSaved(lesson, roll, marks, topic, homework);
    }
  }
}
