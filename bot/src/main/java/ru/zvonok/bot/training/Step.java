package ru.zvonok.bot.training;

import java.util.function.Predicate;

/**
 * One step of a lesson.
 *
 * @param key what is to be done, among the words of {@code training}
 * @param done whether it is
 */
record Step(String key, Predicate<Play> done) {

  static <P extends Play> Step of(String key, Class<P> kind, Predicate<P> done) {
    return new Step(key, play -> kind.isInstance(play) && done.test(kind.cast(play)));
  }
}
