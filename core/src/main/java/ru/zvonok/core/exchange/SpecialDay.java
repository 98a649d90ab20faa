package ru.zvonok.core.exchange;

import java.time.LocalDate;

/**
 * A single day that breaks its weekday's rule.
 *
 * @param schoolDay whether lessons are held on it
 */
record SpecialDay(LocalDate day, boolean schoolDay, String note) {}
