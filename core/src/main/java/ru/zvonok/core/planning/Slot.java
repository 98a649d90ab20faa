package ru.zvonok.core.planning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.PersonName;

/**
 * A lesson's place: when, what, with whom.
 *
 * @param teacherId null: nobody was given it
 */
public record Slot(
    long lessonId,
    LocalDate day,
    int number,
    Instant startsAt,
    Instant endsAt,
    long groupId,
    String group,
    long subjectId,
    String subject,
    @Nullable Long teacherId,
    @Nullable PersonName teacher) {}
