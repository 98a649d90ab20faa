package ru.zvonok.core.access;

/**
 * One of the ways a person meets the school; a chat wears one hat at a time, so a teacher who is a
 * parent reads the diary as a parent and nothing else.
 */
public enum Hat {
  STAFF,
  GUARDIAN,
  STUDENT
}
