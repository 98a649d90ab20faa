package ru.zvonok.core.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson to be put in.
 *
 * @param number of the lesson in its shift; its times are those of that number
 */
public record NewLesson(
    long groupId, long subjectId, @Nullable Long teacherId, LocalDate day, int number) {}
