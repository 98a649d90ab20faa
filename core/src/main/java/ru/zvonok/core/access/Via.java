package ru.zvonok.core.access;

/** Through what an entry came; kept with each revision (3.3, 3.5). */
public enum Via {
  BUTTON,
  TEXT,
  FILE,
  COMMAND_LINE,
  SYSTEM
}
