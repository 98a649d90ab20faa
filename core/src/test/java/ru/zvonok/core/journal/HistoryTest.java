package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.History.Entry;
import ru.zvonok.core.journal.History.Revision;

/** Every entry, change and removal keeps who, when, what it was and through what (3.3, 3.5). */
class HistoryTest {

  private final SchoolDay day = SchoolDay.begins();
  private final long math = day.mathToday();
  private final long ivan = day.school.ivan();
  private final Actor teacher = day.mathTeacher();

  @Test
  void aDayOfALessonReadsAsItWent() {
    Marks.Cell cell = new Marks.Cell(math, ivan, day.school.kind("Контрольная работа"), 0);
    day.notes(teacher, math, ivan, null, AttendanceCode.ABSENT);
    day.done(() -> day.rollCall.confirm(teacher, math));
    day.notes(day.classTeacher(), math, ivan, AttendanceCode.ABSENT, AttendanceCode.ILL);
    day.done(() -> day.records.topic(teacher, math, null, "Дроби"));
    day.done(() -> day.records.homework(teacher, math, null, new Homework.NoneSet()));
    SchoolDay.clockShows("2025-10-20T10:00");
    LocalDate friday = LocalDate.of(2025, 10, 17);
    day.done(() -> day.marks.put(teacher, cell, null, MarkValue.FIVE, friday));
    day.done(() -> day.marks.put(teacher, cell, MarkValue.FIVE, null, null));
    day.done(() -> day.rollCall.note(teacher, math, ivan, AttendanceCode.ILL, Attendance.late(10)));

    List<Revision> all = day.done(() -> day.history.of(day.director(), math));

    assertThat(all)
        .extracting(Revision::entry, Revision::student, Revision::was, Revision::became)
        .containsExactly(
            tuple(Entry.ATTENDANCE, "Иванов И. П.", null, "ABSENT"),
            tuple(Entry.ROLL, null, null, "CONFIRMED"),
            tuple(Entry.ATTENDANCE, "Иванов И. П.", "ABSENT", "ILL"),
            tuple(Entry.TOPIC, null, null, "Дроби"),
            tuple(Entry.HOMEWORK, null, null, "NONE"),
            tuple(Entry.MARK, "Иванов И. П.", null, "5 · Контрольная работа · 2025-10-17"),
            tuple(Entry.MARK, "Иванов И. П.", "5 · Контрольная работа · 2025-10-17", null),
            tuple(Entry.ATTENDANCE, "Иванов И. П.", "ILL", "LATE · 10"));
    assertThat(all.get(2).by().family()).isEqualTo("Зимина");
    assertThat(all).extracting(Revision::late).endsWith(false, false, true);
  }

  @Test
  void theWayAnEntryCameIsKept() {
    Actor typing =
        new Actor(day.school.id(), teacher.personId(), Hat.STAFF, Set.of(Role.TEACHER), Via.TEXT);
    day.done(() -> day.records.topic(typing, math, null, "Дроби"));

    assertThat(day.done(() -> day.history.of(teacher, math)))
        .extracting(Revision::via)
        .containsExactly(Via.TEXT);
  }

  @Test
  void historyIsNeitherChangedNorRemoved() {
    day.done(() -> day.records.topic(teacher, math, null, "Дроби"));

    assertThatThrownBy(() -> day.asOwner("update revision set late = false"))
        .hasStackTraceContaining("never changed or removed");
    assertThatThrownBy(() -> day.asOwner("delete from revision"))
        .hasStackTraceContaining("never changed or removed");
  }

  @Test
  void whoMayNotReadTheLessonReadsNoHistoryOfIt() {
    day.done(() -> day.records.topic(teacher, math, null, "Дроби"));

    assertThat(day.refused(() -> day.history.of(day.russianTeacher(), math)))
        .isEqualTo(new NotYours());
    assertThat(day.refused(() -> day.history.of(day.technician(), math))).isEqualTo(new NotYours());
  }
}
