package ru.zvonok.bot.authority;

import java.util.List;
import java.util.stream.Collectors;
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
          "term_mark",
          "term_mark_revision",
          "term_correction",
          "decision");

  /** Who is what to whom: nothing in the chat writes these. */
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
          "special_day",
          "term",
          "curriculum_plan",
          "curriculum_topic");

  private static final String STANDING =
      java.util.stream.Stream.concat(WRITTEN.stream(), RIGHTS.stream())
          .map(
              table ->
                  """
                  select '%1$s ' || count(*) || ' '
                    || coalesce(md5(string_agg(cast(t as text), '|' order by cast(t as text))), '')
                  from %1$s t
                  """
                      .formatted(table))
          .collect(Collectors.joining(" union all "));

  private final SchoolFixture school;
  private final SchoolFixture elsewhere;

  Records(SchoolFixture school, SchoolFixture elsewhere) {
    this.school = school;
    this.elsewhere = elsewhere;
  }

  String standing() {
    return standing(school) + "\nelsewhere\n" + standing(elsewhere);
  }

  private static String standing(SchoolFixture one) {
    List<String> tables = one.rows().with(jdbc -> jdbc.sql(STANDING).query(String.class).list());
    return String.join("\n", tables);
  }

  void keep() {
    for (String table : WRITTEN) {
      school.rows().run("create table kept_" + table + " as select * from " + table);
    }
    for (String table : RIGHTS) {
      school.rows().run("create table kept_" + table + " as select * from " + table);
    }
  }

  void restore() {
    SchoolRows rows = school.rows();
    rows.run("delete from alert_line");
    rows.run("delete from outbox");
    for (String table : List.of("revision", "term_mark_revision", "decision")) {
      rows.run("alter table %1$s disable trigger %1$s_is_kept".formatted(table));
    }
    WRITTEN.reversed().forEach(table -> rows.run("delete from " + table));
    WRITTEN.forEach(
        table ->
            rows.run(
                "insert into " + table + " overriding system value select * from kept_" + table));
    for (String table : List.of("revision", "term_mark_revision", "decision")) {
      rows.run("alter table %1$s enable trigger %1$s_is_kept".formatted(table));
    }
    rows.run("update term t set locked_at = k.locked_at from kept_term k where k.id = t.id");
    rows.run("update person t set ended_on = k.ended_on from kept_person k where k.id = t.id");
    for (String table : List.of("enrolment", "role_grant", "class_teacher", "teaching")) {
      rows.run(
          "update %1$s t set ends_on = k.ends_on from kept_%1$s k where k.id = t.id"
              .formatted(table));
    }
    rows.run(
        """
        update class_teacher t set person_id = k.person_id
        from kept_class_teacher k where k.id = t.id
        """);
    rows.run(
        """
        update timetable_entry t set teacher_id = k.teacher_id
        from kept_timetable_entry k where k.id = t.id
        """);
    rows.run(
        """
        update guardianship t set ends_on = k.ends_on, restricted_at = k.restricted_at
        from kept_guardianship k where k.id = t.id
        """);
    rows.run("update lesson t set teacher_id = k.teacher_id from kept_lesson k where k.id = t.id");
  }
}
