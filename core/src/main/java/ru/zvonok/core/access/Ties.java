package ru.zvonok.core.access;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ties an actor to children and classes on a day; only by the hat that is worn. */
@Service
public class Ties {

  private final JdbcClient jdbc;

  Ties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The student himself, or a child whose guardian's rights stand; never under the staff hat. */
  @Transactional(readOnly = true)
  public boolean ownChild(Actor actor, long studentId, LocalDate today) {
    return childrenOf(actor, today).contains(studentId);
  }

  /**
   * The guardian's children whose diaries may be opened; for a student the student alone; empty for
   * staff. Indexes: guardianship_guardian, enrolment_student.
   */
  @Transactional(readOnly = true)
  public Set<Long> childrenOf(Actor actor, LocalDate today) {
    return switch (actor.hat()) {
      case STAFF -> Set.of();
      case STUDENT ->
          ids(
              """
              select distinct e.student_id from enrolment e
              join person p on p.id = e.student_id and (p.ended_on is null or p.ended_on >= :day)
              where e.school_id = :school and e.student_id = :person
                and (e.ends_on is null or e.ends_on >= :day)
              """,
              actor,
              today);
      case GUARDIAN ->
          ids(
              """
              select distinct g.student_id from guardianship g
              join person p on p.id = g.student_id and (p.ended_on is null or p.ended_on >= :day)
              where g.school_id = :school and g.guardian_id = :person and g.restricted_at is null
                and g.starts_on <= :day and (g.ends_on is null or g.ends_on >= :day)
              """,
              actor,
              today);
    };
  }

  @Transactional(readOnly = true)
  public boolean classTeacherOf(Actor actor, long classId, LocalDate today) {
    return classesOf(actor, today).contains(classId);
  }

  /** Whether the student sits in a class of this class teacher that day. */
  @Transactional(readOnly = true)
  public boolean classTeacherOfStudent(Actor actor, long studentId, LocalDate today) {
    return actor.is(Role.CLASS_TEACHER)
        && jdbc.sql(
                """
                select exists (
                  select from enrolment e
                  join class_teacher c on c.class_id = e.class_id and c.person_id = :person
                    and c.starts_on <= :day and (c.ends_on is null or c.ends_on >= :day)
                  where e.school_id = :school and e.student_id = :student
                    and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day))
                """)
            .param("school", actor.schoolId())
            .param("person", actor.personId())
            .param("student", studentId)
            .param("day", today)
            .query(Boolean.class)
            .single();
  }

  /** The classes whose class teacher the actor is. Index: class_teacher_person. */
  @Transactional(readOnly = true)
  public Set<Long> classesOf(Actor actor, LocalDate today) {
    return actor.is(Role.CLASS_TEACHER)
        ? ids(
            """
            select distinct class_id from class_teacher
            where school_id = :school and person_id = :person
              and starts_on <= :day and (ends_on is null or ends_on >= :day)
            """,
            actor,
            today)
        : Set.of();
  }

  private Set<Long> ids(String sql, Actor actor, LocalDate day) {
    return jdbc.sql(sql)
        .param("school", actor.schoolId())
        .param("person", actor.personId())
        .param("day", day)
        .query((row, _) -> row.getLong(1))
        .set();
  }
}
