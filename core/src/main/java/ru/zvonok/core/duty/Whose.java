package ru.zvonok.core.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose duties are looked for, or of what: as the rows of a board are. */
sealed interface Whose {

  record Everyones() implements Whose {}

  /** Of lessons that nobody was given. */
  record Nobodys() implements Whose {}

  record OfTeacher(long id) implements Whose {}

  record OfClass(long id) implements Whose {}

  record OfSubject(long id) implements Whose {}

  /**
   * @param id null: of nobody
   */
  static Whose of(Board.By by, @Nullable Long id) {
    return id == null
        ? new Nobodys()
        : switch (by) {
          case TEACHER -> new OfTeacher(id);
          case CLASS -> new OfClass(id);
          case SUBJECT -> new OfSubject(id);
        };
  }

  /** Null: of everyone, or not asked by teacher. */
  default @Nullable Long teacher() {
    return this instanceof OfTeacher(long id) ? id : null;
  }

  /**
   * The condition on a lesson {@code l}, taking {@code :whose} where it is somebody's. Index of a
   * class: study_group_piece_class.
   *
   * @param holder SQL for who owes it
   */
  default String among(String holder) {
    return switch (this) {
      case Everyones() -> "";
      case Nobodys() -> "and " + holder + " is null\n";
      case OfTeacher _ -> "and " + holder + " = :whose\n";
      case OfClass _ ->
          "and l.group_id in (select group_id from study_group_piece where class_id = :whose)\n";
      case OfSubject _ -> "and l.subject_id = :whose\n";
    };
  }

  default JdbcClient.StatementSpec into(JdbcClient.StatementSpec query) {
    return switch (this) {
      case Everyones(), Nobodys() -> query;
      case OfTeacher(long id) -> query.param("whose", id);
      case OfClass(long id) -> query.param("whose", id);
      case OfSubject(long id) -> query.param("whose", id);
    };
  }
}
