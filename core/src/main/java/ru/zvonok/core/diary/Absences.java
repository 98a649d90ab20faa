package ru.zvonok.core.diary;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.school.Term;

/**
 * A child's absences in one term.
 *
 * @param missedDays days of which every lesson was missed
 * @param missedLessons lessons missed, whatever the reason
 */
public record Absences(
    Child child,
    Term term,
    List<Term> terms,
    int missedDays,
    int missedLessons,
    int late,
    List<Line> lines) {

  public record Line(LocalDate day, int number, String subject, Attendance attendance) {}
}
