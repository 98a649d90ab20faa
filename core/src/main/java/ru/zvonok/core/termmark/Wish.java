package ru.zvonok.core.termmark;

import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.TermValue;

/**
 * A term mark that is wanted for a student.
 *
 * @param seen what the phone showed; null: none
 * @param wanted null: withdraw it
 * @param comment at most 200 characters; needed when it isn't the suggested mark
 */
public record Wish(
    long studentId, @Nullable TermValue seen, @Nullable TermValue wanted, String comment) {}
