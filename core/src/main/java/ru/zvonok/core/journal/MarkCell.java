package ru.zvonok.core.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One mark of a student in a lesson.
 *
 * @param slot 0 for the first mark of its kind; «5/4» fills 0 and 1
 * @param madeUpOn the day on which an absent student made the work up
 */
public record MarkCell(
    long id,
    long kindId,
    int slot,
    MarkValue value,
    String comment,
    @Nullable LocalDate madeUpOn) {}
