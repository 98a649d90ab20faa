package ru.zvonok.core.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.people.PersonName;

/**
 * The newest sheet of slips of a class.
 *
 * @param newest its last code
 * @param issuedBy who printed it; null: the command line
 * @param unused how many codes on sheets of the class can still be used
 */
public record LastSheet(
    long newest, Instant issuedAt, Instant expiresAt, @Nullable PersonName issuedBy, int unused) {}
