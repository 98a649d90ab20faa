package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The class teacher's phone. */
public sealed interface ClassAction extends Action {

  /**
   * @param day null: today
   */
  @Tag("cd")
  record ClassLessons(long classId, @Nullable LocalDate day) implements ClassAction {}

  /** The own class of whoever has one; a choice of them to whoever has several. */
  @Tag("em")
  record MyClass() implements ClassAction {}
}
