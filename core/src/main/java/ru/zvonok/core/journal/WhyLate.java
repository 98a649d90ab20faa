package ru.zvonok.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * The school asks whoever wrote in a lesson after the deadline why.
 *
 * @param given the latest answer; null: none yet
 */
public record WhyLate(@Nullable LateReason given) {}
