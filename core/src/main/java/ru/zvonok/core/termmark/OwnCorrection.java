package ru.zvonok.core.termmark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.Term;

/**
 * How a closed term stands to one teacher.
 *
 * @param openUntil the teacher may correct it before this instant; null: may not
 * @param waiting the teacher's request waits for an answer
 */
public record OwnCorrection(Term term, @Nullable Instant openUntil, boolean waiting) {}
