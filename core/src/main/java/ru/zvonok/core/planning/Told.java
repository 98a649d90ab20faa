package ru.zvonok.core.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.decision.About;
import ru.zvonok.core.decision.Decision;
import ru.zvonok.core.decision.Decisions;
import ru.zvonok.core.decision.What;

/** Puts a change of a lesson on record and tells of it, once. */
@Component
class Told {

  private final Decisions decisions;
  private final ApplicationEventPublisher events;

  Told(Decisions decisions, ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.events = events;
  }

  void of(Actor actor, What what, @Nullable Slot was, @Nullable Slot becomes, String reason) {
    Slot about = becomes == null ? Objects.requireNonNull(was) : becomes;
    Map<String, String> details = new LinkedHashMap<>();
    describe(details, "was", was);
    describe(details, "became", becomes);
    long decision =
        decisions.add(
            actor,
            new Decision(what, About.lesson(about.lessonId(), about.day()), details, reason));
    events.publishEvent(
        new LessonChanged(
            actor.schoolId(),
            "lesson:" + decision,
            what,
            was,
            becomes,
            Stream.of(was, becomes)
                .filter(Objects::nonNull)
                .map(Slot::teacherId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()),
            reason,
            actor.personId()));
  }

  private static void describe(Map<String, String> details, String when, @Nullable Slot slot) {
    if (slot != null) {
      details.put(when + "Day", slot.day().toString());
      details.put(when + "Number", Integer.toString(slot.number()));
      details.put(when + "Subject", slot.subject());
      details.put(when + "Teacher", Objects.toString(slot.teacherId(), ""));
    }
  }
}
