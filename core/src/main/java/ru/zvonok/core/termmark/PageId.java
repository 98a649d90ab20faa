package ru.zvonok.core.termmark;

/** One page of term marks: a term (or the year), a study group and a subject. */
public record PageId(long termId, long groupId, long subjectId) {}
