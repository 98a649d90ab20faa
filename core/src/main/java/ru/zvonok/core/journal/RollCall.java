package ru.zvonok.core.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;

/** Roll-call by exception (3.2.1). */
@Service
public class RollCall {

  public Outcome<RollSheet> sheet(Actor actor, long lessonId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Notes one student. Wanting what already stands changes nothing; if what stands is neither
   * {@code seen} nor {@code wanted}, somebody else was faster: refused as {@code Stale}.
   *
   * @param seen what the phone showed; null: present
   * @param wanted null: present
   */
  public Outcome<RollSheet> note(
      Actor actor,
      long lessonId,
      long studentId,
      @Nullable AttendanceCode seen,
      @Nullable Attendance wanted) {
    throw new UnsupportedOperationException();
  }

  /** «Все на месте» and «Сохранить»: the roll counts from here on; what is noted stays as it is. */
  public Outcome<RollSheet> confirm(Actor actor, long lessonId) {
    throw new UnsupportedOperationException();
  }
}
