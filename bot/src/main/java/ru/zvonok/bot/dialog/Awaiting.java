package ru.zvonok.bot.dialog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Course;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.TermValue;

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

  /** Why a lesson was written late. */
  record WhyLate(long lessonId) implements Awaiting {}

  record MarkComment(long lessonId, long kindId, long studentId, int slot, String seen)
      implements Awaiting {}

  /**
   * Why a term mark is another than the suggested one, or words beside one that stands.
   *
   * @param seen what stood when it was asked; null: none
   */
  record TermMarkReason(
      long termId,
      long groupId,
      long subjectId,
      long studentId,
      @Nullable TermValue seen,
      TermValue wanted)
      implements Awaiting {}

  /**
   * Why a closed term is to be corrected.
   *
   * @param lessonId where it was asked; null: on a page of term marks
   */
  record CorrectionReason(long termId, @Nullable Long lessonId) implements Awaiting {}

  /** Why a request to correct is refused. */
  record CorrectionRefusal(long requestId) implements Awaiting {}

  /** Why a term is opened again. */
  record TermReopening(long termId) implements Awaiting {}

  /** Why a teacher is let correct a closed term unasked. */
  record CorrectionGrant(long termId, long teacherId, LocalDate until) implements Awaiting {}

  record PersonName() implements Awaiting {}

  /**
   * Why a lesson is changed.
   *
   * @param wanted the change, as a button carries it
   */
  record ChangeReason(String wanted) implements Awaiting {}

  /**
   * What families read beside a special day.
   *
   * @param wanted the word of the day, as a button carries it
   */
  record DayNote(String wanted) implements Awaiting {}

  /** Files of the school, one or several; whatever is typed is a new thing. */
  record ImportFiles() implements Awaiting {

    @Override
    public boolean asksForWords() {
      return false;
    }

    @Override
    public boolean asksForFiles() {
      return true;
    }
  }

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
   * A first lesson under way on made-up data.
   *
   * @param done what was tapped and said since its beginning, in the lesson's own writing
   */
  record Training(Course course, List<String> done) implements Awaiting {

    public Training {
      done = List.copyOf(done);
    }
  }

  /** Words that are saved: a second tap on «Сохранить» hears so. */
  record QuickSaved() implements Awaiting {

    @Override
    public boolean asksForWords() {
      return false;
    }
  }
}
