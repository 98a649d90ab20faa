package ru.zvonok.bot.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Homework;

/**
 * What the chat was asked to type; kept in the database, dropped by any button. {@code seen} is
 * what the phone showed when asking, so that nothing newer is overwritten unseen.
 */
public sealed interface Awaiting {

  /**
   * @param typed what was typed and met a newer topic; null: nothing yet
   */
  record Topic(long lessonId, @Nullable String seen, List<String> suggested, @Nullable String typed)
      implements Awaiting {}

  record HomeworkText(
      long lessonId, @Nullable Homework seen, List<String> suggested, @Nullable String typed)
      implements Awaiting {}

  record MarkComment(long lessonId, long kindId, long studentId, int slot, String seen)
      implements Awaiting {}

  record PersonName() implements Awaiting {}
}
