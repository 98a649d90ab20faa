package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.people.PersonName;

/** What the school has already, for files that name things and people as a person would. */
final class KnownSchool {

  /** Where a student sits or last sat. */
  record Seat(long year, int grade, String inClass) {}

  record Someone(
      long id,
      @Nullable String externalId,
      PersonName name,
      @Nullable LocalDate born,
      boolean ended,
      @Nullable Seat seat,
      boolean guardian,
      boolean staff) {

    boolean isStudent() {
      return seat != null;
    }

    /** Staff without a load or role leave no other trace. */
    boolean isStaff() {
      return staff || !guardian && seat == null;
    }
  }

  record OfClass(@Nullable String externalId, int grade, String name) {}

  record Subject(@Nullable String externalId, String name) {}

  private final Db db;
  private final List<Someone> people;
  private final Map<Long, Set<Long>> children;

  KnownSchool(Db db) {
    this.db = db;
    this.people = people(db);
    this.children =
        db
            .sql("select guardian_id, student_id from guardianship where school_id = :school")
            .query((row, _) -> Map.entry(row.getLong(1), row.getLong(2)))
            .list()
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  List<Someone> people() {
    return people;
  }

  /** All who ever were that person's wards here. */
  Set<Long> childrenOf(long guardian) {
    return children.getOrDefault(guardian, Set.of());
  }

  Roster.OfSchool itself() {
    return db.sql("select external_id, name from school where id = :school")
        .query((row, _) -> new Roster.OfSchool(row.getString(1), row.getString(2), null))
        .single();
  }

  /** Those of that year that are not over. */
  List<OfClass> classes(long year) {
    return db.sql(
            """
            select external_id, grade, name
            from school_class
            where school_id = :school and year_id = :year and ended_on is null
            order by grade, name
            """)
        .param("year", year)
        .query((row, _) -> new OfClass(row.getString(1), row.getInt(2), row.getString(3)))
        .list();
  }

  List<Subject> subjects() {
    return db.sql(
            """
            select external_id, name
            from subject
            where school_id = :school and ended_on is null
            order by name
            """)
        .query((row, _) -> new Subject(row.getString(1), row.getString(2)))
        .list();
  }

  /** The names of each class's parts, by {@link ClassNames#key} of the class's name. */
  Map<String, Set<String>> parts(long year) {
    Map<String, Set<String>> parts = new HashMap<>();
    db.sql(
            """
            select c.name, p.name
            from class_part p
            join school_class c on c.id = p.class_id
            where p.school_id = :school and c.year_id = :year
            """)
        .param("year", year)
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(
            part ->
                parts
                    .computeIfAbsent(ClassNames.key(part.getKey()), _ -> new HashSet<>())
                    .add(part.getValue()));
    return parts;
  }

  /** Everyone who is or was here, who has not left first. */
  private static List<Someone> people(Db db) {
    return db.sql(
            """
            select p.id, p.external_id, p.family_name, p.given_name, p.patronymic, p.birth_date,
              p.ended_on is not null as ended, seat.year_id, seat.grade, seat.name,
              p.id in (select guardian_id from guardianship where school_id = :school) as guardian,
              p.id in (select person_id from role_grant where school_id = :school)
                or p.id in (select teacher_id from teaching where school_id = :school)
                or p.id in (select person_id from class_teacher where school_id = :school) as staff
            from person p
            left join (
              select distinct on (e.student_id) e.student_id, c.year_id, c.grade, c.name
              from enrolment e
              join school_class c on c.id = e.class_id
              where e.school_id = :school
              order by e.student_id, e.starts_on desc, e.id desc) seat on seat.student_id = p.id
            where p.school_id = :school
            order by ended, p.id
            """)
        .query(KnownSchool::someone)
        .list();
  }

  private static Someone someone(ResultSet row, int ignored) throws SQLException {
    String inClass = row.getString("name");
    return new Someone(
        row.getLong("id"),
        row.getString("external_id"),
        NameRow.of(row),
        row.getObject("birth_date", LocalDate.class),
        row.getBoolean("ended"),
        inClass == null ? null : new Seat(row.getLong("year_id"), row.getInt("grade"), inClass),
        row.getBoolean("guardian"),
        row.getBoolean("staff"));
  }
}
