package ru.zvonok.core.termmark;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.journal.TermValue;

/** What one person set at once on a page, as its history tells. */
@Component
class TermActSql {

  /** A change of an act; {@code comment} stood beside the mark before it. */
  record Change(
      long student, @Nullable TermValue was, @Nullable TermValue became, String comment) {}

  private final JdbcClient jdbc;

  TermActSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last since that moment. Index: term_mark_revision_mark. */
  Optional<TermMarks.Act> last(Actor actor, PageId page, Instant since) {
    return jdbc.sql(
            """
            select max(r.id) as act, count(*) as size
            from term_mark m
            join term_mark_revision r on r.term_mark_id = m.id
            where m.school_id = :school and m.term_id = :term and m.subject_id = :subject
              and m.group_id = :group and r.person_id = :actor and r.at >= :since
            group by r.at
            order by r.at desc
            limit 1
            """)
        .param("school", actor.schoolId())
        .param("term", page.termId())
        .param("subject", page.subjectId())
        .param("group", page.groupId())
        .param("actor", actor.personId())
        .param("since", utc(since))
        .query((row, _) -> new TermMarks.Act(row.getLong("act"), row.getInt("size")))
        .optional();
  }

  List<Change> changes(Actor actor, PageId page, long act) {
    return jdbc.sql(
            """
            select distinct on (m.id) m.student_id, r.was, r.became, coalesce(before.comment, '') as comment
            from term_mark_revision last
            join term_mark_revision r on r.person_id = last.person_id and r.at = last.at
            join term_mark m on m.id = r.term_mark_id and m.term_id = :term
              and m.subject_id = :subject and m.group_id = :group
            left join lateral (
              select b.comment from term_mark_revision b
              where b.term_mark_id = m.id and b.id < r.id
              order by b.id desc
              limit 1) before on true
            where last.school_id = :school and last.id = :act and last.person_id = :actor
            order by m.id, r.id desc
            """)
        .param("school", actor.schoolId())
        .param("term", page.termId())
        .param("subject", page.subjectId())
        .param("group", page.groupId())
        .param("actor", actor.personId())
        .param("act", act)
        .query(
            (row, _) ->
                new Change(
                    row.getLong("student_id"),
                    TermValue.ofStored(row.getString("was")),
                    TermValue.ofStored(row.getString("became")),
                    row.getString("comment")))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
