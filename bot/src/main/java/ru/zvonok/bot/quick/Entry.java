package ru.zvonok.bot.quick;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Roll.KindRef;
import ru.zvonok.bot.quick.Roll.Pupil;
import ru.zvonok.core.journal.MarkValue;

/** One wish for the journal that a phrase holds. Whether it is allowed, core decides. */
public sealed interface Entry {

  /** A wish about one pupil. */
  sealed interface OfPupil extends Entry {
    Pupil pupil();
  }

  record Absent(Pupil pupil) implements OfPupil {}

  /** Minutes are null when nobody said how many. */
  record Late(Pupil pupil, @Nullable Integer minutes) implements OfPupil {}

  record Exempt(Pupil pupil) implements OfPupil {}

  record Present(Pupil pupil) implements OfPupil {}

  /** One mark, or two in one cell; the kind of work is null when nobody named it. */
  record Mark(Pupil pupil, List<MarkValue> values, @Nullable KindRef kind) implements OfPupil {
    public Mark {
      values = List.copyOf(values);
    }
  }

  /** The roll is confirmed: everybody is there but those named, who are absent. */
  record AllPresent(List<Pupil> except) implements Entry {
    public AllPresent {
      except = List.copyOf(except);
    }
  }

  record Topic(String text) implements Entry {}

  record HomeworkText(String text) implements Entry {}

  record NoHomework() implements Entry {}
}
