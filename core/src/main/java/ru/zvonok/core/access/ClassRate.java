package ru.zvonok.core.access;

/**
 * How far a class has come in.
 *
 * @param families of students with a guardian on record; linked when at least one guardian is
 */
public record ClassRate(long classId, String className, Share families, Share students) {}
