package ru.zvonok.core.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.SpecialDay;

/**
 * The office said something of a single day. Told in the same transaction.
 *
 * @param key the same for the same decision: a message that carries it goes out once
 * @param was the word that stood before; null: none
 * @param word null: taken back
 */
public record DayChanged(
    long schoolId,
    String key,
    LocalDate day,
    SpecialDay.Scope scope,
    SpecialDay.@Nullable Word was,
    SpecialDay.@Nullable Word word,
    String note,
    long by) {}
