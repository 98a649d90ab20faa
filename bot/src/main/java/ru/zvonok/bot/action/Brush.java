package ru.zvonok.bot.action;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.MarkValue;

/** What each tap on a student leaves there, once it is chosen: a mark, or nothing. */
public enum Brush {
  FIVE(MarkValue.FIVE),
  FOUR(MarkValue.FOUR),
  THREE(MarkValue.THREE),
  TWO(MarkValue.TWO),
  ERASER(null);

  private final @Nullable MarkValue leaves;

  Brush(@Nullable MarkValue leaves) {
    this.leaves = leaves;
  }

  /** Null: nothing. */
  public @Nullable MarkValue leaves() {
    return leaves;
  }

  /** Null: no brush leaves that. */
  public static @Nullable Brush leaving(@Nullable MarkValue value) {
    return Arrays.stream(values()).filter(one -> one.leaves == value).findFirst().orElse(null);
  }
}
