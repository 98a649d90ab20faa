package ru.zvonok.bot.rules;

import java.util.List;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.termmark.TermRule;
import ru.zvonok.core.termmark.TermRules;

/** What a term mark is suggested from, each number between what it can become by one tap. */
final class TermRulesScreens {

  /** Hundredths of a mark. */
  private static final int STEP = 5;

  private TermRulesScreens() {}

  /**
   * @param mayChange whoever may not reads it all the same
   */
  static Screen rules(TermRules rules, boolean mayChange, Words words) {
    Screen screen = Screen.of(text(rules, words));
    if (mayChange) {
      for (TermRule rule : TermRule.values()) {
        int now = rule.in(rules);
        screen =
            screen.row(
                to(rule, now - step(rule), rules, words),
                still(words.say("rules.marks.now." + rule, number(rule, now, words))),
                to(rule, now + step(rule), rules, words));
      }
    }
    return screen
        .row(new Button(words.say("rules.subjects.title"), new RulesAction.MarkedSubjects(0)))
        .row(Ways.back(words, new RulesAction.OpenRules()), Ways.menu(words));
  }

  /** «Отметка «5» — от 4,55». */
  static String done(TermRule rule, int now, Words words) {
    return words.say("rules.marks.is." + rule, number(rule, now, words));
  }

  private static String text(TermRules rules, Words words) {
    StringBuilder text =
        new StringBuilder("<b>%s</b>\n".formatted(words.say("rules.marks.title")))
            .append(words.say("rules.marks.about"))
            .append("\n");
    for (TermRule rule : TermRule.values()) {
      text.append("\n").append(done(rule, rule.in(rules), words));
    }
    return text.append("\n\n").append(words.say("rules.marks.from.now")).toString();
  }

  /** Keeps its place where the number can go no further. */
  private static Button to(TermRule rule, int wanted, TermRules rules, Words words) {
    int now = rule.in(rules);
    if (!rule.with(rules, wanted).sound()) {
      return still("·");
    }
    return new Button(
        words.say(
            wanted < now ? "rules.marks.less" : "rules.marks.more", number(rule, wanted, words)),
        new RulesAction.SetTermRule(rule, now, wanted));
  }

  private static Button still(String label) {
    return new Button(label, new StartAction.Nothing());
  }

  private static int step(TermRule rule) {
    return isCount(rule) ? 1 : STEP;
  }

  private static String number(TermRule rule, int value, Words words) {
    return isCount(rule)
        ? words.say("rules.marks.count", value)
        : words.say("rules.marks.threshold", value / 100.0);
  }

  private static boolean isCount(TermRule rule) {
    return List.of(TermRule.FEWEST, TermRule.FEWEST_ABOVE).contains(rule);
  }
}
