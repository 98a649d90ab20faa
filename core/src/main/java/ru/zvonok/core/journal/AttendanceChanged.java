package ru.zvonok.core.journal;

/** A confirmed roll says something else of a student than before. Told in the same transaction. */
public record AttendanceChanged(long schoolId, long lessonId, long studentId, long by) {}
