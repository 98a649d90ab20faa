package ru.zvonok.bot.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.curriculum.CurriculumPlan;
import ru.zvonok.core.curriculum.PlanTopic;
import ru.zvonok.core.journal.LessonLine;

/** Topics of the curriculum plan: the next ones beside the question, and all of them in pages. */
final class PlanScreens {

  private static final int PAGE = 8;
  private static final int LISTED = 300;

  private PlanScreens() {}

  /** «По плану: 14. Квадратные уравнения · 2-й час из 3»; empty where the plan has nothing. */
  static String offered(List<CurriculumPlan.Offer> plan, View view) {
    if (plan.isEmpty()) {
      return "";
    }
    CurriculumPlan.Offer next = plan.getFirst();
    return "\n<b>"
        + view.say("plan.NEXT")
        + "</b> "
        + Texts.quoted(numbered(next.topic()), LISTED)
        + (next.topic().hours() == 1
            ? ""
            : " · " + view.say("plan.hour", next.hour(), next.topic().hours()));
  }

  /** A row for each; the next one first. */
  static Screen offers(Screen screen, LessonLine line, List<CurriculumPlan.Offer> plan, View view) {
    Screen all = screen;
    for (CurriculumPlan.Offer offer : plan) {
      all =
          all.row(
              take(
                  line,
                  view.say("plan." + offer.place()) + " " + numbered(offer.topic()),
                  offer.topic()));
    }
    return plan.isEmpty()
        ? all
        : all.row(new Button(view.say("plan.all"), new PlanAction.PlanTopics(line.id(), null)));
  }

  /**
   * @param now the topic that stands; null: none
   * @param wanted null: where the next topic is
   */
  static Screen all(
      LessonLine line,
      @Nullable String now,
      CurriculumPlan plan,
      @Nullable Integer wanted,
      View view) {
    List<CurriculumPlan.Line> lines = plan.lines();
    Optional<Long> next = plan.next().map(offer -> offer.topic().id());
    int last = Math.max(0, (lines.size() - 1) / PAGE);
    int page = Math.clamp(wanted == null ? place(lines, next) / PAGE : wanted, 0, last);
    List<CurriculumPlan.Line> shown =
        lines.subList(page * PAGE, Math.min(lines.size(), (page + 1) * PAGE));
    StringBuilder text =
        new StringBuilder(Texts.head(view.say("plan.title"), line, view))
            .append(now == null ? "" : "\n" + view.say("topic.now", Texts.quoted(now, LISTED)))
            .append("\n\n")
            .append(view.say("plan.choose"));
    List<Button> buttons = new ArrayList<>();
    for (CurriculumPlan.Line one : shown) {
      String label = sign(one, next) + numbered(one.topic());
      text.append("\n").append(Texts.quoted(label, LISTED)).append(hours(one, view));
      buttons.add(take(line, label, one.topic()));
    }
    Screen screen = Screen.of(text.toString());
    for (Button button : buttons) {
      screen = screen.row(button);
    }
    if (last > 0) {
      screen =
          screen.row(
              turn("‹", line, Math.max(0, page - 1)),
              turn((page + 1) + "/" + (last + 1), line, page),
              turn("›", line, Math.min(last, page + 1)));
    }
    return screen.row(
        new Button(view.words().say("screen.back"), new JournalAction.AskTopic(line.id())),
        TextScreens.back(line, view));
  }

  private static int place(List<CurriculumPlan.Line> lines, Optional<Long> next) {
    return next.map(id -> lines.stream().map(one -> one.topic().id()).toList().indexOf(id))
        .orElse(0);
  }

  private static String sign(CurriculumPlan.Line line, Optional<Long> next) {
    if (next.filter(id -> id == line.topic().id()).isPresent()) {
      return "→ ";
    }
    return line.left() == 0 ? "✓ " : "";
  }

  private static String hours(CurriculumPlan.Line line, View view) {
    return line.topic().hours() == 1
        ? ""
        : " · " + view.say("plan.hours", line.used(), line.topic().hours());
  }

  private static String numbered(PlanTopic topic) {
    return topic.number() + ". " + topic.title();
  }

  private static Button take(LessonLine line, String label, PlanTopic topic) {
    return new Button(
        Labels.cut(label, Labels.ROW), new PlanAction.TakePlanned(line.id(), topic.id()));
  }

  private static Button turn(String label, LessonLine line, int page) {
    return new Button(label, new PlanAction.PlanTopics(line.id(), page));
  }
}
