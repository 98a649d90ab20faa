package ru.zvonok.core.alert;

/** What a message is, in the order in which they go out. */
public enum Kind {
  ANSWER,
  ALERT,
  REMINDER,
  BROADCAST
}
