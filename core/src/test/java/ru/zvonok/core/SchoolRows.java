package ru.zvonok.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.people.PersonName;

/**
 * Rows of a made-up school as plain inserts; each method is a sentence and returns the row's id.
 */
public final class SchoolRows {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final long schoolId;
  private final LocalDate since;

  private SchoolRows(
      JdbcClient jdbc, TransactionTemplate transaction, long schoolId, LocalDate since) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.schoolId = schoolId;
    this.since = since;
  }

  /** A new school; everything else starts on {@code since}. */
  static SchoolRows ofNewSchool(DataSource dataSource, String name, LocalDate since) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    long id =
        jdbc.sql("insert into school (name, created_at) values (?, ?) returning id")
            .params(name, OffsetDateTime.of(since.atStartOfDay(), ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return new SchoolRows(
        jdbc, new TransactionTemplate(new JdbcTransactionManager(dataSource)), id, since);
  }

  public long schoolId() {
    return schoolId;
  }

  /** Any statement or query in a transaction of this school. */
  public <T extends @Nullable Object> T with(Function<JdbcClient, T> work) {
    return transaction.execute(
        _ -> {
          jdbc.sql("select set_config('zvonok.school', ?, true)")
              .param(Long.toString(schoolId))
              .query()
              .singleRow();
          return work.apply(jdbc);
        });
  }

  /** An insert that returns an id. */
  public long insert(String sql, @Nullable Object... values) {
    return requireNonNull(
        with(client -> client.sql(sql).params(List.of(boxed(values))).query(Long.class).single()));
  }

  /** An update, a delete, or an insert without an id; returns how many rows. */
  public int run(String sql, @Nullable Object... values) {
    return with(client -> client.sql(sql).params(List.of(boxed(values))).update());
  }

  public long year(String name, LocalDate from, LocalDate to) {
    return insert(
        "insert into academic_year (name, starts_on, ends_on) values (?, ?, ?) returning id",
        name,
        from,
        to);
  }

  public long term(
      long yearId, String kind, int number, String name, LocalDate from, LocalDate to) {
    return insert(
        """
        insert into term (year_id, kind, number, name, starts_on, ends_on)
        values (?, ?, ?, ?, ?, ?) returning id
        """,
        yearId,
        kind,
        number,
        name,
        from,
        to);
  }

  public long vacation(long yearId, String name, LocalDate from, LocalDate to) {
    return insert(
        "insert into vacation (year_id, name, starts_on, ends_on) values (?, ?, ?, ?) returning id",
        yearId,
        name,
        from,
        to);
  }

  public long subject(String name) {
    return insert("insert into subject (name) values (?) returning id", name);
  }

  public long workKind(String name, String shortName, int weight, boolean written, int position) {
    return insert(
        """
        insert into work_kind (name, short_name, weight, written, position)
        values (?, ?, ?, ?, ?) returning id
        """,
        name,
        shortName,
        weight,
        written,
        position);
  }

  public long schoolClass(long yearId, int grade, String name) {
    return insert(
        "insert into school_class (year_id, grade, name) values (?, ?, ?) returning id",
        yearId,
        grade,
        name);
  }

  public long classPart(long classId, String name, long... students) {
    long part =
        insert("insert into class_part (class_id, name) values (?, ?) returning id", classId, name);
    for (long student : students) {
      insert(
          """
          insert into class_part_member (part_id, student_id, starts_on)
          values (?, ?, ?) returning id
          """,
          part,
          student,
          since);
    }
    return part;
  }

  /** A study group of one piece: a class, or a part of it. */
  public long group(long yearId, String name, long classId, @Nullable Long partId) {
    long group =
        insert("insert into study_group (year_id, name) values (?, ?) returning id", yearId, name);
    piece(group, classId, partId);
    return group;
  }

  public void piece(long groupId, long classId, @Nullable Long partId) {
    with(
        client ->
            client
                .sql(
                    """
                    insert into study_group_piece (group_id, class_id, part_id)
                    values (?, ?, cast(? as bigint))
                    """)
                .param(groupId)
                .param(classId)
                .param(partId)
                .update());
  }

  /** «Иванов Иван Петрович»; the patronymic may be missing. */
  public long person(String fullName) {
    PersonName name = name(fullName);
    return insert(
        """
        insert into person (family_name, given_name, patronymic) values (?, ?, ?) returning id
        """,
        name.family(),
        name.given(),
        name.patronymic());
  }

  public long student(String fullName, LocalDate birthDate, long classId) {
    long id = person(fullName);
    run("update person set birth_date = ? where id = ?", birthDate, id);
    enrol(id, classId, since);
    return id;
  }

  public long enrol(long studentId, long classId, LocalDate from) {
    return insert(
        "insert into enrolment (student_id, class_id, starts_on) values (?, ?, ?) returning id",
        studentId,
        classId,
        from);
  }

  /** The student's last day at the school, or in this class before a transfer. */
  public void leaves(long studentId, LocalDate lastDay) {
    run(
        "update enrolment set ends_on = ? where student_id = ? and ends_on is null",
        lastDay,
        studentId);
  }

  public long guardianship(long guardianId, long studentId, String relation) {
    return insert(
        """
        insert into guardianship (guardian_id, student_id, relation, starts_on)
        values (?, ?, ?, ?) returning id
        """,
        guardianId,
        studentId,
        relation,
        since);
  }

  /** The director notes the ground: this guardian's rights to this child are restricted. */
  public void restrict(long guardianId, long studentId) {
    run(
        """
        update guardianship set restricted_at = now(), restriction_ground = 'решение суда'
        where guardian_id = ? and student_id = ?
        """,
        guardianId,
        studentId);
  }

  /** DIRECTOR, DEPUTY or TECHNICIAN. */
  public long grant(long personId, String role) {
    return insert(
        "insert into role_grant (person_id, role, starts_on) values (?, ?, ?) returning id",
        personId,
        role,
        since);
  }

  public long classTeacher(long personId, long classId) {
    return insert(
        "insert into class_teacher (class_id, person_id, starts_on) values (?, ?, ?) returning id",
        classId,
        personId,
        since);
  }

  public long teaches(long teacherId, long subjectId, long groupId) {
    return insert(
        """
        insert into teaching (year_id, group_id, subject_id, teacher_id, starts_on)
        select year_id, id, ?, ?, ? from study_group where id = ? returning id
        """,
        subjectId,
        teacherId,
        since,
        groupId);
  }

  public long timetabled(
      long groupId,
      long subjectId,
      long teacherId,
      int weekday,
      int number,
      LocalTime from,
      LocalTime to) {
    return insert(
        """
        insert into timetable_entry
          (year_id, group_id, subject_id, teacher_id, weekday, number, starts_at, ends_at,
           valid_from)
        select year_id, id, ?, ?, ?, ?, ?, ?, ? from study_group where id = ? returning id
        """,
        subjectId,
        teacherId,
        weekday,
        number,
        from,
        to,
        since,
        groupId);
  }

  /** A curriculum plan of topics in their order, an hour each unless it says «Дроби/2». */
  public long curriculum(long classId, long subjectId, String... topics) {
    long plan =
        insert(
            "insert into curriculum_plan (class_id, subject_id) values (?, ?) returning id",
            classId,
            subjectId);
    for (int i = 0; i < topics.length; i++) {
      String[] parts = topics[i].split("/");
      run(
          "insert into curriculum_topic (plan_id, number, title, hours) values (?, ?, ?, ?)",
          plan,
          i + 1,
          parts[0],
          parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    }
    return plan;
  }

  /** A chat bound to a person with consent, as if a code had been used. */
  public long bind(long personId, String address) {
    long binding =
        insert(
            """
            insert into binding (person_id, address, bound_at) values (?, ?, ?) returning id
            """,
            personId,
            address,
            OffsetDateTime.of(since.atStartOfDay(), ZoneOffset.UTC));
    run(
        """
        insert into consent (person_id, binding_id, purpose, text_version, given_at)
        select person_id, id, 'MESSENGER', '1', bound_at from binding where id = ?
        """,
        binding);
    return binding;
  }

  static PersonName name(String fullName) {
    String[] parts = fullName.split(" ", 3);
    return new PersonName(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
  }

  private static Object[] boxed(@Nullable Object[] values) {
    Object[] all = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      all[i] = requireNonNull(values[i]);
    }
    return all;
  }
}
