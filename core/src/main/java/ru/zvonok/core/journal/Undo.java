package ru.zvonok.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Stale;

/**
 * Takes back what an actor did last in a lesson: on the same school day, and as long as nothing
 * newer stands there. What is taken back stays on record, and so does its taking back (3.3, 3.5). A
 * record that is incomplete again isn't "in time" any more until it is complete anew.
 */
@Service
public class Undo {

  /**
   * What one tap or one saving wrote.
   *
   * @param id names it on a button
   * @param changes newest first
   */
  public record Act(long id, List<Change> changes) {}

  /**
   * One change of an act, with was and became as {@link History.Revision} has them.
   *
   * @param student null for what concerns the whole lesson
   */
  public record Change(
      History.Entry entry,
      @Nullable String student,
      @Nullable String was,
      @Nullable String became) {}

  /** What of an act couldn't be taken back. */
  public record Kept(Change change, Refusal why) {}

  /**
   * @param done nothing: it had been taken back before
   */
  public record Undone(List<Change> done, List<Kept> kept) {}

  private final Desk desk;
  private final ActSql acts;
  private final RollWriter roll;
  private final MarkWriter marks;
  private final Topics topics;
  private final Homeworks homeworks;
  private final Works works;

  Undo(
      Desk desk,
      ActSql acts,
      RollWriter roll,
      MarkWriter marks,
      Topics topics,
      Homeworks homeworks,
      Works works) {
    this.desk = desk;
    this.acts = acts;
    this.roll = roll;
    this.marks = marks;
    this.topics = topics;
    this.homeworks = homeworks;
    this.works = works;
  }

  /** What this actor may take back in this lesson now. */
  @Transactional
  public Optional<Act> last(Actor actor, long lessonId) {
    return switch (desk.toRead(actor, lessonId)) {
      case Outcome.Done<Ground>(Ground ground) ->
          ground.open() && desk.mayWrite(actor, ground) ? last(actor, ground) : Optional.empty();
      case Outcome.Refused<Ground> _ -> Optional.empty();
    };
  }

  private Optional<Act> last(Actor actor, Ground ground) {
    List<ActSql.Entry> entries = acts.last(actor, ground);
    return entries.stream().anyMatch(ActSql.Entry::standing)
        ? Optional.of(
            new Act(entries.getFirst().id(), entries.stream().map(ActSql.Entry::told).toList()))
        : Optional.empty();
  }

  /**
   * Takes the act back. A second time changes nothing; refused as {@code Stale} when it isn't the
   * last one any more or something newer stands in its place. What of several entries a rule keeps
   * in place stays, and is named.
   */
  @Transactional
  public Outcome<Undone> undo(Actor actor, long lessonId, long actId) {
    return desk.toTakeBack(actor, lessonId)
        .then(
            ground ->
                acts.takenBack(actor, ground, actId)
                    .map(
                        already ->
                            already
                                ? Outcome.done(new Undone(List.of(), List.of()))
                                : undo(actor, ground, actId))
                    .orElseGet(() -> Outcome.refused(new NotYours())));
  }

  private Outcome<Undone> undo(Actor actor, Ground ground, long actId) {
    List<ActSql.Entry> entries = acts.last(actor, ground);
    if (entries.isEmpty() || entries.getFirst().id() != actId) {
      return Outcome.refused(new Stale());
    }
    List<Change> done = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    for (ActSql.Entry one : entries) {
      Refusal why = one.standing() ? takeBack(actor, ground, one) : new Stale();
      if (why == null) {
        done.add(one.told());
      } else {
        kept.add(new Kept(one.told(), why));
      }
    }
    return done.isEmpty()
        ? Outcome.refused(kept.getFirst().why())
        : Outcome.done(new Undone(done, kept));
  }

  private @Nullable Refusal takeBack(Actor actor, Ground ground, ActSql.Entry entry) {
    return switch (entry.entry()) {
      case ATTENDANCE, ROLL -> roll.takeBack(actor, ground, entry);
      case MARK -> marks.takeBack(actor, ground, entry);
      case TOPIC, HOMEWORK, WORK -> unsay(actor, ground, entry);
      // No act has one: whoever gave another reason gives a newer one.
      case WHY_LATE -> new Stale();
    };
  }

  private @Nullable Refusal unsay(Actor actor, Ground ground, ActSql.Entry entry) {
    if (!desk.mayFill(actor, ground)) {
      return new NotYours();
    }
    if (entry.entry() == History.Entry.WORK) {
      return works.takeBack(actor, ground, entry);
    }
    if (entry.entry() == History.Entry.TOPIC) {
      topics.takeBack(actor, ground, entry);
    } else {
      homeworks.takeBack(actor, ground, entry);
    }
    return null;
  }
}
