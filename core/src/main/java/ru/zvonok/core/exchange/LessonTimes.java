package ru.zvonok.core.exchange;

import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places of lessons in the day, from what a timetable's column of hours says: clock times, or the
 * numbers of lessons. Numbers take their times from the school's bells.
 */
final class LessonTimes {

  record Place(int shift, int number, LocalTime startsAt, LocalTime endsAt) {}

  /** Lessons are 45 minutes (domain rule), at most until the next one begins. */
  private static final int MINUTES = 45;

  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:\\s*[-–—]\\s*(\\d{1,2})[:.](\\d{2}))?");

  private static final Pattern NUMBER =
      Pattern.compile("\\p{L}*\\s*(\\d{1,2})\\s*(?:[-.]\\s*)?[\\p{L}.]*(?:\\s+\\p{L}+)?");

  static final List<Place> USUAL_BELLS =
      List.of(
          place(1, 8, 30),
          place(2, 9, 25),
          place(3, 10, 30),
          place(4, 11, 35),
          place(5, 12, 30),
          place(6, 13, 25),
          place(7, 14, 20),
          place(8, 15, 15));

  private final Map<String, Place> timed = new HashMap<>();
  private final List<Place> bells;
  private boolean usualBells;

  /**
   * @param hours every value of the column, once
   * @param bells the school's own, in the order of the day; empty when it has none
   */
  LessonTimes(Collection<String> hours, List<Place> bells) {
    this.bells = bells;
    TreeSet<LocalTime> starts = new TreeSet<>();
    hours.forEach(hour -> clock(hour).ifPresent(starts::add));
    List<LocalTime> inOrder = List.copyOf(starts);
    for (String hour : hours) {
      clock(hour).ifPresent(start -> timed.put(hour, timed(hour, start, inOrder)));
      usualBells |= bells.isEmpty() && NUMBER.matcher(hour.strip()).matches();
    }
  }

  /**
   * @param shift whose bells a lesson's number means
   */
  Optional<Place> of(String hour, int shift) {
    Place place = timed.get(hour);
    return Optional.ofNullable(place == null ? numbered(hour.strip(), shift) : place);
  }

  /**
   * @param number the timetable's own word for it, where it has one and the school's bells don't
   */
  Optional<Place> of(String hour, int shift, String number) {
    return of(hour, shift)
        .map(
            place ->
                number.isEmpty() || bells.contains(place)
                    ? place
                    : new Place(
                        place.shift(), Integer.parseInt(number), place.startsAt(), place.endsAt()));
  }

  /** Whether lesson numbers took the usual times, for the school has no bells of its own. */
  boolean tookUsualBells() {
    return usualBells;
  }

  private Place timed(String hour, LocalTime start, List<LocalTime> starts) {
    for (Place bell : bells) {
      if (bell.startsAt().equals(start)) {
        return bell;
      }
    }
    int at = starts.indexOf(start);
    LocalTime end = end(hour, start);
    if (at + 1 < starts.size() && starts.get(at + 1).isBefore(end)) {
      end = starts.get(at + 1);
    }
    return new Place(1, at + 1, start, end);
  }

  private @Nullable Place numbered(String hour, int shift) {
    Matcher matcher = NUMBER.matcher(hour);
    if (!matcher.matches()) {
      return null;
    }
    int number = Integer.parseInt(matcher.group(1));
    return (bells.isEmpty() ? USUAL_BELLS : bells)
        .stream()
            .filter(bell -> bell.number() == number && bell.shift() == shift)
            .findFirst()
            .orElse(null);
  }

  private static LocalTime end(String hour, LocalTime start) {
    Matcher matcher = CLOCK.matcher(hour);
    if (matcher.find() && matcher.group(3) != null) {
      Optional<LocalTime> said = time(matcher.group(3), matcher.group(4));
      if (said.isPresent() && said.get().isAfter(start)) {
        return said.get();
      }
    }
    LocalTime end = start.plusMinutes(MINUTES);
    return end.isAfter(start) ? end : LocalTime.of(23, 59);
  }

  private static Optional<LocalTime> clock(String hour) {
    Matcher matcher = CLOCK.matcher(hour);
    return matcher.find() ? time(matcher.group(1), matcher.group(2)) : Optional.empty();
  }

  private static Optional<LocalTime> time(String hour, String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = Integer.parseInt(minute);
    return hours < 24 && minutes < 60 && hours * 60 + minutes < 23 * 60 + 59
        ? Optional.of(LocalTime.of(hours, minutes))
        : Optional.empty();
  }

  private static Place place(int number, int hour, int minute) {
    LocalTime start = LocalTime.of(hour, minute);
    return new Place(1, number, start, start.plusMinutes(MINUTES));
  }
}
