package ru.zvonok.bot.action;

/** Whose everyday a first lesson is about. */
public enum Course {
  TEACHER,
  CLASS_TEACHER,
  FAMILY,
  STUDENT,
  OFFICE
}
