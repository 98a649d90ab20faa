package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Role.TEACHER;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.people.Student;

/** Writes the roll: each change with its line of history, told of once the roll is confirmed. */
@Component
class RollWriter {

  private final Desk desk;
  private final RecordSql records;
  private final RollSql roll;
  private final MarkSql marks;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  RollWriter(
      Desk desk,
      RecordSql records,
      RollSql roll,
      MarkSql marks,
      Ledger ledger,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.records = records;
    this.roll = roll;
    this.marks = marks;
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * @param undoes the entry that this takes back; null: none
   */
  void note(
      Actor actor,
      Place place,
      @Nullable Attendance stands,
      @Nullable Attendance wanted,
      Role role,
      @Nullable Long undoes) {
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
            role == TEACHER && ground.late(),
            undoes));
    if (records.of(ground).rollConfirmed()) {
      tell(actor, ground, place.student());
    }
  }

  /** Н for students of whom nothing is noted. */
  void absent(Actor actor, Ground ground, List<Student> students, boolean confirmed) {
    List<Long> ids = students.stream().map(Student::id).toList();
    String became = Entered.attendance(Attendance.of(AttendanceCode.ABSENT));
    roll.noteAbsent(actor, ground, ids);
    ledger.add(
        actor,
        ground,
        ids.stream()
            .map(
                student ->
                    new Ledger.Line(
                        History.Entry.ATTENDANCE,
                        student,
                        null,
                        null,
                        became,
                        TEACHER,
                        ground.late()))
            .toList());
    if (confirmed) {
      ids.forEach(student -> tell(actor, ground, student));
    }
  }

  void confirm(Actor actor, Ground ground) {
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

  /** Puts back what was noted before, or opens the roll again; null: done. */
  @Nullable Refusal takeBack(Actor actor, Ground ground, ActSql.Entry entry) {
    Long student = entry.student();
    if (student == null) {
      return desk.mayFill(actor, ground) ? reopen(actor, ground, entry) : new NotYours();
    }
    return switch (desk.seat(actor, ground, student)) {
      case Outcome.Done<Place>(Place place) -> takeBack(actor, place, entry);
      case Outcome.Refused<Place>(Refusal why) -> why;
    };
  }

  private @Nullable Refusal reopen(Actor actor, Ground ground, ActSql.Entry entry) {
    records.reopenRoll(ground);
    ledger.add(actor, ground, entry.takenBack(ground.late()));
    roll.of(ground).keySet().stream().sorted().forEach(one -> tell(actor, ground, one));
    return null;
  }

  /** A witness who was mistaken gives the class teacher's reason back as well. */
  private @Nullable Refusal takeBack(Actor actor, Place place, ActSql.Entry entry) {
    boolean may =
        entry.role() == TEACHER
            ? desk.mayFill(actor, place.ground())
            : desk.mayReason(actor, place);
    if (!may) {
      return new NotYours();
    }
    Attendance stands = Remembered.attendance(entry.became());
    Attendance wanted = Remembered.attendance(entry.was());
    Refusal wrong = RollRules.wrong(stands, wanted, () -> marks.markedInClass(place));
    if (wrong == null) {
      note(actor, place, stands, wanted, entry.role(), entry.id());
    }
    return wrong;
  }

  private void tell(Actor actor, Ground ground, long student) {
    events.publishEvent(
        new AttendanceChanged(ground.school(), ground.lesson(), student, actor.personId()));
  }
}
