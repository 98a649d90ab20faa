package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.access.CodeRules.mayHaveCode;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause 2.2: whom the office's code is for. */
class CodeRulesTest {

  private static final LocalDate BORN = LocalDate.of(2012, 10, 14);
  private static final LocalDate BIRTHDAY = LocalDate.of(2026, 10, 14);

  @Test
  void studentsUnder14HaveCodesTheSchoolGivesOutAndFrom14GosuslugiUnlessExcepted() {
    Set<Role> student = Set.of(Role.STUDENT);
    assertThat(mayHaveCode(student, BORN, BIRTHDAY.minusDays(1), false)).isTrue();
    assertThat(mayHaveCode(student, BORN, BIRTHDAY, false)).isFalse();
    assertThat(mayHaveCode(student, BORN, BIRTHDAY, true)).isTrue();
    assertThat(mayHaveCode(student, null, BIRTHDAY, false)).isFalse();
  }

  @Test
  void parentsHaveCodesByExceptionAndStaffAlways() {
    assertThat(mayHaveCode(Set.of(Role.GUARDIAN), null, BIRTHDAY, false)).isFalse();
    assertThat(mayHaveCode(Set.of(Role.GUARDIAN), null, BIRTHDAY, true)).isTrue();
    assertThat(mayHaveCode(Set.of(Role.GUARDIAN, Role.TEACHER), null, BIRTHDAY, false)).isTrue();
  }

  @Test
  void bornOn29FebruaryIs14OnTheFirstOfMarch() {
    assertThat(CodeRules.fourteenthBirthday(LocalDate.of(2012, 2, 29)))
        .isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(CodeRules.fourteenthBirthday(LocalDate.of(2012, 2, 28)))
        .isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(CodeRules.fourteenthBirthday(LocalDate.of(2014, 2, 28)))
        .isEqualTo(LocalDate.of(2028, 2, 28));
  }
}
