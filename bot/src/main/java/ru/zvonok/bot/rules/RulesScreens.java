package ru.zvonok.bot.rules;

import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.bot.action.LateAction;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.deadline.Hours;

/** Each duty's hours: what the regulation says, and what the school says. */
final class RulesScreens {

  /** Whole steps that a school would take; 0: the regulation. */
  private static final List<Integer> STEPS = List.of(-8, -6, -4, -2, 0, 9, 12, 24, 48, 72);

  private RulesScreens() {}

  /**
   * @param asksWhyLate whether the school asks why a lesson was written late
   * @param mayChange whoever may not reads it all the same
   */
  static Screen all(Hours hours, boolean asksWhyLate, boolean mayChange, Words words) {
    StringBuilder text =
        new StringBuilder(
            "<b>" + words.say("rules.title") + "</b>\n" + words.say("rules.about") + "\n");
    for (DutyKind kind : DutyKind.values()) {
      text.append("\n<b>")
          .append(words.say("rules.kind." + kind))
          .append("</b>\n")
          .append(words.say("rules.regulation", kind.clause(), words.say("rules.by." + kind)))
          .append("\n");
      if (hours.of(kind) != 0) {
        text.append(words.say("rules.school", shift(hours.of(kind), words))).append("\n");
      }
    }
    text.append("\n").append(words.say(asksWhyLate ? "rules.why.asked" : "rules.why.notAsked"));
    Screen screen = Screen.of(text.toString().strip());
    if (mayChange) {
      screen =
          screen
              .columns(
                  Stream.of(DutyKind.values())
                      .map(
                          kind ->
                              new Button(
                                  words.say("rules.short." + kind), new RulesAction.OpenRule(kind)))
                      .toList())
              .row(asking(asksWhyLate, words));
    }
    return screen
        .row(new Button(words.say("rules.marks.title"), new RulesAction.OpenTermRules()))
        .row(new Button(words.say("rules.terms.title"), new RulesAction.OpenTermKinds()))
        .row(Ways.menu(words));
  }

  /** Says how it is; a tap makes it the other. */
  private static Button asking(boolean asksWhyLate, Words words) {
    return new Button(
        words.say(asksWhyLate ? "rules.why.yes" : "rules.why.no"),
        new LateAction.SetAsking(asksWhyLate ? LateAction.Asking.NO : LateAction.Asking.YES));
  }

  static Screen one(DutyKind kind, Hours hours, boolean mayChange, Words words) {
    int now = hours.of(kind);
    Screen screen =
        Screen.of(
            "<b>%s</b>\n%s\n%s\n\n%s"
                .formatted(
                    words.say("rules.kind." + kind),
                    words.say("rules.regulation", kind.clause(), words.say("rules.by." + kind)),
                    words.say("rules.school", shift(now, words)),
                    words.say("rules.from.now")));
    if (mayChange) {
      screen =
          screen.columns(
              Stream.concat(STEPS.stream(), Stream.of(now))
                  .distinct()
                  .sorted()
                  .map(
                      step ->
                          new Button(
                              (step == now ? "✓ " : "") + label(step, words),
                              new RulesAction.SetHours(kind, step - Hours.STRICTEST)))
                  .toList());
    }
    return screen.row(Ways.back(words, new RulesAction.OpenRules()), Ways.menu(words));
  }

  /** «на 4 часа раньше»; 0: «как в положении». */
  static String shift(int hours, Words words) {
    return hours == 0
        ? words.say("rules.shift.none")
        : words.say(hours < 0 ? "rules.shift.earlier" : "rules.shift.later", Math.abs(hours));
  }

  private static String label(int hours, Words words) {
    return hours == 0
        ? words.say("rules.step.none")
        : words.say(hours < 0 ? "rules.step.earlier" : "rules.step.later", Math.abs(hours));
  }
}
