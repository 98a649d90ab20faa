package ru.zvonok.bot.quick.chat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
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
    for (Step step : steps) {
      switch (write(actor, lesson, step, refused)) {
        case Outcome.Done<?> _ -> done.add(step);
        case Outcome.Refused<?>(Refusal why) -> refused.add(new Saved.Refused(step, why));
      }
    }
    return new Saved(done, refused);
  }

  private Outcome<?> write(Actor actor, long lesson, Step step, List<Saved.Refused> refused) {
    return switch (step) {
      case Step.Roll(var student, var seen, var wanted) ->
          roll.note(actor, lesson, student.id(), seen == null ? null : seen.code(), wanted);
      case Step.Mark mark -> marks.put(actor, cell(lesson, mark), mark.seen(), mark.wanted(), null);
      case Step.Topic(var seen, var wanted) -> records.topic(actor, lesson, seen, wanted);
      case Step.SetHomework(var seen, var wanted) -> records.homework(actor, lesson, seen, wanted);
      case Step.Confirm _ -> confirm(actor, lesson, refused);
    };
  }

  /** Somebody who should have been noted isn't: then «все на месте» isn't true. */
  private Outcome<?> confirm(Actor actor, long lesson, List<Saved.Refused> refused) {
    return refused.stream()
        .filter(one -> one.step() instanceof Step.Roll)
        .map(Saved.Refused::why)
        .findFirst()
        .<Outcome<?>>map(Outcome::refused)
        .orElseGet(() -> roll.confirm(actor, lesson));
  }

  private static Marks.Cell cell(long lesson, Step.Mark mark) {
    return new Marks.Cell(lesson, mark.student().id(), mark.kind().id(), mark.slot());
  }
}
