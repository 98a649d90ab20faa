package ru.zvonok.bot.family;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.diary.Absences;

/** «Пропуски»: a term's counts, then day by day. */
final class AbsencesScreen {

  private AbsencesScreen() {}

  static Screen of(Absences absences, int page, Lens lens) {
    long child = absences.child().studentId();
    Screen screen =
        Pager.page(
            head(absences, lens),
            days(absences, lens),
            page,
            to -> new DiaryAction.DiaryAbsences(child, absences.term().id(), to));
    screen =
        screen.columns(
            Frame.otherTerms(
                absences.terms(),
                absences.term(),
                term -> new DiaryAction.DiaryAbsences(child, term.id(), 0),
                lens));
    return Frame.close(screen, absences.child(), lens);
  }

  private static String head(Absences absences, Lens lens) {
    return String.join(
        "\n",
        Frame.title(absences.child(), lens.say("absences"), lens),
        Frame.term(absences.term(), lens),
        absences.missedLessons() == 0 && absences.late() == 0
            ? lens.say("absences.none")
            : lens.say(
                "absences.sum", absences.missedDays(), absences.missedLessons(), absences.late()));
  }

  private static List<String> days(Absences absences, Lens lens) {
    return absences.lines().stream()
        .collect(groupingBy(Absences.Line::day, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            day ->
                day.getValue().stream()
                    .map(line -> line(line, lens))
                    .collect(joining("\n", "<b>" + lens.day(day.getKey()) + "</b>\n", "")))
        .toList();
  }

  private static String line(Absences.Line line, Lens lens) {
    return lens.say(
        "absences.line",
        lens.say("lesson.nth", line.number()),
        Entries.inSentence(line.subject()),
        Entries.listed(line.attendance(), lens.words()));
  }
}
