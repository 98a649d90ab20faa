package ru.zvonok.bot.family;

import static ru.zvonok.bot.screen.Html.escape;

import java.util.List;
import java.util.function.Function;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.school.Term;

/** What every page of a diary has: whose it is, and the ways back. */
final class Frame {

  private Frame() {}

  /** «Петя, 7А · Отметки». */
  static String title(Child child, String what, Lens lens) {
    return lens.say("title", name(child, lens), what);
  }

  /** «Петя, 7А»; escaped. */
  static String name(Child child, Lens lens) {
    return escape(label(child, lens));
  }

  /** The same for a button, which knows no HTML. */
  static String label(Child child, Lens lens) {
    return child.className().isEmpty()
        ? child.givenName()
        : lens.say("child", child.givenName(), child.className());
  }

  static Screen close(Screen screen, Child child, Lens lens) {
    return screen.row(
        new Button(
            lens.say("back", child.givenName()), new DiaryAction.OpenChild(child.studentId())),
        Ways.menu(lens.words()));
  }

  static String term(Term term, Lens lens) {
    return lens.say(
        "marks.term", name(term, lens), lens.shortDay(term.from()), lens.shortDay(term.to()));
  }

  /** «2 четверть» / "Quarter 2": whatever the school's files call it. */
  private static String name(Term term, Lens lens) {
    return lens.say("term." + term.kind().name(), term.number());
  }

  /** The other terms, two a row. */
  static List<Button> otherTerms(
      List<Term> terms, Term shown, Function<Term, Action> open, Lens lens) {
    return terms.stream()
        .filter(term -> term.id() != shown.id())
        .map(term -> new Button(name(term, lens), open.apply(term)))
        .toList();
  }
}
