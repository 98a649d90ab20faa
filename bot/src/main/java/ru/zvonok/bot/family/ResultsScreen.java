package ru.zvonok.bot.family;

import static java.util.stream.Collectors.joining;
import static ru.zvonok.bot.screen.Html.escape;

import java.util.List;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.diary.YearResults;

/** «Итоги»: the marks of the year's terms and of the year, by subject. */
final class ResultsScreen {

  private ResultsScreen() {}

  static Screen of(YearResults results, int page, Lens lens) {
    long child = results.child().studentId();
    boolean corrected =
        results.subjects().stream()
            .flatMap(subject -> subject.byTerm().values().stream())
            .anyMatch(YearResults.Result::corrected);
    String head =
        Frame.title(results.child(), lens.say("results"), lens)
            + (results.subjects().isEmpty() ? "\n" + lens.say("results.none") : "")
            + (corrected ? "\n" + lens.say("marks.legend.corrected") : "");
    List<String> blocks =
        results.subjects().stream().map(subject -> block(subject, results, lens)).toList();
    Screen screen = Pager.page(head, blocks, page, to -> new DiaryAction.DiaryResults(child, to));
    return Frame.close(
        screen.row(new Button(lens.say("marks"), new DiaryAction.DiaryMarks(child, null, 0))),
        results.child(),
        lens);
  }

  /** «1 четверть 4 · 2 четверть 5 · Год 5»: what isn't set yet isn't there. */
  private static String block(YearResults.OfSubject subject, YearResults results, Lens lens) {
    return "<b>"
        + escape(subject.subject())
        + "</b>\n"
        + results.terms().stream()
            .flatMap(
                term ->
                    subject
                        .in(term)
                        .map(
                            result ->
                                TermWords.period(term, lens.words())
                                    + " <b>"
                                    + value(result, lens.words())
                                    + "</b>")
                        .stream())
            .collect(joining(" · "));
  }

  static String value(YearResults.Result result, Words words) {
    return TermWords.value(result.value(), words) + (result.corrected() ? Entries.CORRECTED : "");
  }
}
