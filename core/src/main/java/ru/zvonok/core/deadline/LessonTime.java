package ru.zvonok.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as its deadlines see it.
 *
 * @param knownOn the day on which it was put, moved, restored or given to whoever holds it; null:
 *     it always stood in the timetable
 */
public record LessonTime(LocalDate day, Instant endsAt, @Nullable LocalDate knownOn) {}
