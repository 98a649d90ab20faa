package ru.zvonok.core.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The students of a group or class on a day: who left or moved is not among them after it. */
@Service
public class Students {

  private final JdbcClient jdbc;

  Students(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who belongs to the study group on that day, in the order of the alphabet, short names unique.
   */
  @Transactional(readOnly = true)
  public List<Student> ofGroup(long schoolId, long groupId, LocalDate day) {
    return ShortNames.unique(
        jdbc.sql(
                """
                select p.id, p.family_name, p.given_name, p.patronymic
                from study_group_piece piece
                join enrolment e on e.class_id = piece.class_id
                  and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)
                join person p on p.id = e.student_id
                  and (p.ended_on is null or p.ended_on >= :day)
                where piece.school_id = :school and piece.group_id = :group
                  and (piece.part_id is null or exists (
                    select from class_part_member m
                    where m.part_id = piece.part_id and m.student_id = e.student_id
                      and m.starts_on <= :day and (m.ends_on is null or m.ends_on >= :day)))
                group by p.id
                """)
            .param("school", schoolId)
            .param("group", groupId)
            .param("day", day)
            .query((row, _) -> new Named(row.getLong(1), name(row, 2)))
            .list());
  }

  /** The class's list on that day. */
  @Transactional(readOnly = true)
  public List<Student> ofClass(long schoolId, long classId, LocalDate day) {
    return ShortNames.unique(
        jdbc.sql(
                """
                select p.id, p.family_name, p.given_name, p.patronymic
                from enrolment e
                join person p on p.id = e.student_id
                  and (p.ended_on is null or p.ended_on >= :day)
                where e.school_id = :school and e.class_id = :class
                  and e.starts_on <= :day and (e.ends_on is null or e.ends_on >= :day)
                group by p.id
                """)
            .param("school", schoolId)
            .param("class", classId)
            .param("day", day)
            .query((row, _) -> new Named(row.getLong(1), name(row, 2)))
            .list());
  }

  record Named(long id, PersonName name) {}

  static PersonName name(ResultSet row, int at) throws SQLException {
    return new PersonName(row.getString(at), row.getString(at + 1), row.getString(at + 2));
  }
}
