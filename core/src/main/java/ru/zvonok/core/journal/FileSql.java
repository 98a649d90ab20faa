package ru.zvonok.core.journal;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of a lesson's homework; what was taken away keeps its row. While nothing is set they
 * are kept and not shown: an «не задано» that is taken back has them again.
 */
@Component
class FileSql {

  private final JdbcClient jdbc;

  FileSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the homework that is set, in the order in which they came. */
  List<HomeworkFile> of(Ground ground) {
    return read(
        ground,
        """
        and exists (
          select from lesson_record r where r.lesson_id = f.lesson_id and r.homework is not null)
        """);
  }

  /** Also those that aren't shown. */
  List<HomeworkFile> kept(Ground ground) {
    return read(ground, "");
  }

  private List<HomeworkFile> read(Ground ground, String which) {
    return jdbc.sql(
            """
            select id, kind, reference, name
            from homework_file f
            where school_id = :school and lesson_id = :lesson and removed_at is null
            """
                + which
                + "order by id")
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query(
            (row, _) ->
                new HomeworkFile(
                    row.getLong("id"),
                    HomeworkFile.Kind.valueOf(row.getString("kind")),
                    row.getString("reference"),
                    row.getString("name")))
        .list();
  }

  /** Whether the lesson ever had this file. */
  boolean had(Ground ground, long file) {
    return jdbc.sql(
            """
            select exists (
              select from homework_file
              where school_id = :school and lesson_id = :lesson and id = :file)
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("file", file)
        .query(Boolean.class)
        .single();
  }

  void add(Ground ground, HomeworkFile.Kind kind, String reference, @Nullable String name) {
    jdbc.sql(
            """
            insert into homework_file (school_id, lesson_id, kind, reference, name, added_at)
            values (:school, :lesson, :kind, :reference, cast(:name as text), :now)
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("kind", kind.name())
        .param("reference", reference)
        .param("name", name)
        .param("now", Rows.utc(ground.now()))
        .update();
  }

  /** The files of another lesson, too: the messenger has them once. */
  void copy(Ground ground, long from) {
    jdbc.sql(
            """
            insert into homework_file (school_id, lesson_id, kind, reference, name, added_at)
            select school_id, :lesson, kind, reference, name, :now
            from homework_file
            where school_id = :school and lesson_id = :from and removed_at is null
            order by id
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("from", from)
        .param("now", Rows.utc(ground.now()))
        .update();
  }

  void remove(Ground ground, Collection<HomeworkFile> files) {
    jdbc.sql(
            """
            update homework_file set removed_at = :now
            where school_id = :school and lesson_id = :lesson and id = any (:files)
              and removed_at is null
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("files", files.stream().map(HomeworkFile::id).toArray(Long[]::new))
        .param("now", Rows.utc(ground.now()))
        .update();
  }

  /** These files and no others, of all that the lesson ever had. */
  void leave(Ground ground, List<Long> files) {
    remove(ground, of(ground).stream().filter(one -> !files.contains(one.id())).toList());
    jdbc.sql(
            """
            update homework_file set removed_at = null
            where school_id = :school and lesson_id = :lesson and id = any (:files)
              and removed_at is not null
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("files", files.toArray(Long[]::new))
        .update();
  }
}
