package ru.zvonok.bot.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.MarkValue;

/**
 * What the chat was asked to type; kept in the database, dropped by any button. {@code seen} is
 * what the phone showed when asking, so that nothing newer is overwritten unseen.
 */
public sealed interface Awaiting {

  /** False: nobody asked for words; whatever is typed is a new thing, and this is dropped. */
  default boolean asksForWords() {
    return true;
  }

  /** True: a photo or a document answers as well as words do. */
  default boolean asksForFiles() {
    return false;
  }

  /**
   * @param typed what was typed and met a newer topic; null: nothing yet
   */
  record Topic(long lessonId, @Nullable String seen, List<String> suggested, @Nullable String typed)
      implements Awaiting {}

  record HomeworkText(
      long lessonId, @Nullable Homework seen, List<String> suggested, @Nullable String typed)
      implements Awaiting {

    @Override
    public boolean asksForFiles() {
      return true;
    }
  }

  /** More photos and documents of homework; words are a new thing. */
  record HomeworkFiles(long lessonId) implements Awaiting {

    @Override
    public boolean asksForWords() {
      return false;
    }

    @Override
    public boolean asksForFiles() {
      return true;
    }
  }

  /** How long homework should take. */
  record HomeworkMinutes(long lessonId) implements Awaiting {}

  record MarkComment(long lessonId, long kindId, long studentId, int slot, String seen)
      implements Awaiting {}

  record PersonName() implements Awaiting {}

  /**
   * Words that are shown as journal entries and not saved yet; what they mean is read anew at each
   * step.
   *
   * @param lessonId null: asked which
   * @param asked the check of the questions that the answers are to; other questions drop them
   */
  record QuickEntry(@Nullable Long lessonId, String text, int asked, List<Answer> answers)
      implements Awaiting {

    /**
     * @param choice null: none of the choices
     */
    public record Answer(int question, @Nullable Integer choice) {}

    public QuickEntry {
      answers = List.copyOf(answers);
    }

    @Override
    public boolean asksForWords() {
      return false;
    }
  }

  /**
   * What words have just changed, so that it can be taken back; {@code was} null: nothing stood.
   */
  record QuickSaved(
      long lessonId,
      List<Roll> roll,
      List<Mark> marks,
      @Nullable Topic topic,
      @Nullable HomeworkChange homework)
      implements Awaiting {

    public record Roll(long studentId, @Nullable Attendance was, @Nullable Attendance became) {}

    public record Mark(
        long studentId, long kindId, int slot, @Nullable MarkValue was, MarkValue became) {}

    public record Topic(@Nullable String was, String became) {}

    public record HomeworkChange(@Nullable Homework was, Homework became) {}

    public QuickSaved {
      roll = List.copyOf(roll);
      marks = List.copyOf(marks);
    }

    @Override
    public boolean asksForWords() {
      return false;
    }
  }
}
