package ru.zvonok.core.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds today's people of the school by name; whoever's last day is over is not found. Knows
 * nothing of who asks: {@code access.PeopleDesk} does.
 */
@Service
public class Directory {

  /** One more than a phone shows, so that it can say that there are more. */
  public static final int MOST = 9;

  /**
   * @param className the student's class today; null: not a student
   */
  public record Found(long personId, PersonName name, @Nullable String className) {}

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Read through once a search: a school is a few thousand people. */
  private static final String PEOPLE =
      """
      select p.id, p.family_name, p.given_name, p.patronymic, class.name
      from person p
      cross join lateral (
        select cast(cast(:now as timestamptz) at time zone s.zone as date) as day
        from school s where s.id = p.school_id) today
      left join lateral (
        select c.name from enrolment e
        join school_class c on c.id = e.class_id
        where e.student_id = p.id
          and e.starts_on <= today.day and (e.ends_on is null or e.ends_on >= today.day)
        order by e.starts_on desc
        limit 1) class on true
      where p.school_id = :school and (p.ended_on is null or p.ended_on >= today.day)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Directory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * People whose surname begins with the first word, and whose first name begins with the second
   * where there is one; ё and е, capitals and small letters are the same. At most {@link #MOST}.
   */
  @Transactional(readOnly = true)
  public List<Found> search(long schoolId, String words) {
    List<String> names = BLANKS.splitAsStream(words.strip()).filter(w -> !w.isEmpty()).toList();
    if (names.isEmpty()) {
      return List.of();
    }
    return people(
            """
            and starts_with(replace(lower(p.family_name collate "pg_c_utf8"), 'ё', 'е'), :family)
            and starts_with(replace(lower(p.given_name collate "pg_c_utf8"), 'ё', 'е'), :given)
            order by p.family_name, p.given_name, p.patronymic, p.id
            limit :most
            """,
            schoolId)
        .param("family", plain(names.getFirst()))
        .param("given", names.size() > 1 ? plain(names.get(1)) : "")
        .param("most", MOST)
        .query(Directory::found)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Found> person(long schoolId, long personId) {
    return people("and p.id = :person", schoolId)
        .param("person", personId)
        .query(Directory::found)
        .optional();
  }

  private JdbcClient.StatementSpec people(String which, long schoolId) {
    return jdbc.sql(PEOPLE + which)
        .param("school", schoolId)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static Found found(java.sql.ResultSet row, int at) throws java.sql.SQLException {
    return new Found(row.getLong(1), Students.name(row, 2), row.getString(5));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
