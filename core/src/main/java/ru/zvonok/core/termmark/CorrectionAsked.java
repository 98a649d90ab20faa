package ru.zvonok.core.termmark;

/** A teacher asks to correct a closed term. Told in the same transaction, for the office. */
public record CorrectionAsked(long schoolId, long requestId, long termId, long teacherId) {}
