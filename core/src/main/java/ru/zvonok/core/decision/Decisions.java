package ru.zvonok.core.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.people.PersonName;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record of the office's decisions. */
@Service
public class Decisions {

  private static final int MOST_SHOWN = 200;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

  /** A decision as it is read back. */
  public record Made(Instant at, PersonName by, Role role, Decision decision) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Decisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Whoever asks has found the actor allowed; part of the transaction that does what it says.
   *
   * @return its number, for messages that tell of it once
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(Actor actor, Decision decision) {
    About about = decision.about();
    return jdbc.sql(
            """
            insert into decision (school_id, what, lesson_id, term_id, person_id, day,
              details, reason, made_by, role, via, made_at)
            values (:school, :what, cast(:lesson as bigint), cast(:term as bigint),
              cast(:person as bigint), cast(:day as date), cast(:details as jsonb), :reason,
              :by, :role, :via, :at)
            returning id
            """)
        .param("school", actor.schoolId())
        .param("what", decision.what().name())
        .param("lesson", about.lessonId())
        .param("term", about.termId())
        .param("person", about.personId())
        .param("day", about.day())
        .param("details", JSON.writeValueAsString(decision.details()))
        .param("reason", decision.reason())
        .param("by", actor.personId())
        .param("role", standing(actor).name())
        .param("via", actor.via().name())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** What was decided on these days, the latest first, at most 200; for director and deputies. */
  @Transactional(readOnly = true)
  public Outcome<List<Made>> between(Actor actor, LocalDate from, LocalDate to) {
    if (!Permissions.CHANGE_RULES.allow(actor, Tie.NONE)) {
      return Outcome.refused(new NotYours());
    }
    return Outcome.done(
        jdbc.sql(
                """
                select d.*, p.family_name, p.given_name, p.patronymic
                from decision d
                join school s on s.id = :school
                join person p on p.id = d.made_by
                where d.school_id = :school
                  and d.made_at >= cast(:from as date) at time zone s.zone
                  and d.made_at < (cast(:to as date) + 1) at time zone s.zone
                order by d.id desc
                limit :most
                """)
            .param("school", actor.schoolId())
            .param("from", from)
            .param("to", to)
            .param("most", MOST_SHOWN)
            .query((row, _) -> made(row))
            .list());
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        NameRow.of(row),
        Role.valueOf(row.getString("role")),
        new Decision(
            What.valueOf(row.getString("what")),
            new About(
                id(row, "lesson_id"),
                id(row, "term_id"),
                id(row, "person_id"),
                row.getObject("day", LocalDate.class)),
            Map.copyOf(JSON.readValue(row.getString("details"), DETAILS)),
            row.getString("reason")));
  }

  private static @Nullable Long id(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : id;
  }

  /** As whom it was decided: the highest of the roles that are worn. */
  private static Role standing(Actor actor) {
    return Stream.of(Role.values()).filter(actor::is).findFirst().orElseThrow();
  }
}
