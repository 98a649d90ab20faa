package ru.zvonok.core.planning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.decision.What;

/**
 * The office changed one lesson. Told in the same transaction; whom it concerns: the teachers
 * named, and the families of the group's students on the days of both places.
 *
 * @param key the same for the same decision: a message that carries it goes out once
 * @param was null: there was no such lesson
 * @param becomes null: the lesson isn't any more
 * @param teachers who had it and who has it now
 */
public record LessonChanged(
    long schoolId,
    String key,
    What what,
    @Nullable Slot was,
    @Nullable Slot becomes,
    Set<Long> teachers,
    String reason,
    long by) {}
