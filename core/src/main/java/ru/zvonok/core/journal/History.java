package ru.zvonok.core.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.people.PersonName;

/** Who wrote what, when, what it was, and through what (3.3, 3.5). */
@Service
public class History {

  public enum Entry {
    ATTENDANCE,
    ROLL,
    MARK,
    TOPIC,
    HOMEWORK
  }

  /**
   * One change.
   *
   * @param student short name; null for what concerns the whole lesson
   * @param was what stood before, in the journal's codes; null: nothing
   * @param late after the entry's deadline
   */
  public record Revision(
      Instant at,
      PersonName by,
      Via via,
      Entry entry,
      @Nullable String student,
      @Nullable String was,
      @Nullable String became,
      boolean late) {}

  /** The lesson's changes, oldest first, for those who may read the lesson. */
  public Outcome<List<Revision>> of(Actor actor, long lessonId) {
    throw new UnsupportedOperationException();
  }
}
