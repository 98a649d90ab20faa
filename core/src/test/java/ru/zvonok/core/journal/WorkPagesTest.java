package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolPlay.TUESDAY;

import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolPlay;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.people.Student;

/** A written work of Tuesday: which marks the teacher owes, and which the students do (3.2.3). */
class WorkPagesTest {

  private final SchoolPlay days = new SchoolPlay("2025-10-14T08:00");
  private final WorkPages pages = SchoolPlay.core(WorkPages.class);
  private final Actor teacher = days.mathTeacher();
  private final long math = days.math(TUESDAY);
  private final long test = days.school.kind("Контрольная работа");

  @Test
  void nothingIsOwedBeforeTheLessonIsOver() {
    days.done(() -> SchoolPlay.core(Works.class).announce(teacher, math, test));

    LessonWork work = work();

    assertThat(work.announced()).isTrue();
    assertThat(work.owed()).isEmpty();
    assertThat(work.away()).isEmpty();
    assertThat(page().kinds()).extracting(WorkKind::name).containsExactly("Диктант");
  }

  @Test
  void whoWasAwayOwesTheWorkAndTheOthersAreOwedAMark() {
    SchoolPlay.clockShows("2025-10-14T10:00");
    long ivan = days.school.ivan();
    long kim = days.school.person("Ким Алина");
    days.away(teacher, math, kim);
    days.marks(teacher, math, ivan, null, MarkValue.FIVE, null);

    LessonWork work = work();

    assertThat(work.marked()).isEqualTo(1);
    assertThat(work.away()).extracting(Student::id).containsExactly(kim);
    assertThat(work.owed()).extracting(Student::id).hasSize(10).doesNotContain(kim, ivan);
  }

  @Test
  void whoMadeItUpIsOwedTheMark() {
    SchoolPlay.clockShows("2025-10-14T10:00");
    long kim = days.school.person("Ким Алина");
    days.away(teacher, math, kim);
    SchoolPlay.clockShows("2025-10-16T10:00");
    days.marks(teacher, math, kim, null, MarkValue.PENDING, TUESDAY.plusDays(2));

    assertThat(work().away()).isEmpty();
    assertThat(work().owed()).extracting(Student::id).contains(kim);
  }

  @Test
  void theTechnicianSeesNoneAndTheDeputyAnnouncesNone() {
    Actor deputy = days.staff(days.school.deputy(), Role.DEPUTY);
    Actor technician = days.staff(days.school.technician(), Role.TECHNICIAN);

    assertThat(days.done(() -> pages.of(deputy, math)).mayAnnounce()).isFalse();
    assertThat(days.refused(() -> pages.of(technician, math))).isEqualTo(new NotYours());
  }

  private LessonWork.Page page() {
    return days.done(() -> pages.of(teacher, math));
  }

  private LessonWork work() {
    return page().works().getFirst();
  }
}
