package ru.zvonok.core.termmark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The office answered a teacher, or let one correct a closed term unasked.
 *
 * @param openUntil exclusive; null: refused
 */
public record CorrectionDecided(
    long schoolId, long requestId, long termId, long teacherId, @Nullable Instant openUntil) {}
