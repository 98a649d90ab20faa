package ru.zvonok.bot.quick;

import java.util.List;
import java.util.Optional;
import ru.zvonok.bot.quick.Roll.ClassRef;

/**
 * What a phrase means. Only {@code understood} may be entered at once; a question waits for the
 * teacher; words not understood are shown back as they were typed, in their order.
 */
public record Understanding(
    Optional<ClassRef> schoolClass,
    List<Entry> understood,
    List<Question> questions,
    List<String> notUnderstood,
    List<Hint> hints) {

  public Understanding {
    understood = List.copyOf(understood);
    questions = List.copyOf(questions);
    notUnderstood = List.copyOf(notUnderstood);
    hints = List.copyOf(hints);
  }

  /** What the teacher should be told beside the entries. */
  public enum Hint {
    /**
     * A reason was given («болеет»): the entry is Н, the class teacher turns it into the reason.
     */
    REASON_IS_THE_CLASS_TEACHERS
  }

  /** Nothing is left to ask or to retype. */
  public boolean complete() {
    return questions.isEmpty() && notUnderstood.isEmpty();
  }
}
