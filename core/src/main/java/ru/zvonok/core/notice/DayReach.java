package ru.zvonok.core.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.planning.DayChanged;
import ru.zvonok.core.school.Calendar;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.DayPlan;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SchoolClasses;
import ru.zvonok.core.school.SpecialDay;

/** Whom the office's word of a day reaches: classes whose day is another one for it. */
@Component
class DayReach {

  record Reached(Set<Long> students, Set<Long> teachers) {}

  private final Calendars calendars;
  private final SchoolClasses classes;
  private final Concerned concerned;

  DayReach(Calendars calendars, SchoolClasses classes, Concerned concerned) {
    this.calendars = calendars;
    this.classes = classes;
    this.concerned = concerned;
  }

  Reached of(DayChanged event) {
    Optional<Calendar> found = calendars.of(event.schoolId(), event.day());
    if (found.isEmpty()) {
      return new Reached(Set.of(), Set.of());
    }
    Calendar is = found.get();
    Calendar was = as(is, event.day(), event.scope(), event.was());
    List<DayPlan> plans = new ArrayList<>();
    List<SchoolClass> others =
        classes.on(event.schoolId(), event.day()).stream()
            .filter(
                one -> {
                  DayPlan before = was.plan(event.day(), one.grade(), one.id());
                  DayPlan now = is.plan(event.day(), one.grade(), one.id());
                  boolean changed = !said(before).equals(said(now));
                  if (changed) {
                    plans.addAll(List.of(before, now));
                  }
                  return changed;
                })
            .toList();
    return others.isEmpty()
        ? new Reached(Set.of(), Set.of())
        : new Reached(
            concerned.studentsIn(event.schoolId(), others, event.day()),
            concerned.teachersOf(event.schoolId(), others, event.day(), plans));
  }

  /** What makes a day another one; on a day off all are alike, whatever is said of bells. */
  private static String said(DayPlan plan) {
    return plan.schoolDay()
        ? plan.weekday() + Before.said(plan.special() == null ? null : plan.special().word())
        : "off";
  }

  private static Calendar as(
      Calendar calendar, LocalDate day, SpecialDay.Scope scope, SpecialDay.@Nullable Word word) {
    Map<LocalDate, List<SpecialDay>> special = new HashMap<>(calendar.specialDays());
    special.put(
        day,
        Stream.concat(
                special.getOrDefault(day, List.of()).stream()
                    .filter(one -> !one.scope().equals(scope)),
                Stream.of(new SpecialDay(0, day, scope, word)))
            .toList());
    return new Calendar(
        calendar.year(), calendar.terms(), calendar.rests(), special, calendar.taught());
  }
}
