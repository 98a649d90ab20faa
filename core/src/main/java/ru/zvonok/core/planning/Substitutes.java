package ru.zvonok.core.planning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.people.PersonName;

/** Who could hold a lesson in its teacher's place. */
@Service
public class Substitutes {

  /**
   * @param sameSubject has a load in the lesson's subject
   * @param busy has another lesson at that time
   * @param lessons how many lessons that day
   */
  public record Candidate(
      long personId, PersonName name, boolean sameSubject, boolean busy, int lessons) {}

  private final JdbcClient jdbc;
  private final LessonSlots slots;

  Substitutes(JdbcClient jdbc, LessonSlots slots) {
    this.jdbc = jdbc;
    this.slots = slots;
  }

  /** Teachers with a load today but the lesson's own: free ones first, then of its subject. */
  @Transactional
  public Outcome<List<Candidate>> of(Actor actor, long lessonId) {
    return Office.only(
        actor,
        () ->
            slots
                .lock(actor.schoolId(), lessonId)
                .map(standing -> Outcome.done(candidates(actor.schoolId(), lessonId)))
                .orElseGet(() -> Outcome.refused(new NotYours())));
  }

  /** Indexes: teaching_teacher, lesson_teacher_day. */
  private List<Candidate> candidates(long school, long lesson) {
    return jdbc.sql(
            """
            select p.id, p.family_name, p.given_name, p.patronymic,
              bool_or(t.subject_id = l.subject_id) as same_subject,
              (select count(*) from lesson own
                where own.teacher_id = p.id and own.day = l.day and own.cancelled_at is null
              ) as lessons,
              exists (
                select from lesson own
                where own.teacher_id = p.id and own.day = l.day and own.cancelled_at is null
                  and own.starts_at < l.ends_at and own.ends_at > l.starts_at) as busy
            from lesson l
            join teaching t on t.school_id = :school and t.starts_on <= l.day
              and (t.ends_on is null or t.ends_on >= l.day)
            join person p on p.id = t.teacher_id and (p.ended_on is null or p.ended_on >= l.day)
            where l.school_id = :school and l.id = :lesson
              and p.id is distinct from l.teacher_id
            group by p.id, l.id
            order by busy, same_subject desc, p.family_name, p.given_name, p.id
            """)
        .param("school", school)
        .param("lesson", lesson)
        .query(
            (row, _) ->
                new Candidate(
                    row.getLong("id"),
                    NameRow.of(row),
                    row.getBoolean("same_subject"),
                    row.getBoolean("busy"),
                    row.getInt("lessons")))
        .list();
  }
}
