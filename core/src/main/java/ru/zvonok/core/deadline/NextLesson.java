package ru.zvonok.core.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of the same subject with the same group that takes place, whoever holds it.
 *
 * @param knownOn as in {@link LessonTime}
 */
public record NextLesson(LocalDate day, @Nullable LocalDate knownOn) {

  public static NextLesson on(LocalDate day) {
    return new NextLesson(day, null);
  }
}
