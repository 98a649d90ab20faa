package ru.zvonok.core.termmark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.TermKind;

/**
 * A teacher's request to correct a closed term, with its answer.
 *
 * @param kind of the term
 * @param number of the term among its kind
 * @param decided somebody of the office has answered
 * @param openUntil exclusive; null: refused, or not answered yet
 * @param answer the office's words; empty without any
 */
public record Correction(
    long id,
    TermKind kind,
    int number,
    PersonName teacher,
    String reason,
    boolean decided,
    @Nullable Instant openUntil,
    String answer) {}
