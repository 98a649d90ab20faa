package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.LateAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.LateReason;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.WhyLate;

/** «Почему позже?»: asked once a lesson, answered by a tap or in own words. */
final class WhyLateScreens {

  private static final List<LateReason.Why> USUAL =
      Stream.of(LateReason.Why.values()).filter(why -> why != LateReason.Why.OWN).toList();

  private WhyLateScreens() {}

  /** The card's one row: the question, or what was answered. */
  static Button button(LessonLine line, WhyLate asked, View view) {
    LateReason given = asked.given();
    String label =
        given == null ? view.say("why.button") : view.say("why.button.given", words(given, view));
    return new Button(Labels.cut(label, Labels.ROW), new LateAction.AskWhyLate(line.id()));
  }

  /**
   * @param notice why what was typed wasn't taken; null: asked for the first time
   */
  static Screen ask(LessonLine line, WhyLate asked, @Nullable String notice, View view) {
    LateReason given = asked.given();
    String text =
        TextScreens.notice(notice)
            + Texts.head(view.say("why.title"), line, view)
            + (given == null ? "" : "\n" + view.say("why.now", Html.escape(words(given, view))))
            + "\n\n"
            + view.say("why.ask");
    return Screen.of(text)
        .columns(USUAL.stream().map(why -> usual(line, why, given, view)).toList())
        .row(TextScreens.back(line, view));
  }

  /** «болезнь», «в больнице с сыном»: as plain text. */
  static String words(LateReason reason, View view) {
    return reason.why() == LateReason.Why.OWN ? reason.words() : view.say("why." + reason.why());
  }

  private static Button usual(
      LessonLine line, LateReason.Why why, @Nullable LateReason given, View view) {
    boolean stands = given != null && given.why() == why;
    return new Button(
        (stands ? "✓ " : "") + view.say("why." + why), new LateAction.SayWhyLate(line.id(), why));
  }
}
