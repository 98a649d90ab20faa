package ru.zvonok.bot.family;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.diary.Debts;

/** «Долги»: written works of this term that were missed and are still to be written. */
final class DebtsScreen {

  private static final int BLOCK = 10;

  private DebtsScreen() {}

  static Screen of(Debts debts, int page, Lens lens) {
    long child = debts.child().studentId();
    Screen screen =
        Pager.page(
            head(debts, lens),
            blocks(debts, lens),
            page,
            to -> new DiaryAction.DiaryDebts(child, to));
    return Frame.close(screen, debts.child(), lens);
  }

  private static String head(Debts debts, Lens lens) {
    return String.join(
        "\n",
        Frame.title(debts.child(), lens.say("debts"), lens),
        Frame.term(debts.term(), lens),
        debts.lines().isEmpty() ? lens.say("debts.none") : lens.say("debts.how"));
  }

  private static List<String> blocks(Debts debts, Lens lens) {
    List<String> lines = debts.lines().stream().map(line -> line(line, lens)).toList();
    return IntStream.range(0, Math.ceilDiv(lines.size(), BLOCK))
        .mapToObj(
            at ->
                lines.subList(at * BLOCK, Math.min(lines.size(), (at + 1) * BLOCK)).stream()
                    .collect(joining("\n")))
        .toList();
  }

  private static String line(Debts.Line line, Lens lens) {
    String what = line.title().isEmpty() ? line.kind() : line.kind() + " «" + line.title() + "»";
    return lens.say(
        "debts.line", lens.shortDay(line.day()), Html.escape(line.subject()), Html.escape(what));
  }
}
