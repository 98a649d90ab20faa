package ru.zvonok.bot.action;

/** How far back the office's board looks. */
public enum Span {
  TODAY,
  /** From Monday. */
  WEEK,
  /** From the first day of the term that today is in. */
  TERM
}
