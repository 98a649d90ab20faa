package ru.zvonok.core.termmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.Hours;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.Terms;

/** The only way to a page of term marks: asks the policies, then hands out its ground. */
@Component
class TermDesk {

  private static final String GROUND =
      """
      select t.year_id, g.name as group_name, subject.name as subject, subject.marked,
        s.zone, s.settings ->> 'deadline_hours' as hours, s.settings ->> 'term_marks' as rules,
        array(
          select distinct cast(c.grade as int)
          from study_group_piece piece
          join school_class c on c.id = piece.class_id
          where piece.group_id = g.id) as grades,
        exists (
          select from teaching l
          where l.group_id = g.id and l.subject_id = subject.id and l.teacher_id = :actor
            and l.starts_on <= today.day and (l.ends_on is null or l.ends_on >= today.day)
        ) as own_load,
        exists (
          select from study_group_piece piece
          join class_teacher ct on ct.class_id = piece.class_id and ct.person_id = :actor
          where piece.group_id = g.id
            and ct.starts_on <= today.day and (ct.ends_on is null or ct.ends_on >= today.day)
        ) as own_class,
        exists (
          select from term_correction c
          where c.term_id = t.id and c.teacher_id = :actor and c.open_until > :now) as corrected
      from term t
      join school s on s.id = :school
      join study_group g on g.id = :group and g.year_id = t.year_id
      join subject on subject.id = :subject
      cross join lateral (
        select cast(cast(:now as timestamptz) at time zone s.zone as date) as day) today
      where t.school_id = :school and t.id = :term
        and exists (
          select from teaching l where l.group_id = g.id and l.subject_id = subject.id)
      """;

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Clock clock;

  TermDesk(JdbcClient jdbc, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.clock = clock;
  }

  Outcome<TermGround> toRead(Actor actor, PageId page) {
    return ground(actor, page)
        .filter(ground -> allows(Permissions.READ_TERM_MARKS, actor, ground.tie()))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new NotYours()));
  }

  /** To set marks; until the commit nobody else sets any in this subject or closes the term. */
  Outcome<TermGround> toSet(Actor actor, PageId page) {
    lock(page);
    return toRead(actor, page)
        .then(
            ground -> {
              if (!maySet(actor, ground)) {
                return Outcome.refused(new NotYours());
              }
              Refusal closed = ground.closed();
              return closed == null ? Outcome.done(ground) : Outcome.refused(closed);
            });
  }

  boolean maySet(Actor actor, TermGround ground) {
    return allows(Permissions.SET_TERM_MARKS, actor, ground.tie());
  }

  /** Whoever reads the page by more than being class teacher of some of its students. */
  boolean seesAll(Actor actor, TermGround ground) {
    return allows(Permissions.READ_TERM_MARKS, actor, new Tie(ground.ownLoad(), false, false));
  }

  static boolean allows(Permissions policy, Actor actor, Tie tie) {
    return actor.hat() == Hat.STAFF && policy.allow(actor, tie);
  }

  private void lock(PageId page) {
    jdbc.sql("select id from term where id = :term for share")
        .param("term", page.termId())
        .query(Long.class)
        .optional();
    jdbc.sql("select id from subject where id = :subject for no key update")
        .param("subject", page.subjectId())
        .query(Long.class)
        .optional();
  }

  private Optional<TermGround> ground(Actor actor, PageId page) {
    Instant now = clock.instant();
    return jdbc.sql(GROUND)
        .param("school", actor.schoolId())
        .param("actor", actor.personId())
        .param("term", page.termId())
        .param("group", page.groupId())
        .param("subject", page.subjectId())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> ground(actor, page, now, row))
        .optional()
        .flatMap(found -> found);
  }

  /** Only for a term that some grade of the group is marked in, or the year. */
  private Optional<TermGround> ground(Actor actor, PageId page, Instant now, ResultSet row)
      throws SQLException {
    Terms terms = calendars.termsOf(row.getLong("year_id"));
    List<Term> marked =
        Stream.of((Integer[]) row.getArray("grades").getArray())
            .flatMap(grade -> terms.of(grade).stream())
            .distinct()
            .toList();
    Optional<Term> term =
        Stream.concat(marked.stream(), terms.wholeYear().stream())
            .filter(one -> one.id() == page.termId())
            .findFirst();
    if (term.isEmpty()) {
      return Optional.empty();
    }
    ZoneId zone = ZoneId.of(row.getString("zone"));
    LocalDate today = now.atZone(zone).toLocalDate();
    boolean year = terms.wholeYear().equals(term) && !marked.contains(term.get());
    return Optional.of(
        new TermGround(
            actor.schoolId(),
            page,
            term.get(),
            year ? marked : List.of(),
            row.getString("group_name"),
            row.getString("subject"),
            row.getBoolean("marked"),
            row.getBoolean("own_load"),
            row.getBoolean("own_class"),
            row.getBoolean("corrected"),
            TermRules.read(row.getString("rules")),
            new Deadlines(zone, Hours.read(row.getString("hours"))),
            now,
            today));
  }
}
