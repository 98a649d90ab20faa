package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes subjects: known again by their name, and when that was changed, by their course's id. */
final class SubjectWriter {

  private final Db db;
  private final Ledger ledger;

  SubjectWriter(Db db, Ledger ledger) {
    this.db = db;
    this.ledger = ledger;
  }

  private record Known(long id, @Nullable String external, String name, boolean ended) {}

  private record Changed(long id, @Nullable String external, String name, boolean ended) {}

  private record New(String external, String name) {}

  /** The ids of all subjects of the roster by their titles. */
  Map<String, Long> write(List<Roster.Subject> subjects) {
    List<Known> known =
        db.sql(
                """
                select id, external_id, name, ended_on is not null
                from subject
                where school_id = :school
                """)
            .query(
                (row, _) ->
                    new Known(
                        row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)))
            .list();
    Map<String, Known> byName = new HashMap<>();
    Map<String, Known> byExternal = new HashMap<>();
    for (Known one : known) {
      byName.put(one.name(), one);
      if (one.external() != null) {
        byExternal.put(one.external(), one);
      }
    }
    Set<String> titles = new HashSet<>();
    subjects.forEach(subject -> titles.add(subject.title()));
    Map<String, Long> ids = new HashMap<>();
    List<Changed> changed = new ArrayList<>();
    List<New> added = new ArrayList<>();
    for (Roster.Subject subject : subjects) {
      Known found = byName.get(subject.title());
      for (String course : subject.courses()) {
        Known renamed = byExternal.get(course);
        if (found == null && renamed != null && !titles.contains(renamed.name())) {
          found = renamed;
        }
      }
      if (found == null) {
        if (!subject.ended()) {
          added.add(new New(subject.courses().getFirst(), subject.title()));
        }
        continue;
      }
      ids.put(subject.title(), found.id());
      String external =
          subject.courses().contains(Objects.requireNonNullElse(found.external(), ""))
              ? found.external()
              : subject.courses().getFirst();
      Changed wanted = new Changed(found.id(), external, subject.title(), subject.ended());
      if (!wanted.equals(new Changed(found.id(), found.external(), found.name(), found.ended()))) {
        changed.add(wanted);
      }
    }
    change(changed);
    ids.putAll(add(added));
    ledger.unchanged(Kind.SUBJECT, ids.size() - changed.size() - added.size());
    return ids;
  }

  /** Ids are taken away first: two subjects may trade theirs. */
  private void change(List<Changed> changed) {
    if (changed.isEmpty()) {
      return;
    }
    db.rows(
            """
            update subject s
            set external_id = null
            from json_to_recordset(cast(:rows as json)) as r(id bigint, external text)
            where s.school_id = :school and (s.id = r.id or s.external_id = r.external)
            """,
            changed)
        .update();
    db.rows(
            """
            update subject s
            set external_id = r.external, name = r.name,
              ended_on = case when r.ended then coalesce(s.ended_on, cast(:last as date)) end
            from json_to_recordset(cast(:rows as json)) as r(id bigint, external text, name text,
              ended boolean)
            where s.school_id = :school and s.id = r.id
            """,
            changed)
        .param("last", db.yesterday())
        .update();
    ledger.ended(Kind.SUBJECT, changed.stream().filter(Changed::ended).map(Changed::name).toList());
    ledger.changed(
        Kind.SUBJECT, changed.stream().filter(one -> !one.ended()).map(Changed::name).toList());
  }

  private Map<String, Long> add(List<New> added) {
    Map<String, Long> ids = new HashMap<>();
    db.rows(
            """
            insert into subject (external_id, name)
            select case when not exists (
                select from subject s where s.school_id = :school and s.external_id = r.external)
              then r.external end, r.name
            from json_to_recordset(cast(:rows as json)) as r(external text, name text)
            returning name, id
            """,
            added)
        .query((row, _) -> ids.put(row.getString(1), row.getLong(2)))
        .list();
    ledger.added(Kind.SUBJECT, added.stream().map(New::name).toList());
    return ids;
  }
}
