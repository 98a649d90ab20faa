package ru.zvonok.core.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.school.SchoolClass;

/** What ties an actor to children and classes on a day; only by the hat that is worn. */
@Service
public class Ties {

  private final JdbcClient jdbc;

  Ties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The guardian's children whose diaries may be opened; for a student the student alone; empty for
   * staff. Indexes: guardianship_guardian, enrolment_student.
   */
  @Transactional(readOnly = true)
  public Set<Long> childrenOf(Actor actor, LocalDate today) {
    return actor.hat() == Hat.STAFF
        ? Set.of()
        : ids(
            "select p.id from person p where p.school_id = :school and "
                + Standing.ownChild(actor.hat(), "p.id", ":day"),
            actor,
            today);
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

  @Transactional(readOnly = true)
  public Set<Long> classesOf(Actor actor, LocalDate today) {
    return ownClasses(actor, today).stream().map(SchoolClass::id).collect(toUnmodifiableSet());
  }

  /** The classes whose class teacher the actor is, by name. Index: class_teacher_person. */
  @Transactional(readOnly = true)
  public List<SchoolClass> ownClasses(Actor actor, LocalDate today) {
    if (!actor.is(Role.CLASS_TEACHER)) {
      return List.of();
    }
    return jdbc.sql(
            """
            select c.id, c.grade, c.name
            from school_class c
            where c.school_id = :school and exists (
              select from class_teacher t
              where t.class_id = c.id and t.person_id = :person
                and t.starts_on <= :day and (t.ends_on is null or t.ends_on >= :day))
            order by c.grade, c.name
            """)
        .param("school", actor.schoolId())
        .param("person", actor.personId())
        .param("day", today)
        .query((row, _) -> new SchoolClass(row.getLong(1), row.getInt(2), row.getString(3)))
        .list();
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
