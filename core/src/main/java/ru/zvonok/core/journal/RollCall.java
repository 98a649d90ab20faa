package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Role.TEACHER;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Stale;
import ru.zvonok.core.access.Role;

/** Roll-call by exception (3.2.1). */
@Service
public class RollCall {

  private final Desk desk;
  private final Views views;
  private final RecordSql records;
  private final RollSql roll;
  private final MarkSql marks;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  RollCall(
      Desk desk,
      Views views,
      RecordSql records,
      RollSql roll,
      MarkSql marks,
      Ledger ledger,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.views = views;
    this.records = records;
    this.roll = roll;
    this.marks = marks;
    this.ledger = ledger;
    this.events = events;
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
              if (Objects.equals(stands, wanted)) {
                return Outcome.done(place.ground());
              }
              if (code(stands) != seen) {
                return Outcome.refused(new Stale());
              }
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
              write(actor, place, stands, wanted, role);
              return Outcome.done(place.ground());
            })
        .map(ground -> views.roll(actor, ground));
  }

  /** «Все на месте», «Сохранить»: the roll counts from here on; what is noted stays as it is. */
  @Transactional
  public Outcome<RollSheet> confirm(Actor actor, long lessonId) {
    return desk.toFill(actor, lessonId)
        .map(
            ground -> {
              if (!records.of(ground).rollConfirmed()) {
                confirm(actor, ground);
              }
              return views.roll(actor, ground);
            });
  }

  private void confirm(Actor actor, Ground ground) {
    Set<Long> noted = roll.of(ground).keySet();
    records.confirmRoll(actor, ground);
    ledger.add(
        actor,
        ground,
        new Ledger.Line(
            History.Entry.ROLL,
            null,
            null,
            null,
            Entered.roll(noted.size()),
            TEACHER,
            ground.late()));
    noted.stream().sorted().forEach(student -> tell(actor, ground, student));
  }

  private void write(
      Actor actor,
      Place place,
      @Nullable Attendance stands,
      @Nullable Attendance wanted,
      Role role) {
    Ground ground = place.ground();
    roll.write(actor, place, wanted);
    ledger.add(
        actor,
        ground,
        new Ledger.Line(
            History.Entry.ATTENDANCE,
            place.student(),
            null,
            Entered.attendance(stands),
            Entered.attendance(wanted),
            role,
            // A reason of absence has no deadline: a paper from the doctor comes when it comes.
            role == TEACHER && ground.late()));
    if (records.of(ground).rollConfirmed()) {
      tell(actor, ground, place.student());
    }
  }

  private void tell(Actor actor, Ground ground, long student) {
    events.publishEvent(
        new AttendanceChanged(ground.school(), ground.lesson(), student, actor.personId()));
  }

  private static @Nullable AttendanceCode code(@Nullable Attendance attendance) {
    return attendance == null ? null : attendance.code();
  }
}
