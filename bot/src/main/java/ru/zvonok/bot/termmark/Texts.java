package ru.zvonok.bot.termmark;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.diary.Average;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.Against;
import ru.zvonok.core.termmark.Suggestion;
import ru.zvonok.core.termmark.TermSheet;

/** Lines that several screens share, harmless in HTML. */
final class Texts {

  private Texts() {}

  /** «Математика · 7А · 1 четверть». */
  static String head(TermSheet sheet, Words words) {
    return "<b>%s · %s</b> · %s"
        .formatted(
            Html.escape(sheet.subject()),
            Html.escape(sheet.group()),
            TermWords.period(sheet.term(), words));
  }

  /** «4,67», «нет отметок». */
  static String average(Suggestion suggestion, Words words) {
    Average average = suggestion.figures().average();
    return average == null
        ? words.say("termmark.noMarks")
        : String.format(words.locale(), "%.2f", average.shown());
  }

  /** What speaks against the suggestion, as signs; that there is no mark at all is plain. */
  static String signs(Suggestion suggestion, Words words) {
    StringBuilder signs = new StringBuilder();
    for (Against one : Against.values()) {
      boolean plain = one == Against.TOO_FEW_MARKS && suggestion.figures().marks() == 0;
      if (suggestion.against().contains(one) && !plain) {
        signs.append(words.say("termmark.sign." + one));
      }
    }
    return signs.toString();
  }

  /** The same in words, a line each. */
  static List<String> against(TermSheet sheet, Suggestion suggestion, Words words) {
    List<String> lines = new ArrayList<>();
    for (Against one : Against.values()) {
      if (suggestion.against().contains(one)) {
        lines.add(words.say("termmark.sign." + one) + " " + words.say("termmark.against." + one));
      }
    }
    if (sheet.term().kind() != TermKind.YEAR || suggestion.figures().missed() > 0) {
      lines.add(
          words.say("termmark.missed", suggestion.figures().missed(), suggestion.figures().held()));
    }
    return lines;
  }

  /** What the signs mean that stand on the sheet. */
  static String legend(TermSheet sheet, Words words) {
    StringBuilder legend = new StringBuilder(words.say("termmark.legend"));
    for (Against one : Against.values()) {
      String sign = words.say("termmark.sign." + one);
      if (sheet.lines().stream().anyMatch(line -> signs(line.suggestion(), words).contains(sign))) {
        legend.append(" ").append(sign).append(" ").append(words.say("termmark.short." + one));
      }
    }
    return legend.toString();
  }
}
