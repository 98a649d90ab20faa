package ru.zvonok.core.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school's kinds of work, each with a weight and "written" or not. */
@Service
public class WorkKinds {

  /**
   * @param retired stands on old marks and takes no new ones
   */
  record Found(WorkKind kind, boolean retired) {}

  private final JdbcClient jdbc;

  WorkKinds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The usual kinds for a school that has none yet; a school with its own keeps them as they are.
   */
  @Transactional
  public void ensureDefaults(long schoolId) {
    jdbc.sql(
            """
            insert into work_kind (school_id, position, name, short_name, weight, written)
            select :school, usual.*
            from (values
              (1, 'Ответ на уроке', 'отв', 1, false),
              (2, 'Работа на уроке', 'раб', 1, false),
              (3, 'Домашняя работа', 'д/з', 1, false),
              (4, 'Самостоятельная работа', 'с/р', 2, true),
              (5, 'Проверочная работа', 'пров', 2, true),
              (6, 'Контрольная работа', 'к/р', 3, true),
              (7, 'Тест', 'тест', 2, true),
              (8, 'Диктант', 'дикт', 2, true),
              (9, 'Сочинение', 'соч', 3, true),
              (10, 'Изложение', 'изл', 2, true),
              (11, 'Лабораторная работа', 'л/р', 2, true),
              (12, 'Практическая работа', 'п/р', 2, true),
              (13, 'Проект', 'проект', 2, false),
              (14, 'Зачёт', 'зачёт', 2, false)
            ) as usual
            where not exists (select from work_kind where school_id = :school)
            on conflict (school_id, name) do nothing
            """)
        .param("school", schoolId)
        .update();
  }

  Optional<Found> find(long school, long kind) {
    return jdbc.sql("select * from work_kind where school_id = :school and id = :kind")
        .param("school", school)
        .param("kind", kind)
        .query((row, _) -> new Found(kind(row), row.getBoolean("retired")))
        .optional();
  }

  /** The kinds in use, and those that only stand on marks of this lesson. */
  List<WorkKind> at(Ground ground) {
    return jdbc.sql(
            """
            select * from work_kind k
            where k.school_id = :school and (not k.retired or exists (
              select from mark m
              where m.lesson_id = :lesson and m.kind_id = k.id and m.value is not null))
            order by k.position, k.id
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query((row, _) -> kind(row))
        .list();
  }

  private static WorkKind kind(ResultSet row) throws SQLException {
    BigDecimal weight = row.getBigDecimal("weight");
    return new WorkKind(
        row.getLong("id"),
        row.getString("name"),
        row.getString("short_name"),
        weight,
        row.getBoolean("written"));
  }
}
