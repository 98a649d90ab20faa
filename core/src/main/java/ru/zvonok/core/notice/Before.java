package ru.zvonok.core.notice;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.notice.NoticeView.Turn;
import ru.zvonok.core.planning.Places.Place;
import ru.zvonok.core.planning.Slot;
import ru.zvonok.core.school.SpecialDay;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a lesson was before anything was told of its change.
 *
 * @param standing it took place
 * @param slot null: there was none
 */
record Before(boolean standing, @Nullable Slot slot) {

  String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  static Before read(String json) {
    return JsonMapper.shared().readValue(json, Before.class);
  }

  /** Empty: nothing that anybody would have to know. */
  Optional<Turn> turn(Place now) {
    if (now.dayOff() || !standing && !now.standing()) {
      return Optional.empty();
    }
    if (!standing || slot == null) {
      return Optional.of(slot == null ? Turn.ADDED : Turn.BACK);
    }
    if (!now.standing()) {
      return Optional.of(Turn.CANCELLED);
    }
    return differs(slot, now.slot());
  }

  private static Optional<Turn> differs(Slot was, Slot now) {
    if (!was.day().equals(now.day()) || was.number() != now.number()) {
      return Optional.of(Turn.MOVED);
    }
    if (was.subjectId() != now.subjectId()) {
      return Optional.of(Turn.SUBJECT);
    }
    return Objects.equals(was.teacherId(), now.teacherId())
        ? Optional.empty()
        : Optional.of(Turn.TEACHER);
  }

  /** A day's word as short text that is the same for the same word. */
  static String said(SpecialDay.@Nullable Word word) {
    return switch (word) {
      case null -> "";
      case SpecialDay.Word.Off(SpecialDay.Reason reason) -> "OFF:" + reason;
      case SpecialDay.Word.Taught taught ->
          "TAUGHT:%s:%s:%s"
              .formatted(
                  taught.as(),
                  taught.remote(),
                  taught.bells().stream().sorted().map(String::valueOf).collect(joining(",")));
    };
  }
}
