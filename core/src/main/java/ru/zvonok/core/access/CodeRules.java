package ru.zvonok.core.access;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the school may give a code (2.2): students under 14 always, staff as the other way beside
 * Gosuslugi; parents and students of 14 or more by an exception that the school switches on ({@code
 * codes_for_parents} in its settings; on unless it says otherwise).
 */
final class CodeRules {

  private CodeRules() {}

  /**
   * @param birthDate null: unknown, and so not known to be under 14
   */
  static boolean mayHaveCode(
      Set<Role> roles, @Nullable LocalDate birthDate, LocalDate today, boolean exception) {
    return exception
        || roles.stream().anyMatch(role -> role.hat() == Hat.STAFF)
        || roles.contains(Role.STUDENT)
            && birthDate != null
            && today.isBefore(fourteenthBirthday(birthDate));
  }

  /** The first day of being 14; born on 29 February: 1 March. */
  static LocalDate fourteenthBirthday(LocalDate birthDate) {
    LocalDate day = birthDate.plusYears(14);
    boolean leapDay = birthDate.getMonth() == Month.FEBRUARY && birthDate.getDayOfMonth() == 29;
    return leapDay && day.getDayOfMonth() == 28 ? day.plusDays(1) : day;
  }
}
