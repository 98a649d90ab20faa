package ru.zvonok.core.termmark;

/**
 * A subject and whether it has term marks.
 *
 * @param marked false: a talk or a club, which nobody owes term marks in
 */
public record MarkedSubject(long id, String name, boolean marked) {}
