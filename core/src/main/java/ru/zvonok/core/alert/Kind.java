package ru.zvonok.core.alert;

/** What a message is, in the order in which they go out. */
public enum Kind {
  ANSWER,
  ALERT,
  REMINDER,
  BROADCAST;

  /** 1 goes out first. */
  int priority() {
    return switch (this) {
      case ANSWER -> 1;
      case ALERT -> 2;
      case REMINDER -> 3;
      case BROADCAST -> 4;
    };
  }

  static Kind of(int priority) {
    return values()[priority - 1];
  }
}
