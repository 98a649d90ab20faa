package ru.zvonok.core.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;

/** Marks of a lesson (3.2.2, 3.2.3). */
@Service
public class Marks {

  /** One cell of the journal's page. */
  public record Cell(long lessonId, long studentId, long kindId, int slot) {}

  public Outcome<MarkSheet> sheet(Actor actor, long lessonId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts, changes or withdraws ({@code wanted} null) a mark. Seen and wanted as in {@link
   * RollCall}.
   *
   * @param madeUpOn for a student who was absent: the day on which the work was made up
   */
  public Outcome<MarkSheet> put(
      Actor actor,
      Cell cell,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted,
      @Nullable LocalDate madeUpOn) {
    throw new UnsupportedOperationException();
  }

  /** The teacher's words beside a mark, at most 200 characters; empty removes them. */
  public Outcome<MarkSheet> comment(Actor actor, Cell cell, String seen, String wanted) {
    throw new UnsupportedOperationException();
  }

  /** «Отметок нет»: the card's step is done without a mark. */
  public Outcome<MarkSheet> noneToday(Actor actor, long lessonId) {
    throw new UnsupportedOperationException();
  }
}
