package ru.zvonok.core.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.Reasons;
import ru.zvonok.core.decision.What;

/** The school's bell schedules: the usual ones and those of shortened days, one for each shift. */
@Service
public class Bells {

  private static final int MOST = 16;

  /** When a lesson of that number, 0–15, begins and ends. */
  public record Ring(int number, LocalTime from, LocalTime to) {}

  /**
   * @param shift 1 or 2
   * @param rings in the order of the day
   */
  public record Schedule(long id, String name, int shift, List<Ring> rings) {}

  private final JdbcClient jdbc;
  private final Decisions decisions;

  Bells(JdbcClient jdbc, Decisions decisions) {
    this.jdbc = jdbc;
    this.decisions = decisions;
  }

  /** For all staff. */
  @Transactional(readOnly = true)
  public Outcome<List<Schedule>> all(Actor actor) {
    if (actor.hat() != Hat.STAFF) {
      return Outcome.refused(new NotYours());
    }
    record Row(long id, String name, int shift, Ring ring) {}
    Map<Long, List<Row>> rows =
        jdbc
            .sql(
                """
                select s.id, s.name, s.shift, b.number, b.starts_at, b.ends_at
                from bell_schedule s
                join bell b on b.schedule_id = s.id
                where s.school_id = :school
                order by s.shift, s.id, b.number
                """)
            .param("school", actor.schoolId())
            .query(
                (row, _) ->
                    new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        new Ring(
                            row.getInt(4),
                            row.getObject(5, LocalTime.class),
                            row.getObject(6, LocalTime.class))))
            .list()
            .stream()
            .collect(groupingBy(Row::id, LinkedHashMap::new, toList()));
    return Outcome.done(
        rows.values().stream()
            .map(
                of ->
                    new Schedule(
                        of.getFirst().id(),
                        of.getFirst().name(),
                        of.getFirst().shift(),
                        of.stream().map(Row::ring).toList()))
            .toList());
  }

  /**
   * A new schedule, for special days to name. Lessons follow one another and none overlaps the
   * next.
   */
  @Transactional
  public Outcome<Long> add(Actor actor, String name, int shift, List<Ring> rings) {
    return Office.only(
        actor,
        () ->
            shift < 1 || shift > 2 || !inOrder(rings)
                ? Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS))
                : Reasons.needed(name).then(clean -> write(actor, clean, shift, rings)));
  }

  private static boolean inOrder(List<Ring> rings) {
    for (int i = 0; i < rings.size(); i++) {
      Ring one = rings.get(i);
      Ring before = i == 0 ? null : rings.get(i - 1);
      boolean follows =
          before == null || before.number() < one.number() && !one.from().isBefore(before.to());
      if (!follows || one.number() < 0 || one.number() >= MOST || !one.from().isBefore(one.to())) {
        return false;
      }
    }
    return !rings.isEmpty();
  }

  private Outcome<Long> write(Actor actor, String name, int shift, List<Ring> rings) {
    Long id =
        jdbc.sql(
                """
                insert into bell_schedule (school_id, name, shift) values (:school, :name, :shift)
                on conflict (school_id, name) do nothing
                returning id
                """)
            .param("school", actor.schoolId())
            .param("name", name)
            .param("shift", shift)
            .query(Long.class)
            .optional()
            .orElse(null);
    if (id == null) {
      return Outcome.refused(new BadValue(Rule.OUT_OF_BOUNDS));
    }
    jdbc.sql(
            """
            insert into bell (school_id, schedule_id, number, starts_at, ends_at)
            select :school, :id, * from unnest(cast(:numbers as smallint[]),
              cast(:starts as time[]), cast(:ends as time[]))
            """)
        .param("school", actor.schoolId())
        .param("id", id)
        .param("numbers", rings.stream().map(Ring::number).toArray(Integer[]::new))
        .param("starts", rings.stream().map(ring -> ring.from().toString()).toArray(String[]::new))
        .param("ends", rings.stream().map(ring -> ring.to().toString()).toArray(String[]::new))
        .update();
    decisions.add(
        actor,
        new Decision(
            What.BELLS_SET, About.THE_SCHOOL, Map.of("schedule", Long.toString(id)), name));
    return Outcome.done(id);
  }
}
