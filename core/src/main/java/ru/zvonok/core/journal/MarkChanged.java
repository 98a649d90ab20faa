package ru.zvonok.core.journal;

/** A mark was put, changed or withdrawn. Told in the same transaction. */
public record MarkChanged(long schoolId, long lessonId, long studentId, long markId, long by) {}
