package ru.zvonok.bot.action;

import java.util.Arrays;
import java.util.stream.Stream;

/** The kinds a sealed family comes down to, however deep it is nested. */
public final class Leaves {

  private Leaves() {}

  /** Every record of the family; the interfaces between aren't among them. */
  public static <T> Stream<Class<? extends T>> of(Class<T> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .map(each -> each.<T>asSubclass(family))
        .flatMap(each -> each.isSealed() ? of(each) : Stream.of(each));
  }
}
