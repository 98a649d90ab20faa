package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.journal.HomeworkFile;

/** The files of homework. */
@Component
class FilePages {

  private final JdbcClient jdbc;

  FilePages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(String subject, LocalDate setOn, @Nullable HomeworkFile file) {}

  /** Empty: that is no lesson of the student's. */
  Optional<TaskFiles> of(long schoolId, long studentId, long lessonId) {
    List<Line> lines =
        jdbc.sql(
                "with "
                    + Seats.SEAT
                    + """
                    own_lesson as (
                      select distinct l.id, l.day, l.subject_id
                      from seat
                      join lesson l on l.group_id = seat.group_id
                        and l.day between seat.starts_on and seat.ends_on
                      where l.school_id = :school and l.id = :lesson)
                    select s.name as subject, l.day, f.id, f.kind, f.reference, f.name
                    from own_lesson l
                    join subject s on s.id = l.subject_id
                    left join lesson_record r on r.lesson_id = l.id
                    left join homework_file f
                      on f.lesson_id = l.id and f.removed_at is null and r.homework is not null
                    order by f.id
                    """)
            .param("school", schoolId)
            .param("student", studentId)
            .param("lesson", lessonId)
            .query(
                (row, _) ->
                    new Line(
                        row.getString("subject"),
                        requireNonNull(row.getObject("day", LocalDate.class)),
                        row.getString("kind") == null
                            ? null
                            : new HomeworkFile(
                                row.getLong("id"),
                                HomeworkFile.Kind.valueOf(row.getString("kind")),
                                row.getString("reference"),
                                row.getString("name"))))
            .list();
    return lines.stream()
        .findFirst()
        .map(
            one ->
                new TaskFiles(
                    one.subject(),
                    one.setOn(),
                    lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.file()).stream())
                        .toList()));
  }
}
