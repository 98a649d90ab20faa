package ru.zvonok.core.journal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.people.Student;

/** Roll-call by exception (3.2.1). */
@Service
public class RollCall {

  /**
   * @param marked who was away before and stays as they are, having a mark of this lesson
   */
  public record AwayNoted(RollSheet sheet, List<Student> marked) {}

  private final Desk desk;
  private final Views views;
  private final RecordSql records;
  private final RollSql roll;
  private final MarkSql marks;
  private final RollWriter writer;

  RollCall(
      Desk desk, Views views, RecordSql records, RollSql roll, MarkSql marks, RollWriter writer) {
    this.desk = desk;
    this.views = views;
    this.records = records;
    this.roll = roll;
    this.marks = marks;
    this.writer = writer;
  }

  @Transactional
  public Outcome<RollSheet> sheet(Actor actor, long lessonId) {
    return desk.toRead(actor, lessonId).map(ground -> views.roll(actor, ground));
  }

  /**
   * Notes one student. Wanting what already stands changes nothing; if what stands is neither
   * {@code seen} nor {@code wanted}, somebody else was faster: refused as {@code Stale}.
   *
   * <p>Whoever holds the lesson says who is there, away or late, and as its witness outweighs a
   * reason of absence with presence, never with another reason. The class teacher turns Н, УП, Б
   * and НП into each other and nothing else.
   *
   * @param seen what the phone showed; null: present
   * @param wanted null: present
   */
  @Transactional
  public Outcome<RollSheet> note(
      Actor actor,
      long lessonId,
      long studentId,
      @Nullable AttendanceCode seen,
      @Nullable Attendance wanted) {
    return desk.toNote(actor, lessonId, studentId)
        .then(
            place -> {
              Attendance stands = roll.of(place);
              return Tap.on(
                  place.ground(),
                  Objects.equals(stands, wanted),
                  code(stands) == seen,
                  () -> turn(actor, place, stands, wanted));
            })
        .map(ground -> views.roll(actor, ground));
  }

  private Outcome<Ground> turn(
      Actor actor, Place place, @Nullable Attendance stands, @Nullable Attendance wanted) {
    Role role =
        RollRules.mayTurn(
            desk.mayFill(actor, place.ground()),
            desk.mayReason(actor, place),
            code(stands),
            code(wanted));
    if (role == null) {
      return Outcome.refused(new NotYours());
    }
    Refusal wrong = RollRules.wrong(stands, wanted, () -> marks.markedInClass(place));
    if (wrong != null) {
      return Outcome.refused(wrong);
    }
    writer.note(actor, place, stands, wanted, role, null);
    return Outcome.done(place.ground());
  }

  /**
   * Н for whoever was away in the class's lesson before and of whom nothing is noted here yet. Who
   * has a mark of this lesson was there.
   */
  @Transactional
  public Outcome<AwayNoted> noteAwayBefore(Actor actor, long lessonId) {
    return desk.toFill(actor, lessonId)
        .map(
            ground -> {
              RollSheet before = views.roll(actor, ground);
              Set<Long> marked = marks.markedInClass(ground);
              List<Student> away =
                  before.lines().stream()
                      .filter(line -> line.awayBefore() && line.attendance() == null)
                      .map(RollSheet.Line::student)
                      .toList();
              writer.absent(
                  actor,
                  ground,
                  away.stream().filter(one -> !marked.contains(one.id())).toList(),
                  before.confirmed());
              return new AwayNoted(
                  views.roll(actor, ground),
                  away.stream().filter(one -> marked.contains(one.id())).toList());
            });
  }

  /** «Все на месте», «Сохранить»: the roll counts from here on; what is noted stays as it is. */
  @Transactional
  public Outcome<RollSheet> confirm(Actor actor, long lessonId) {
    return desk.toFill(actor, lessonId)
        .map(
            ground -> {
              if (!records.of(ground).rollConfirmed()) {
                writer.confirm(actor, ground);
              }
              return views.roll(actor, ground);
            });
  }

  private static @Nullable AttendanceCode code(@Nullable Attendance attendance) {
    return attendance == null ? null : attendance.code();
  }
}
