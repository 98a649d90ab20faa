package ru.zvonok.core.termmark;

/** A term mark was set, changed or withdrawn. Told in the same transaction. */
public record TermMarkChanged(long schoolId, long termMarkId, long studentId, long by) {}
