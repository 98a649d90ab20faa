package ru.zvonok.core.termmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.decision.Reasons;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.people.PersonName;

/** Marks of terms and of the year: suggested, and set by the teacher alone (3.2.4). */
@Service
public class TermMarks {

  private static final int MOST_WISHES = 100;

  /** One change, as who made it left it. */
  public record Revision(
      Instant at,
      PersonName by,
      Via via,
      @Nullable TermValue was,
      @Nullable TermValue became,
      @Nullable TermValue suggested,
      String comment,
      boolean late) {}

  /**
   * What the actor did last on a page, at once.
   *
   * @param size how many marks it changed
   */
  public record Act(long id, int size) {}

  private final TermDesk desk;
  private final TermSheets sheets;
  private final TermMarkSql marks;
  private final TermActSql acts;
  private final ApplicationEventPublisher events;

  TermMarks(
      TermDesk desk,
      TermSheets sheets,
      TermMarkSql marks,
      TermActSql acts,
      ApplicationEventPublisher events) {
    this.acts = acts;
    this.desk = desk;
    this.sheets = sheets;
    this.marks = marks;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Outcome<TermSheet> sheet(Actor actor, PageId page) {
    return desk.toRead(actor, page).map(ground -> sheets.of(actor, ground));
  }

  /**
   * Sets, changes or withdraws the marks of as many students as are named, all or none. Wanting
   * what already stands changes nothing; what stands otherwise than it was seen is refused as
   * {@code Stale}.
   */
  @Transactional
  public Outcome<TermSheet> put(Actor actor, PageId page, List<Wish> wishes) {
    if (wishes.size() > MOST_WISHES) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    return desk.toSet(actor, page)
        .then(
            ground ->
                lines(sheets.of(actor, ground), wishes)
                    .map(
                        lines -> {
                          write(actor, ground, lines);
                          return sheets.of(actor, ground);
                        }));
  }

  /** What the actor set last today, for a way to take it back; empty: nothing, or not theirs. */
  @Transactional(readOnly = true)
  public Optional<Act> last(Actor actor, PageId page) {
    return switch (desk.toRead(actor, page)) {
      case Outcome.Done<TermGround>(TermGround ground) when desk.maySet(actor, ground) ->
          acts.last(actor, page, ground.todayBegan());
      case Outcome.Done<TermGround> _, Outcome.Refused<TermGround> _ -> Optional.empty();
    };
  }

  /** Takes back what the actor did last, if it is that act still and nobody has changed it. */
  @Transactional
  public Outcome<TermSheet> undo(Actor actor, PageId page, long act) {
    return desk.toSet(actor, page)
        .then(
            ground -> {
              if (acts.last(actor, page, ground.todayBegan())
                  .filter(last -> last.id() == act)
                  .isEmpty()) {
                return Outcome.refused(new Stale());
              }
              return back(sheets.of(actor, ground), acts.changes(actor, page, act))
                  .map(
                      lines -> {
                        write(actor, ground, lines);
                        return sheets.of(actor, ground);
                      });
            });
  }

  private static Outcome<List<TermMarkSql.Line>> back(
      TermSheet sheet, List<TermActSql.Change> changes) {
    List<TermMarkSql.Line> lines = new ArrayList<>();
    for (TermActSql.Change change : changes) {
      TermSheet.Line stands = sheet.of(change.student()).orElse(null);
      if (stands == null || stands.value() != change.became()) {
        return Outcome.refused(new Stale());
      }
      lines.add(
          new TermMarkSql.Line(
              change.student(),
              change.became(),
              change.was(),
              stands.suggestion().value(),
              change.was() == null ? "" : change.comment()));
    }
    return Outcome.done(lines);
  }

  /** What became of one student's mark, oldest first, for those who may read it. */
  @Transactional(readOnly = true)
  public Outcome<List<Revision>> history(Actor actor, PageId page, long studentId) {
    return desk.toRead(actor, page)
        .then(
            ground ->
                sheets.of(actor, ground).of(studentId).isPresent()
                    ? Outcome.done(marks.history(ground, studentId))
                    : Outcome.refused(new NotYours()));
  }

  private void write(Actor actor, TermGround ground, List<TermMarkSql.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Map<Long, Long> ids = marks.write(actor, ground, lines);
    events.publishEvent(new TermMarksChanged(ground.school(), ids, actor.personId()));
  }

  /** What is to be written; refused with the first thing that is wrong. */
  private static Outcome<List<TermMarkSql.Line>> lines(TermSheet sheet, List<Wish> wishes) {
    List<TermMarkSql.Line> lines = new ArrayList<>();
    Set<Long> named = new HashSet<>();
    for (Wish wish : wishes) {
      TermSheet.Line stands = sheet.of(wish.studentId()).orElse(null);
      if (stands == null || !named.add(wish.studentId())) {
        return Outcome.refused(new BadValue(Rule.NOT_IN_GROUP));
      }
      switch (Reasons.optional(wish.comment())) {
        case Outcome.Refused<String>(Refusal why) -> {
          return Outcome.refused(why);
        }
        case Outcome.Done<String>(String comment) -> {
          boolean same = stands.value() == wish.wanted();
          if (same
              && (wish.wanted() == null || comment.isEmpty() || comment.equals(stands.comment()))) {
            continue;
          }
          if (stands.value() != wish.seen()) {
            return Outcome.refused(new Stale());
          }
          if (comment.isEmpty()
              && wish.wanted() != null
              && stands.suggestion().needsComment(wish.wanted())) {
            return Outcome.refused(new BadValue(Rule.COMMENT_NEEDED));
          }
          lines.add(
              new TermMarkSql.Line(
                  wish.studentId(),
                  stands.value(),
                  wish.wanted(),
                  stands.suggestion().value(),
                  comment));
        }
      }
    }
    return Outcome.done(lines);
  }
}
