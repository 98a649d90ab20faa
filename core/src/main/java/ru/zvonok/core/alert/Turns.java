package ru.zvonok.core.alert;

/**
 * Whose turn it is: answers before alerts before reminders before broadcasts; but of sixteen looks
 * one is kept for each of the later kinds, so that none waits for ever behind a flood.
 */
final class Turns {

  private static final int ROUND = 16;

  private int turn;

  /** The kind that this look is for, if one of it waits; answers: nothing is kept. */
  Kind next() {
    turn = (turn + 1) % ROUND;
    return switch (turn) {
      case 4 -> Kind.ALERT;
      case 8 -> Kind.REMINDER;
      case 12 -> Kind.BROADCAST;
      default -> Kind.ANSWER;
    };
  }
}
