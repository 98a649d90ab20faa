package ru.zvonok.core.access;

import java.util.function.Function;

/** Done with a value, or refused with a reason. A refusal has changed nothing. */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Refusal why) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal why) {
    return new Refused<>(why);
  }

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal why) -> refused(why);
    };
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return then(value -> done(change.apply(value)));
  }
}
