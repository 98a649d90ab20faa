package ru.zvonok.core.diary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;

/** The diary (ЭД, 1.2, 2.2, 5.1): what a family sees of its own child, read from the journal. */
@Service
public class Diary {

  /** The actor's children, or the student himself; empty under the staff hat. */
  public List<Child> children(Actor actor) {
    throw new UnsupportedOperationException();
  }

  public Outcome<DiaryDay> day(Actor actor, long studentId, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** Monday to Saturday of the week that {@code day} lies in. */
  public Outcome<List<DiaryDay>> week(Actor actor, long studentId, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param termId null: the term of today
   */
  public Outcome<MarksOverview> marks(Actor actor, long studentId, @Nullable Long termId) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param termId null: the term of today
   */
  public Outcome<Absences> absences(Actor actor, long studentId, @Nullable Long termId) {
    throw new UnsupportedOperationException();
  }

  /** Homework due from that day on (two weeks ahead), by day. */
  public Outcome<List<DiaryDay.Task>> tasks(Actor actor, long studentId, LocalDate from) {
    throw new UnsupportedOperationException();
  }
}
