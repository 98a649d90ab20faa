package ru.zvonok.bot.quick.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.WorkKind;
import ru.zvonok.core.people.Student;

/** One thing to be written: what is seen there now, and what is wanted. */
sealed interface Step {

  /** Null is present. */
  record Roll(Student student, @Nullable Attendance seen, @Nullable Attendance wanted)
      implements Step {}

  record Mark(Student student, WorkKind kind, int slot, @Nullable MarkValue seen, MarkValue wanted)
      implements Step {}

  record Topic(@Nullable String seen, String wanted) implements Step {}

  record SetHomework(@Nullable Homework seen, Homework wanted) implements Step {}

  /**
   * The roll counts from here on.
   *
   * @param staying who is noted already and isn't spoken of: the note stays
   */
  record Confirm(List<LessonCard.Noted> staying) implements Step {}
}
