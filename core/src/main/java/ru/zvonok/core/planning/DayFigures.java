package ru.zvonok.core.planning;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SpecialDay;

/** How many lessons and people a word of a day is about. */
@Service
public class DayFigures {

  /**
   * @param lessons that take place as things stand
   * @param teachers who hold them
   */
  public record Figures(int classes, int students, int lessons, int teachers) {}

  private final JdbcClient jdbc;
  private final SpecialDaySql days;
  private final Lessons lessons;

  DayFigures(JdbcClient jdbc, SpecialDaySql days, Lessons lessons) {
    this.jdbc = jdbc;
    this.days = days;
    this.lessons = lessons;
  }

  /** For whoever may change the day; a class that there isn't is refused. */
  @Transactional
  public Outcome<Figures> of(Actor actor, LocalDate day, SpecialDay.Scope scope) {
    return Office.only(
        actor,
        () -> {
          Long[] classes =
              days.classes(actor.schoolId(), scope, day).stream()
                  .map(SchoolClass::id)
                  .toArray(Long[]::new);
          if (classes.length == 0) {
            return Outcome.refused(new NotYours());
          }
          lessons.lay(actor.schoolId(), day, day);
          return Outcome.done(count(actor.schoolId(), day, classes));
        });
  }

  /** Indexes: enrolment_class, lesson_school_day. */
  private Figures count(long school, LocalDate day, Long[] classes) {
    return jdbc.sql(
            """
            select (
                select count(distinct e.student_id) from enrolment e
                where e.school_id = :school and e.class_id = any(:classes)
                  and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)) as students,
              count(*) as lessons, count(distinct l.teacher_id) as teachers
            from lesson l
            where l.school_id = :school and l.day = :day and l.cancelled_at is null
              and exists (
                select from study_group_piece piece
                where piece.group_id = l.group_id and piece.class_id = any(:classes))
            """)
        .param("school", school)
        .param("day", day)
        .param("classes", classes)
        .query((row, _) -> new Figures(classes.length, row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }
}
