package ru.zvonok.core.diary;

/** A child whose diary the actor may open; a student's own diary has the student as the child. */
public record Child(long studentId, String givenName, String fullName, String className) {}
