package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.WorkKind;

/** Which kind of work is meant. */
final class Kinds {

  private Kinds() {}

  /**
   * @param id null: the one kind that this lesson has marks of, or the school's first that isn't
   *     written: an answer in the lesson
   */
  static Optional<WorkKind> of(MarkSheet sheet, @Nullable Long id) {
    return id == null ? usual(sheet) : named(sheet, id);
  }

  private static Optional<WorkKind> usual(MarkSheet sheet) {
    List<Long> marked =
        sheet.lines().stream()
            .flatMap(line -> line.cells().stream())
            .map(MarkCell::kindId)
            .distinct()
            .toList();
    return (marked.size() == 1 ? named(sheet, marked.getFirst()) : Optional.<WorkKind>empty())
        .or(() -> sheet.kinds().stream().filter(kind -> !kind.written()).findFirst())
        .or(() -> sheet.kinds().stream().findFirst());
  }

  private static Optional<WorkKind> named(MarkSheet sheet, long id) {
    return sheet.kinds().stream().filter(kind -> kind.id() == id).findFirst();
  }
}
