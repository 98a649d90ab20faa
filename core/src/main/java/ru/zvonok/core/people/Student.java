package ru.zvonok.core.people;

/**
 * A student as a list shows one.
 *
 * @param shortName unique in its list: «Иванов», «Иванов П.» or longer where that is needed
 */
public record Student(long id, PersonName name, String shortName) {}
