package ru.zvonok.core.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Owner;

/** What a reminder says, as it stands at the moment of sending. */
public sealed interface ReminderView {

  /**
   * To a teacher: the own duties, what is due first comes first.
   *
   * @param overdue those whose time is over
   * @param due those that are to be done still
   */
  record Own(ReminderKind kind, LocalDate day, List<Duty> overdue, List<Duty> due)
      implements ReminderView {

    public int size() {
      return overdue.size() + due.size();
    }
  }

  /** To the office: what is overdue, whoever owes most comes first. */
  record Office(ReminderKind kind, LocalDate day, List<Owes> owners) implements ReminderView {}

  /**
   * @param owner null: nobody was given the lessons
   * @param since the day of the oldest
   */
  record Owes(@Nullable Owner owner, int overdue, LocalDate since) {}
}
