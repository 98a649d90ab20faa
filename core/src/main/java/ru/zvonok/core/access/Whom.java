package ru.zvonok.core.access;

/** Who of a class and its families gets a slip. */
public enum Whom {
  EVERYONE,
  /** Those whom no chat is bound to. */
  UNLINKED
}
