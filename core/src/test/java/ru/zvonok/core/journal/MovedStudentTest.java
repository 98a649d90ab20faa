package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;

/**
 * Миша moves from 7А to 7Б on Thursday 16 October, Алина from the first English group to the
 * second: rolls, sheets and duties show who belonged on that day.
 */
class MovedStudentTest {

  private static final LocalDate THURSDAY = TUESDAY.plusDays(2);
  private static final LocalDate NEXT_TUESDAY = TUESDAY.plusDays(7);

  private final SchoolPlay days = new SchoolPlay("2025-10-21T16:00");
  private final RollCall rollCall = SchoolPlay.core(RollCall.class);
  private final Marks marks = SchoolPlay.core(Marks.class);
  private final Actor teacher = days.mathTeacher();
  private final long misha = days.school.misha();
  private final long alina = days.school.person("Ким Алина");

  @BeforeEach
  void moves() {
    days.school.rows().leaves(misha, THURSDAY.minusDays(1));
    days.school.rows().enrol(misha, days.school.class7B, THURSDAY);
    days.school
        .rows()
        .run(
            "update class_part_member set ends_on = ? where student_id = ? and ends_on is null",
            THURSDAY.minusDays(1),
            alina);
    days.school
        .rows()
        .run(
            """
            insert into class_part_member (part_id, student_id, starts_on)
            select part_id, ?, ? from study_group_piece where group_id = ?
            """,
            alina,
            THURSDAY,
            days.school.english2);
  }

  @Test
  void theOldClassHasTheStudentUntilTheLastDayTheNewOneFromTheFirst() {
    assertThat(roll(days.math(TUESDAY))).contains(misha).hasSize(12);
    assertThat(roll(days.math(THURSDAY))).doesNotContain(misha).hasSize(11);
    assertThat(roll(of7B(TUESDAY))).doesNotContain(misha).hasSize(2);
    assertThat(roll(of7B(NEXT_TUESDAY))).contains(misha).hasSize(3);
    assertThat(sheet(days.math(THURSDAY))).doesNotContain(misha);
    assertThat(sheet(of7B(NEXT_TUESDAY))).contains(misha);
  }

  @Test
  void partsOfAClassGoByTheirOwnDays() {
    Actor first = days.staff(days.school.classTeacher(), Role.TEACHER);
    Actor second = days.staff(days.school.teacherAndMother(), Role.TEACHER);

    assertThat(roll(first, english(days.school.english1, TUESDAY))).contains(alina);
    assertThat(roll(second, english(days.school.english2, TUESDAY))).doesNotContain(alina);
    assertThat(roll(first, english(days.school.english1, THURSDAY))).doesNotContain(alina);
    assertThat(roll(second, english(days.school.english2, THURSDAY))).contains(alina);
    assertThat(roll(second, english(days.school.english2, TUESDAY)))
        .as("the part alone doesn't hold whoever left the class")
        .contains(misha);
    assertThat(roll(second, english(days.school.english2, THURSDAY))).doesNotContain(misha);
  }

  @Test
  void theOldClassMayStillMarkWhatWasAndNothingAfter() {
    days.marks(teacher, days.math(TUESDAY), misha, null, MarkValue.FOUR, null);
    Marks.Cell after =
        new Marks.Cell(days.math(THURSDAY), misha, days.school.kind("Контрольная работа"), 0);

    assertThat(days.refused(() -> marks.put(teacher, after, null, MarkValue.FOUR, null)))
        .isEqualTo(new BadValue(Rule.NOT_IN_GROUP));
  }

  @Test
  void aWorkOwesAMarkToWhoWasInTheClassThatDay() {
    days.marks(teacher, days.math(TUESDAY), days.school.ivan(), null, MarkValue.FIVE, null);
    days.marks(teacher, days.math(THURSDAY), days.school.ivan(), null, MarkValue.FIVE, null);

    assertThat(
            days.done(
                () ->
                    SchoolPlay.core(Duties.class).mine(teacher, new Period(TUESDAY, NEXT_TUESDAY))))
        .filteredOn(Duty.WrittenWork.class::isInstance)
        .extracting(duty -> ((Duty.WrittenWork) duty).missing())
        .containsExactly(11, 10);
  }

  private List<Long> roll(long lesson) {
    return roll(teacher, lesson);
  }

  private List<Long> roll(Actor who, long lesson) {
    return days.done(() -> rollCall.sheet(who, lesson)).lines().stream()
        .map(line -> line.student().id())
        .toList();
  }

  private List<Long> sheet(long lesson) {
    return days.done(() -> marks.sheet(teacher, lesson)).lines().stream()
        .map(line -> line.student().id())
        .toList();
  }

  private long of7B(LocalDate day) {
    return days.lesson("Математика", days.school.group7B, day);
  }

  private long english(long group, LocalDate day) {
    return days.lesson("Английский язык", group, day);
  }
}
