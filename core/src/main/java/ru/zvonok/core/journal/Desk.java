package ru.zvonok.core.journal;

import static ru.zvonok.core.access.Permissions.FILL_LESSON;
import static ru.zvonok.core.access.Permissions.GIVE_REASON;
import static ru.zvonok.core.access.Permissions.READ_LESSON;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.people.Student;

/**
 * The only way to a lesson: asks the policies, then hands out the lesson's ground. Whoever may not
 * even read hears the same as of a lesson that isn't there.
 */
@Component
class Desk {

  private final GroundSql grounds;
  private final PlaceSql places;

  Desk(GroundSql grounds, PlaceSql places) {
    this.grounds = grounds;
    this.places = places;
  }

  Outcome<Ground> toRead(Actor actor, long lesson) {
    return grounds
        .of(actor, lesson)
        .filter(ground -> allows(READ_LESSON, actor, ground.tie()))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new NotYours()));
  }

  /** For whoever fills the lesson, open or not. */
  Outcome<Ground> toPrepare(Actor actor, long lesson) {
    return toRead(actor, lesson)
        .then(
            ground ->
                mayFill(actor, ground) ? Outcome.done(ground) : Outcome.refused(new NotYours()));
  }

  /** To write; until the commit nobody else writes in this lesson. */
  Outcome<Ground> toFill(Actor actor, long lesson) {
    return toPrepare(actor, lesson).then(this::opened);
  }

  /** To mark a student of the group. */
  Outcome<Place> toMark(Actor actor, long lesson, long student) {
    return toFill(actor, lesson).then(ground -> seat(actor, ground, student));
  }

  /** To note a student: whoever fills the lesson, or the student's class teacher. */
  Outcome<Place> toNote(Actor actor, long lesson, long student) {
    return toRead(actor, lesson)
        .then(
            ground -> {
              Place place = places.of(actor, ground, student);
              return mayFill(actor, ground) || mayReason(actor, place)
                  ? opened(ground).then(_ -> seated(place))
                  : Outcome.refused(new NotYours());
            });
  }

  /** To take back what the actor wrote in the lesson, as its teacher or as class teacher. */
  Outcome<Ground> toTakeBack(Actor actor, long lesson) {
    return toRead(actor, lesson)
        .then(ground -> mayWrite(actor, ground) ? opened(ground) : Outcome.refused(new NotYours()));
  }

  /** A student's place in a lesson that the actor is writing in already. */
  Outcome<Place> seat(Actor actor, Ground ground, long student) {
    return seated(places.of(actor, ground, student));
  }

  /** Whether the actor writes anything at all here: the lesson, or reasons of absence. */
  boolean mayWrite(Actor actor, Ground ground) {
    return mayFill(actor, ground) || mayReason(actor, ground);
  }

  boolean mayFill(Actor actor, Ground ground) {
    return allows(FILL_LESSON, actor, ground.tie());
  }

  boolean mayReason(Actor actor, Place place) {
    return allows(GIVE_REASON, actor, new Tie(false, place.ownClass(), false));
  }

  /** Whether there are students here whose class teacher the actor is. */
  boolean mayReason(Actor actor, Ground ground) {
    return allows(GIVE_REASON, actor, ground.tie());
  }

  /** The students whose reasons of absence the actor may give. */
  Set<Long> ownStudents(Actor actor, Ground ground) {
    return mayReason(actor, ground) ? places.ofOwnClasses(actor, ground) : Set.of();
  }

  /** Whoever reads the lesson by more than being class teacher of some of its students. */
  boolean seesAll(Actor actor, Ground ground) {
    return allows(READ_LESSON, actor, new Tie(ground.ownLesson(), false, false));
  }

  /** Of the lesson's students those whom the actor may see: a class teacher only the own class. */
  List<Student> visible(Actor actor, Ground ground, List<Student> all) {
    if (seesAll(actor, ground)) {
      return all;
    }
    Set<Long> own = ownStudents(actor, ground);
    return all.stream().filter(one -> own.contains(one.id())).toList();
  }

  /** No policy of the journal holds under a family's hat, whatever roles it claims. */
  static boolean allows(Permissions policy, Actor actor, Tie tie) {
    return actor.hat() == Hat.STAFF && policy.allow(actor, tie);
  }

  private Outcome<Ground> opened(Ground ground) {
    Refusal closed = ground.closed();
    if (closed != null) {
      return Outcome.refused(closed);
    }
    grounds.lock(ground);
    return Outcome.done(ground);
  }

  private static Outcome<Place> seated(Place place) {
    if (place.inGroup()) {
      return Outcome.done(place);
    }
    return Outcome.refused(new BadValue(place.left() ? Rule.STUDENT_LEFT : Rule.NOT_IN_GROUP));
  }
}
