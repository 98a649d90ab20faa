package ru.zvonok.core.access;

import static ru.zvonok.core.access.Role.CLASS_TEACHER;
import static ru.zvonok.core.access.Role.DEPUTY;
import static ru.zvonok.core.access.Role.DIRECTOR;
import static ru.zvonok.core.access.Role.GUARDIAN;
import static ru.zvonok.core.access.Role.STUDENT;
import static ru.zvonok.core.access.Role.TEACHER;
import static ru.zvonok.core.access.Role.TECHNICIAN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Who may what (2.1, 2.2): one list of named policies, asked on every path. A policy reads the
 * roles of the hat that is worn and what ties the actor to the thing, and nothing else. No policy
 * of the journal holds under a family's hat.
 */
public enum Permissions {
  /** Topic, homework, roll and marks: own lessons, own class, director and deputies. */
  READ_LESSON(
      (who, tie) ->
          who.is(TEACHER) && tie.ownLesson()
              || who.is(CLASS_TEACHER) && tie.ownClass()
              || who.is(DIRECTOR)
              || who.is(DEPUTY)),

  /** Writing the roll, marks, topic and homework: only whoever holds the lesson. */
  FILL_LESSON((who, tie) -> who.is(TEACHER) && tie.ownLesson()),

  /** Turning Н into УП, Б or НП: the class teacher, for the own class. */
  GIVE_REASON((who, tie) -> who.is(CLASS_TEACHER) && tie.ownClass()),

  /** Whether a lesson is filled, without marks or names. */
  SEE_COMPLETENESS((who, _) -> who.is(TECHNICIAN) || who.is(DIRECTOR) || who.is(DEPUTY)),

  /** Whether a class's data is complete (3.4.1): the class teacher, and the office of any class. */
  CHECK_CLASS(
      (who, tie) ->
          who.is(CLASS_TEACHER) && tie.ownClass()
              || who.is(TECHNICIAN)
              || who.is(DIRECTOR)
              || who.is(DEPUTY)),

  /** Giving out and revoking link codes, ending bindings. */
  MANAGE_ACCESS((who, _) -> who.is(TECHNICIAN) || who.is(DIRECTOR) || who.is(DEPUTY)),

  /** Substitutions, moved and cancelled lessons, special days, bells (2.4). */
  CHANGE_TIMETABLE((who, _) -> who.is(TECHNICIAN) || who.is(DIRECTOR) || who.is(DEPUTY)),

  /** The school's own hours of deadlines and thresholds of term marks. */
  CHANGE_RULES((who, _) -> who.is(DIRECTOR) || who.is(DEPUTY)),

  /** Marks of terms and of the year: own load, own class, director and deputies. */
  READ_TERM_MARKS(
      (who, tie) ->
          who.is(TEACHER) && tie.ownLesson()
              || who.is(CLASS_TEACHER) && tie.ownClass()
              || who.is(DIRECTOR)
              || who.is(DEPUTY)),

  /** Only whoever has the load sets them (3.2.4). */
  SET_TERM_MARKS((who, tie) -> who.is(TEACHER) && tie.ownLesson()),

  /** Closing a term, opening it again, and letting one teacher correct a closed one. */
  CLOSE_TERM((who, _) -> who.is(DIRECTOR) || who.is(DEPUTY)),

  /** Bringing the school in from files: people, classes, load, timetable (4.2.4). */
  IMPORT_FILES((who, _) -> who.is(TECHNICIAN) || who.is(DIRECTOR) || who.is(DEPUTY)),

  /** The diary of a child: its guardian whose rights stand, or the student. */
  READ_DIARY((who, tie) -> (who.is(GUARDIAN) || who.is(STUDENT)) && tie.ownChild());

  private final BiPredicate<Actor, Tie> rule;

  Permissions(BiPredicate<Actor, Tie> rule) {
    this.rule = rule;
  }

  public boolean allow(Actor actor, Tie tie) {
    return rule.test(actor, tie);
  }

  /** The roles that each suffice by themselves, whatever somebody is tied to. */
  public Set<Role> sufficient() {
    return Arrays.stream(Role.values())
        .filter(role -> allow(new Actor(0, 0, Hat.STAFF, Set.of(role), Via.BUTTON), Tie.NONE))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /**
   * What ties an actor to what is asked for.
   *
   * @param ownLesson holds the lesson, or the load of its subject and group
   * @param ownClass is class teacher of the class (of the student, where one is meant)
   * @param ownChild is the child, or its guardian with standing rights
   */
  public record Tie(boolean ownLesson, boolean ownClass, boolean ownChild) {
    public static final Tie NONE = new Tie(false, false, false);
  }
}
