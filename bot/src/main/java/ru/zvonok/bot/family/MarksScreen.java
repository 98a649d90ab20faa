package ru.zvonok.bot.family;

import static java.util.stream.Collectors.joining;
import static ru.zvonok.bot.screen.Html.escape;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.diary.DiaryMark;
import ru.zvonok.core.diary.MarksOverview;
import ru.zvonok.core.diary.MarksOverview.OfSubject;
import ru.zvonok.core.diary.YearResults;
import ru.zvonok.core.journal.MarkValue;

/** «Отметки»: a term by subject; in short the marks alone, closely each with its day and kind. */
final class MarksScreen {

  private MarksScreen() {}

  static Screen briefly(MarksOverview marks, int page, Lens lens) {
    return screen(marks, false, page, lens);
  }

  static Screen closely(MarksOverview marks, int page, Lens lens) {
    return screen(marks, true, page, lens);
  }

  private static Screen screen(MarksOverview marks, boolean closely, int page, Lens lens) {
    long child = marks.child().studentId();
    long term = marks.term().id();
    List<OfSubject> marked =
        marks.subjects().stream()
            .filter(subject -> !subject.marks().isEmpty() || subject.result() != null)
            .toList();
    Screen screen =
        Pager.page(
            head(marks, marked, lens),
            marked.stream().map(subject -> block(subject, closely, lens)).toList(),
            page,
            to -> open(child, term, closely, to));
    if (!marked.isEmpty()) {
      screen =
          screen.row(
              new Button(
                  lens.say(closely ? "marks.briefly" : "marks.closely"),
                  open(child, term, !closely, 0)));
    }
    screen =
        screen.columns(
            Frame.otherTerms(
                marks.terms(), marks.term(), other -> open(child, other.id(), closely, 0), lens));
    screen = screen.row(new Button(lens.say("results"), new DiaryAction.DiaryResults(child, 0)));
    return Frame.close(screen, marks.child(), lens);
  }

  private static Action open(long child, long term, boolean closely, int page) {
    return closely
        ? new DiaryAction.DiaryMarksClosely(child, term, page)
        : new DiaryAction.DiaryMarks(child, term, page);
  }

  private static String head(MarksOverview marks, List<OfSubject> marked, Lens lens) {
    List<String> lines = new ArrayList<>();
    lines.add(Frame.title(marks.child(), lens.say("marks"), lens));
    lines.add(Frame.term(marks.term(), lens));
    if (marked.isEmpty()) {
      lines.add(lens.say("marks.none"));
    }
    List<DiaryMark> all = marked.stream().flatMap(subject -> subject.marks().stream()).toList();
    boolean changed =
        marked.stream()
            .map(OfSubject::result)
            .anyMatch(result -> result != null && result.corrected());
    if (changed || all.stream().anyMatch(DiaryMark::corrected)) {
      lines.add(lens.say("marks.legend.corrected"));
    }
    if (all.stream().anyMatch(mark -> mark.value() == MarkValue.PENDING)) {
      lines.add(lens.say("marks.legend.pending"));
    }
    return String.join("\n", lines);
  }

  private static String block(OfSubject subject, boolean closely, Lens lens) {
    String name = escape(subject.subject());
    String heading =
        (subject.average() == null
                ? lens.say("marks.noAverage", name)
                : lens.say("marks.average", name, Entries.average(subject.average(), lens.words())))
            + result(subject, lens);
    if (subject.marks().isEmpty()) {
      return heading;
    }
    return closely
        ? subject.marks().stream()
            .map(mark -> line(mark, lens))
            .collect(joining("\n", heading + "\n", ""))
        : subject.marks().stream()
            .map(mark -> Entries.value(mark, lens.words()))
            .collect(joining("  ", heading + "\n", ""));
  }

  /** « · за период <b>4</b>», once the teacher has set it. */
  private static String result(OfSubject subject, Lens lens) {
    YearResults.Result result = subject.result();
    return result == null
        ? ""
        : " · " + lens.say("marks.result", ResultsScreen.value(result, lens.words()));
  }

  private static String line(DiaryMark mark, Lens lens) {
    return lens.say(
            "marks.line",
            Entries.value(mark, lens.words()),
            lens.shortDay(mark.day()),
            Entries.inSentence(mark.kind()))
        + Entries.comment(mark.comment(), lens.words());
  }
}
