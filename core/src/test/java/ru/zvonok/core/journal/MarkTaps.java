package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal;

/** The mathematics teacher's taps on the marks of one lesson. */
final class MarkTaps {

  private final SchoolDay day;
  private final Actor teacher;
  private final long lesson;

  MarkTaps(SchoolDay day, long lesson) {
    this.day = day;
    this.teacher = day.mathTeacher();
    this.lesson = lesson;
  }

  void put(
      long student, long kind, int slot, @Nullable MarkValue seen, @Nullable MarkValue wanted) {
    day.done(() -> day.marks.put(teacher, cell(student, kind, slot), seen, wanted, null));
  }

  void put(
      long student,
      long kind,
      @Nullable MarkValue seen,
      MarkValue wanted,
      @Nullable LocalDate madeUpOn) {
    day.done(() -> day.marks.put(teacher, cell(student, kind, 0), seen, wanted, madeUpOn));
  }

  Refusal refused(
      long student,
      long kind,
      @Nullable MarkValue seen,
      @Nullable MarkValue wanted,
      @Nullable LocalDate madeUpOn) {
    return day.refused(
        () -> day.marks.put(teacher, cell(student, kind, 0), seen, wanted, madeUpOn));
  }

  Marks.Cell cell(long student, long kind, int slot) {
    return new Marks.Cell(lesson, student, kind, slot);
  }

  List<MarkCell> cells(long student) {
    return day.done(() -> day.marks.sheet(teacher, lesson)).lines().stream()
        .filter(line -> line.student().id() == student)
        .flatMap(line -> line.cells().stream())
        .toList();
  }
}
