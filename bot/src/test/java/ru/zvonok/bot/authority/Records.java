package ru.zvonok.bot.authority;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.SchoolRows;

/** Every table of the journal and of who may come in: told apart by checksum, put back by copy. */
final class Records {

  /** In the order in which rows may be put back. */
  private static final List<String> WRITTEN =
      List.of(
          "link_code",
          "binding",
          "consent",
          "link_offer",
          "lesson_record",
          "homework_file",
          "attendance",
          "assessment",
          "mark",
          "revision",
          "import_job",
          "reminder",
          "late_reason",
          "term_mark",
          "term_mark_revision",
          "term_correction",
          "decision",
          "special_day");

  /** Who is what to whom, and the plan: seldom written in the chat. */
  private static final List<String> RIGHTS =
      List.of(
          "person",
          "enrolment",
          "guardianship",
          "role_grant",
          "class_teacher",
          "teaching",
          "timetable_entry",
          "lesson",
          "bell_schedule",
          "term",
          "curriculum_plan",
          "curriculum_topic");

  private static final String STANDING =
      all()
          .map(
              table ->
                  """
                  select '%1$s ' || count(*) || ' '
                    || coalesce(md5(string_agg(cast(t as text), '|' order by cast(t as text))), '')
                  from %1$s t
                  """
                      .formatted(table))
          .collect(Collectors.joining(" union all "));

  private static final String RESTORE =
      """
      delete from alert_line;
      delete from outbox;
      alter table revision disable trigger revision_is_kept;
      alter table late_reason disable trigger late_reason_is_kept;
      alter table term_mark_revision disable trigger term_mark_revision_is_kept;
      alter table decision disable trigger decision_is_kept;
      %s
      %s
      alter table revision enable trigger revision_is_kept;
      alter table late_reason enable trigger late_reason_is_kept;
      alter table term_mark_revision enable trigger term_mark_revision_is_kept;
      alter table decision enable trigger decision_is_kept;
      update term t set locked_at = k.locked_at from kept_term k where k.id = t.id;
      update person t set ended_on = k.ended_on from kept_person k where k.id = t.id;
      %s
      update class_teacher t set person_id = k.person_id
      from kept_class_teacher k where k.id = t.id;
      update timetable_entry t set teacher_id = k.teacher_id
      from kept_timetable_entry k where k.id = t.id;
      update guardianship t set ends_on = k.ends_on, restricted_at = k.restricted_at
      from kept_guardianship k where k.id = t.id;
      delete from lesson t where not exists (select from kept_lesson k where k.id = t.id);
      update lesson t
      set teacher_id = k.teacher_id, subject_id = k.subject_id, cancelled_at = k.cancelled_at,
        cancelled_why = k.cancelled_why, known_at = k.known_at
      from kept_lesson k where k.id = t.id;
      delete from bell t where not exists (
        select from kept_bell_schedule k where k.id = t.schedule_id);
      delete from bell_schedule t where not exists (
        select from kept_bell_schedule k where k.id = t.id);
      update subject set marked = true where not marked;
      update school
      set settings = settings - 'deadline_hours' - 'term_marks' - 'term_kinds'
        || '{"ask_why_late": true}';
      """
          .formatted(
              each(WRITTEN.reversed(), "delete from %1$s;"),
              each(WRITTEN, "insert into %1$s overriding system value select * from kept_%1$s;"),
              each(
                  List.of("enrolment", "role_grant", "class_teacher", "teaching"),
                  "update %1$s t set ends_on = k.ends_on from kept_%1$s k where k.id = t.id;"));

  private final SchoolFixture school;
  private final SchoolFixture elsewhere;
  private long seen = -1;
  private String standing = "";

  Records(SchoolFixture school, SchoolFixture elsewhere) {
    this.school = school;
    this.elsewhere = elsewhere;
  }

  /** Looked through anew whenever any row was written, be it undone or to the same effect. */
  String standing() {
    long touched = touched();
    if (touched != seen) {
      standing = standing(school) + "\nelsewhere\n" + standing(elsewhere);
      seen = touched;
    }
    return standing;
  }

  private static String standing(SchoolFixture one) {
    List<String> tables = one.rows().with(jdbc -> jdbc.sql(STANDING).query(String.class).list());
    return String.join("\n", tables);
  }

  void keep() {
    SchoolRows rows = school.rows();
    rows.run("create sequence touched");
    rows.run(
        """
        create function touch() returns trigger language plpgsql as
        $$ begin perform nextval('touched'); return null; end $$
        """);
    for (String table : all().toList()) {
      rows.run("create table kept_" + table + " as select * from " + table);
      rows.run(
          """
          create trigger touched after insert or update or delete on %s
          for each row execute function touch()
          """
              .formatted(table));
      rows.run(
          """
          create trigger emptied after truncate on %s
          for each statement execute function touch()
          """
              .formatted(table));
    }
  }

  private long touched() {
    return requireNonNull(
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select case when is_called then last_value else 0 end from touched")
                        .query(Long.class)
                        .single()));
  }

  private static String each(List<String> tables, String statement) {
    return tables.stream().map(statement::formatted).collect(Collectors.joining("\n"));
  }

  private static Stream<String> all() {
    return Stream.concat(WRITTEN.stream(), RIGHTS.stream());
  }

  void restore() {
    school.rows().run(RESTORE);
  }
}
