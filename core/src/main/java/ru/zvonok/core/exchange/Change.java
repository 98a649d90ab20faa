package ru.zvonok.core.exchange;

/**
 * One change that an import makes.
 *
 * @param label what it is about: a class or subject by its name, a person by the file's ID
 */
public record Change(Kind kind, What what, String label) {

  /** What happens to it. */
  public enum What {
    ADDED,
    CHANGED,
    ENDED
  }
}
