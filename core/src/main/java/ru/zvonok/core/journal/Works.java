package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Role.TEACHER;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.What;

/**
 * Written works (3.2.3). One stands from its announcement or from its first mark; from the end of
 * its lesson a mark is owed to everyone who was there, by its author.
 */
@Service
public class Works {

  /**
   * @param capped no lesson is left before the term ends: worth a warning
   */
  public record Announced(LessonLine line, Due due, boolean capped) {}

  private final Desk desk;
  private final WorkKinds kinds;
  private final WorkSql works;
  private final WrittenWorks written;
  private final LessonSql lessons;
  private final Ledger ledger;
  private final Decisions decisions;

  Works(
      Desk desk,
      WorkKinds kinds,
      WorkSql works,
      WrittenWorks written,
      LessonSql lessons,
      Ledger ledger,
      Decisions decisions) {
    this.desk = desk;
    this.kinds = kinds;
    this.works = works;
    this.written = written;
    this.lessons = lessons;
    this.ledger = ledger;
    this.decisions = decisions;
  }

  /** «Будет контрольная»: for a lesson to come, or one that was. Twice changes nothing. */
  @Transactional
  public Outcome<Announced> announce(Actor actor, long lessonId, long kindId) {
    return desk.toPrepare(actor, lessonId)
        .then(
            ground -> {
              WorkKinds.Found kind = kinds.find(actor.schoolId(), kindId).orElse(null);
              Refusal wrong = wrong(ground, kind);
              if (wrong != null || kind == null) {
                return Outcome.refused(wrong == null ? new NotYours() : wrong);
              }
              if (works.announce(actor, ground, kindId)) {
                keep(actor, ground, kindId, null, Entered.work(kind.kind()));
              }
              Due due = written.due(ground, kind.kind());
              return Outcome.done(
                  new Announced(lessons.line(ground), due, written.capped(ground, due)));
            });
  }

  /** The announced work won't be; refused once it has marks. */
  @Transactional
  public Outcome<LessonLine> withdraw(Actor actor, long lessonId, long kindId) {
    return desk.toPrepare(actor, lessonId)
        .then(
            ground -> {
              WorkKinds.Found kind = kinds.find(actor.schoolId(), kindId).orElse(null);
              if (kind == null) {
                return Outcome.refused(new BadValue(Rule.UNKNOWN_KIND));
              }
              if (works.hasMarks(ground, kindId)) {
                return Outcome.refused(new BadValue(Rule.WORK_HAS_MARKS));
              }
              if (works.remove(ground, kindId)) {
                keep(actor, ground, kindId, Entered.work(kind.kind()), null);
              }
              return Outcome.done(lessons.line(ground));
            });
  }

  /** The marks become another teacher's duty, who may then put them; by the office alone. */
  @Transactional
  public Outcome<Long> handOver(Actor actor, long workId, long teacherId) {
    if (!Desk.allows(Permissions.CHANGE_TIMETABLE, actor, Tie.NONE)
        || !works.teaches(actor.schoolId(), teacherId)) {
      return Outcome.refused(new NotYours());
    }
    WorkSql.Kept work = works.find(actor.schoolId(), workId).orElse(null);
    if (work == null) {
      return Outcome.refused(new NotYours());
    }
    if (!Long.valueOf(teacherId).equals(work.author())) {
      works.give(actor.schoolId(), workId, teacherId);
      decisions.add(
          actor,
          new Decision(
              What.WORK_HANDED_OVER,
              new About(work.lesson(), null, teacherId, work.day()),
              Map.of("work", Long.toString(workId)),
              ""));
    }
    return Outcome.done(workId);
  }

  private static @Nullable Refusal wrong(Ground ground, WorkKinds.@Nullable Found kind) {
    if (kind == null || kind.retired()) {
      return new BadValue(Rule.UNKNOWN_KIND);
    }
    if (!kind.kind().written()) {
      return new BadValue(Rule.NOT_WRITTEN);
    }
    if (ground.cancelled()) {
      return new BadValue(Rule.LESSON_CANCELLED);
    }
    return ground.locked() ? new BadValue(Rule.TERM_LOCKED) : null;
  }

  /** What was announced won't be, what was taken back will; null: done. */
  @Nullable Refusal takeBack(Actor actor, Ground ground, ActSql.Entry entry) {
    long kind = Objects.requireNonNull(entry.entryId());
    if (entry.became() == null) {
      works.announce(actor, ground, kind);
    } else if (works.hasMarks(ground, kind)) {
      return new BadValue(Rule.WORK_HAS_MARKS);
    } else {
      works.remove(ground, kind);
    }
    ledger.add(actor, ground, entry.takenBack(ground.late()));
    return null;
  }

  /**
   * @param kind the row that the history names
   */
  private void keep(
      Actor actor, Ground ground, long kind, @Nullable String was, @Nullable String became) {
    ledger.add(
        actor,
        ground,
        new Ledger.Line(History.Entry.WORK, null, kind, was, became, TEACHER, ground.late()));
  }
}
