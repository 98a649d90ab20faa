package ru.zvonok.core.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds lessons that are over and whose record isn't whole. */
@Component
class RecordDuties {

  private static final String OPEN =
      "select "
          + Rows.LESSON
          + """
            , r.roll_confirmed_at is null as no_roll, r.topic is null as no_topic,
              r.homework is null and not coalesce(r.homework_none, false) as no_homework
            from lesson l
            join school s on s.id = :school
            """
          + Rows.NAMES
          + """
            left join lesson_record r on r.lesson_id = l.id
            left join person owner on owner.id =
            """
          + Rows.HOLDER
          + """
            where l.school_id = :school and l.day between :from and :to
              and l.ends_at <= :now and l.cancelled_at is null and r.first_complete_at is null
            """;

  /** Said so that lesson_teacher_day serves it. */
  private static final String OF_TEACHER =
      "and (l.teacher_id = :whose or l.teacher_id is null and owner.id = :whose)\n";

  private static final String ORDER = "order by l.starts_at, l.number, l.id";

  private final JdbcClient jdbc;

  RecordDuties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Indexes: lesson_school_day; of one teacher lesson_teacher_day. */
  List<Duty.LessonRecord> open(Look look) {
    String among =
        look.whose() instanceof Whose.OfTeacher ? OF_TEACHER : look.whose().among("owner.id");
    return look.whose()
        .into(jdbc.sql(OPEN + among + ORDER))
        .param("school", look.school())
        .param("from", look.period().from())
        .param("to", look.period().to())
        .param("now", Rows.utc(look.now()))
        .query((row, _) -> duty(look, row))
        .list();
  }

  private static Duty.LessonRecord duty(Look look, ResultSet row) throws SQLException {
    return new Duty.LessonRecord(
        Rows.lesson(row),
        Rows.owner(row),
        look.deadlines().lessonRecord(Rows.time(row)),
        missing(row));
  }

  private static Set<Part> missing(ResultSet row) throws SQLException {
    Set<Part> missing = EnumSet.noneOf(Part.class);
    if (row.getBoolean("no_roll")) {
      missing.add(Part.ROLL);
    }
    if (row.getBoolean("no_topic")) {
      missing.add(Part.TOPIC);
    }
    if (row.getBoolean("no_homework")) {
      missing.add(Part.HOMEWORK);
    }
    return Set.copyOf(missing);
  }
}
