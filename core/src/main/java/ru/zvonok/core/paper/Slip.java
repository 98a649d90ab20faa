package ru.zvonok.core.paper;

/**
 * A slip of paper with a one-time code (2.2, 4.2.3): everything that stands on it, and no more.
 *
 * @param name whose it is: «Иванов Иван»
 * @param what what that person is here: «родитель: Иванов Иван, 7А»
 * @param link what the square holds: the deep link with the code
 * @param code the same as it is typed: «K7MDP 4XQ2R»
 * @param until how long it is good for, in words
 */
public record Slip(String name, String what, String link, String code, String until) {

  /** Without the code: it must not get into a log. */
  @Override
  public String toString() {
    return "Slip[" + until + "]";
  }
}
