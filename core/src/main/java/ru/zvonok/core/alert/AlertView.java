package ru.zvonok.core.alert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.MarkValue;

/**
 * One merged alert: the child's first name only (152-FZ), and each fact as it stands at the moment
 * of sending.
 */
public record AlertView(long studentId, String childGivenName, List<Line> lines) {

  public sealed interface Line {
    LocalDate day();

    int number();

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
  }
}
