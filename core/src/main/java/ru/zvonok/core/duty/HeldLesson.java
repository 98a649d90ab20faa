package ru.zvonok.core.duty;

import java.time.Instant;
import java.time.LocalDate;

/** The lesson that a duty leads to. */
public record HeldLesson(
    long id,
    LocalDate day,
    int number,
    Instant startsAt,
    Instant endsAt,
    String subject,
    String group) {}
