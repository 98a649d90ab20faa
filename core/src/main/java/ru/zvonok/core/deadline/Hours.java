package ru.zvonok.core.deadline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * By how many hours a school is stricter (below 0) or milder (above) than the regulation, which
 * asks for each duty by the end of a day. Without a word of the school's own: 0.
 */
public record Hours(Map<DutyKind, Integer> shifts) {

  /** The regulation as it stands. */
  public static final Hours OF_THE_REGULATION = new Hours(Map.of());

  /** At the strictest, an hour after the day began. */
  public static final int STRICTEST = -23;

  /** At the mildest, three days later. */
  public static final int MILDEST = 72;

  public Hours {
    shifts.values().forEach(Hours::check);
    shifts = Map.copyOf(shifts);
  }

  /**
   * As a school's settings keep them: {@code {"LESSON_RECORD": -4}}. What isn't a number of hours
   * in bounds counts for nothing, so that a slip in the settings stops no lesson.
   */
  public static Hours read(@Nullable String json) {
    if (json == null) {
      return OF_THE_REGULATION;
    }
    JsonNode kept = JsonMapper.shared().readTree(json);
    Map<DutyKind, Integer> shifts = new EnumMap<>(DutyKind.class);
    for (DutyKind kind : DutyKind.values()) {
      JsonNode hours = kept.path(kind.name());
      if (hours.isInt() && allowed(hours.intValue())) {
        shifts.put(kind, hours.intValue());
      }
    }
    return new Hours(shifts);
  }

  public static boolean allowed(int hours) {
    return hours >= STRICTEST && hours <= MILDEST;
  }

  public int of(DutyKind kind) {
    return shifts.getOrDefault(kind, 0);
  }

  public Hours with(DutyKind kind, int hours) {
    Map<DutyKind, Integer> all = new EnumMap<>(DutyKind.class);
    all.putAll(shifts);
    all.put(kind, hours);
    return new Hours(all);
  }

  Duration shift(DutyKind kind) {
    return Duration.ofHours(of(kind));
  }

  private static void check(int hours) {
    if (!allowed(hours)) {
      throw new IllegalArgumentException("a deadline is shifted by −23 to 72 hours, not " + hours);
    }
  }
}
