package ru.zvonok.core.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;

/** The topic and homework of a lesson (3.2.1). Seen and wanted as in {@link RollCall}. */
@Service
public class LessonRecords {

  /** What may be meant: the parallel class's and the teacher's own recent ones, newest first. */
  public record Suggestions(List<String> topics, List<String> homework) {}

  /** A topic: 1–300 characters. */
  public Outcome<LessonCard> topic(
      Actor actor, long lessonId, @Nullable String seen, String wanted) {
    throw new UnsupportedOperationException();
  }

  public Outcome<LessonCard> homework(
      Actor actor, long lessonId, @Nullable Homework seen, Homework wanted) {
    throw new UnsupportedOperationException();
  }

  public Outcome<Suggestions> suggestions(Actor actor, long lessonId) {
    throw new UnsupportedOperationException();
  }
}
