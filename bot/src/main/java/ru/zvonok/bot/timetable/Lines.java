package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.ZoneId;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.PlanChanges.Place;
import ru.zvonok.core.planning.Slot;

/** Lessons and what became of them, in words. */
record Lines(Words words, ZoneId zone) {

  String say(String key, Object... arguments) {
    return words.say("timetable." + key, arguments);
  }

  /** «ср, 15 октября, 2-й урок · 7А Алгебра». */
  String place(Slot slot) {
    return say("place", words.day(slot.day()), slot.number(), what(slot));
  }

  /** «7А Алгебра». */
  String what(Slot slot) {
    return escape(slot.group() + " " + slot.subject());
  }

  String teacher(Slot slot) {
    PersonName name = slot.teacher();
    return name == null ? say("nobody") : escape(name.initials());
  }

  String times(Slot slot) {
    return words.time(slot.startsAt(), zone) + "–" + words.time(slot.endsAt(), zone);
  }

  /** What became of it; empty: it is as planned. */
  String state(Line line) {
    Place to = line.movedTo();
    Place from = line.movedFrom();
    if (line.cancelled()) {
      return to != null
          ? say("state.movedTo", words.weekday(to.day()), to.number())
          : say(line.dayOff() ? "state.dayOff" : "state.cancelled");
    }
    if (from != null) {
      return say("state.movedFrom", words.weekday(from.day()), from.number());
    }
    if (line.added()) {
      return say("state.added");
    }
    if (line.plannedSubject() != null) {
      return say("state.subject", escape(line.plannedSubject().name()), teacher(line.slot()));
    }
    return line.plannedTeacher() == null
        ? ""
        : say("state.teacher", teacher(line.slot()), escape(line.plannedTeacher().name()));
  }

  /** A row's button: «⇄ 2 · 7А Алгебра · Зимина О. Р.». */
  String label(Line line) {
    Slot slot = line.slot();
    String start = sign(line) + slot.number() + " · ";
    String end =
        line.cancelled()
            ? " · " + say(line.movedTo() == null ? "short.cancelled" : "short.moved")
            : slot.teacher() == null ? "" : " · " + slot.teacher().family();
    int room = Math.max(8, Labels.ROW - start.length() - end.length());
    return Labels.cut(
        start + Labels.cut(slot.group() + " " + slot.subject(), room) + end, Labels.ROW + 4);
  }

  private static String sign(Line line) {
    if (line.cancelled()) {
      return "– ";
    }
    return line.changed() ? "⇄ " : "";
  }
}
