package ru.zvonok.core.school;

/**
 * A class of one school year.
 *
 * @param grade its parallel
 * @param name as the school writes it: «7А»
 */
public record SchoolClass(long id, int grade, String name) {}
