package ru.zvonok.bot.action;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one part of an action is written: numbers and days in base 36, a letter for a choice. */
record PartForm(RecordComponent component, Class<?> type) {

  private static final String NOTHING = "-";
  private static final int BASE = 36;
  private static final Pattern NUMBER = Pattern.compile("0|[1-9a-z][0-9a-z]{0,12}");

  /** A school's days; anything else was made up by someone. */
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private static final long LAST_DAY = LocalDate.of(2099, 12, 31).toEpochDay();

  /** The last day's screen still has its button for the next one; pressed, it is nothing. */
  private static final long BEYOND = 366;

  static PartForm of(RecordComponent component) {
    Class<?> type = component.getType();
    if (!isNumber(type) && type != LocalDate.class && !EnumCodes.know(type)) {
      throw new IllegalStateException("a button can't carry " + type.getSimpleName());
    }
    return new PartForm(component, type);
  }

  String write(Action action) {
    return switch (valueIn(action)) {
      case null -> NOTHING;
      case Number number -> number(number.longValue(), 0, Long.MAX_VALUE);
      case LocalDate day -> number(day.toEpochDay(), FIRST_DAY - BEYOND, LAST_DAY + BEYOND);
      case Object choice -> EnumCodes.code(choice);
    };
  }

  /** False: this is not such a part. */
  boolean read(String word, @Nullable Object[] into, int place) {
    if (word.equals(NOTHING)) {
      return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
    into[place] = value(word);
    return into[place] != null;
  }

  private @Nullable Object value(String word) {
    if (EnumCodes.know(type)) {
      return EnumCodes.value(type, word);
    }
    long number = NUMBER.matcher(word).matches() ? parse(word) : -1;
    if (number < 0) {
      return null;
    }
    if (type == LocalDate.class) {
      return number < FIRST_DAY || number > LAST_DAY ? null : LocalDate.ofEpochDay(number);
    }
    if (type == int.class || type == Integer.class) {
      return number > Integer.MAX_VALUE ? null : (Object) (int) number;
    }
    return number;
  }

  private static long parse(String word) {
    try {
      return Long.parseLong(word, BASE);
    } catch (NumberFormatException tooBig) {
      return -1;
    }
  }

  private static String number(long number, long from, long to) {
    if (number < from || number > to) {
      throw new IllegalArgumentException("a button can't carry this number or day");
    }
    return Long.toString(number, BASE);
  }

  private @Nullable Object valueIn(Action action) {
    try {
      return component.getAccessor().invoke(action);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isNumber(Class<?> type) {
    return type == long.class || type == Long.class || type == int.class || type == Integer.class;
  }
}
