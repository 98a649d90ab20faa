package ru.zvonok.core.exchange;

import java.time.LocalDate;

/**
 * How files are taken in.
 *
 * @param endMissing whether who and what the new files no longer name ends today; else it is only
 *     told
 * @param today the school's date: changes begin on it, what they replace ended the day before
 */
public record ImportOptions(boolean endMissing, LocalDate today) {}
