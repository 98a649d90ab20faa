package ru.zvonok.core.alert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.TermKind;

/**
 * One merged alert: the child's first name only (152-FZ), and each fact as it stands at the moment
 * of sending.
 */
public record AlertView(long studentId, String childGivenName, List<Line> lines) {

  /** A term, or the year as one. */
  public record OfTerm(long id, TermKind kind, int number) {}

  public sealed interface Line {

    /** Of the lesson; the last day of a term whose mark it is. */
    LocalDate day();

    String subject();

    /**
     * @param now null: withdrawn, the child was present
     * @param told what the family was told before; null: nothing
     */
    record AttendanceLine(
        LocalDate day,
        int number,
        String subject,
        @Nullable Attendance now,
        @Nullable Attendance told)
        implements Line {}

    /**
     * @param now null: withdrawn
     * @param told what the family was told before; null: nothing
     */
    record MarkLine(
        LocalDate day,
        int number,
        String subject,
        String workKind,
        @Nullable MarkValue now,
        @Nullable MarkValue told,
        String comment)
        implements Line {}

    /**
     * A mark that the teacher has set for a term or the year.
     *
     * @param now null: withdrawn
     * @param told what the family was told before; null: nothing
     */
    record TermMarkLine(
        OfTerm term,
        LocalDate day,
        String subject,
        @Nullable TermValue now,
        @Nullable TermValue told)
        implements Line {}
  }
}
