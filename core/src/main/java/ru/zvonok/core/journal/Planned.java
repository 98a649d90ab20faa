package ru.zvonok.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * How a lesson's topic stands to the curriculum plan; both null: there was no plan to go by.
 *
 * @param number the topic's number in the plan; null: nothing of the plan
 * @param instead the number that the plan had next, where the topic is another one
 */
public record Planned(@Nullable Integer number, @Nullable Integer instead) {

  public static final Planned NO_PLAN = new Planned(null, null);

  /** The lesson left the plan: something else, or another of its topics than the next. */
  public boolean deviates() {
    return instead != null;
  }
}
