package ru.zvonok.core.journal;

import java.math.BigDecimal;

/**
 * A kind of work.
 *
 * @param weight above 0; how much its marks count in an average
 * @param written its marks are due by the next lesson (3.2.3), not the same day (3.2.2)
 */
public record WorkKind(
    long id, String name, String shortName, BigDecimal weight, boolean written) {}
