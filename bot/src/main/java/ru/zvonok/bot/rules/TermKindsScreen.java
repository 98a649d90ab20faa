package ru.zvonok.bot.rules;

import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.planning.YearCuts;
import ru.zvonok.core.school.TermKind;

/** Which terms each grade is marked in: a row a grade, a button for each kind the year has. */
final class TermKindsScreen {

  private TermKindsScreen() {}

  /**
   * @param mayChange whoever may not reads it all the same
   */
  static Screen all(YearCuts cuts, boolean mayChange, Words words) {
    boolean choice = mayChange && cuts.kinds().size() > 1;
    Screen screen = Screen.of(text(cuts, choice, words));
    if (choice) {
      for (YearCuts.OfGrade grade : cuts.grades()) {
        screen =
            screen.row(
                cuts.kinds().stream()
                    .map(kind -> button(grade, kind, words))
                    .toArray(Button[]::new));
      }
    }
    return screen.row(Ways.back(words, new RulesAction.OpenRules()), Ways.menu(words));
  }

  /** «7 класс: полугодия». */
  static String done(int grade, TermKind kind, Words words) {
    return words.say("rules.terms.grade", grade, words.say("rules.terms." + kind));
  }

  private static String text(YearCuts cuts, boolean choice, Words words) {
    StringBuilder text =
        new StringBuilder("<b>%s</b>\n".formatted(words.say("rules.terms.title")))
            .append(
                cuts.grades().isEmpty()
                    ? words.say("rules.terms.none")
                    : words.say("rules.terms.about", Html.escape(cuts.year())));
    if (!choice && !cuts.grades().isEmpty()) {
      text.append("\n");
      cuts.grades().forEach(one -> text.append("\n").append(done(one.grade(), one.kind(), words)));
    }
    List<YearCuts.OfGrade> marked = cuts.grades().stream().filter(one -> one.marked()).toList();
    if (choice && !marked.isEmpty()) {
      text.append("\n\n").append(words.say("rules.terms.marked", numbers(marked)));
    }
    return choice
        ? text.append("\n\n").append(words.say("rules.terms.from.now")).toString()
        : text.toString();
  }

  private static String numbers(List<YearCuts.OfGrade> grades) {
    return grades.stream()
        .map(one -> Integer.toString(one.grade()))
        .collect(Collectors.joining(", "));
  }

  private static Button button(YearCuts.OfGrade grade, TermKind kind, Words words) {
    return new Button(
        (grade.kind() == kind ? "✓ " : "")
            + words.say("rules.terms.button", grade.grade(), words.say("rules.terms." + kind)),
        new RulesAction.SetTermKind(grade.grade(), kind));
  }
}
