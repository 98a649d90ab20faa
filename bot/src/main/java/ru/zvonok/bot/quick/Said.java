package ru.zvonok.bot.quick;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Roll.KindRef;
import ru.zvonok.bot.quick.Roll.Pupil;
import ru.zvonok.core.journal.MarkValue;

/** What is said of a pupil, before it is known of whom. */
sealed interface Said {

  /** Nobody can tell what it says. */
  default boolean unclear() {
    return this instanceof Unclear || this instanceof Number;
  }

  record Absence(boolean reason) implements Said {}

  record Lateness(@Nullable Integer minutes, Doubt doubt) implements Said {
    Lateness(@Nullable Integer minutes) {
      this(minutes, Doubt.NONE);
    }

    /** All it can mean, given whether the clause holds other marks. */
    List<Said> meanings(boolean otherMarks) {
      return switch (doubt) {
        case NONE -> List.of(this);
        case MARK_AMONG_MARKS -> otherMarks ? minutesOrMark() : List.of(this);
        case MARK -> minutesOrMark();
        case ANOTHERS -> List.of(new Lateness(null), this);
      };
    }

    private List<Said> minutesOrMark() {
      return minutes == null
          ? List.of(this)
          : List.of(this, new Marks(List.of(MarkValue.values()[minutes - 1])));
    }
  }

  /** What the minutes of a late pupil may be instead. */
  enum Doubt {
    NONE,
    /** «оп 5»: a mark, if the clause holds other marks. */
    MARK_AMONG_MARKS,
    /** «оп Сидоров 5»: a mark. */
    MARK,
    /** «оп Петров, Сидоров 10»: Петров's, or only Сидоров's. */
    ANOTHERS
  }

  record Freed() implements Said {}

  record Here() implements Said {}

  record Marks(List<MarkValue> values) implements Said {}

  /** A number that can't be a mark: minutes of somebody late, or nothing. */
  record Number(int value, boolean minutes) implements Said {}

  /** It takes the place of a mark but isn't one: «55», «4-», «н/а». */
  record Unclear() implements Said {}

  default @Nullable Entry of(Pupil pupil, @Nullable KindRef kind) {
    return switch (this) {
      case Absence _ -> new Entry.Absent(pupil);
      case Lateness late -> new Entry.Late(pupil, late.minutes());
      case Freed _ -> new Entry.Exempt(pupil);
      case Here _ -> new Entry.Present(pupil);
      case Marks marks -> new Entry.Mark(pupil, marks.values(), kind);
      case Number _, Unclear _ -> null;
    };
  }
}
