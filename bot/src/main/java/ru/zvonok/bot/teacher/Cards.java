package ru.zvonok.bot.teacher;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.Undo;

/** The lesson's card: where each step starts and ends. */
@Component
class Cards {

  private final Lessons lessons;
  private final Undo undo;
  private final WayBack wayBack;
  private final Around around;
  private final Clock clock;

  Cards(Lessons lessons, Undo undo, WayBack wayBack, Around around, Clock clock) {
    this.around = around;
    this.lessons = lessons;
    this.undo = undo;
    this.wayBack = wayBack;
    this.clock = clock;
  }

  View view(Visit visit) {
    return View.of(visit, clock);
  }

  Reply open(long lessonId, Visit visit) {
    return Decided.open(lessons.card(visit.who(), lessonId), visit, card -> show(card, visit));
  }

  Reply show(LessonCard card, Visit visit) {
    return show(card, undo(card.line().id(), visit), visit);
  }

  /** After something was taken back: the place of that button is kept, whatever comes next. */
  Reply undone(long lessonId, Visit visit) {
    return Decided.open(
        lessons.card(visit.who(), lessonId),
        visit,
        card ->
            show(
                card,
                undo(lessonId, visit).or(() -> Optional.of(Undoing.over(view(visit)))),
                visit));
  }

  private Reply show(LessonCard card, Optional<Button> undo, Visit visit) {
    Screen screen = LessonScreens.card(card, undo, back(card, visit), view(visit));
    return Reply.show(around.add(screen, card, visit, view(visit)));
  }

  private Optional<Button> undo(long lessonId, Visit visit) {
    return undo.last(visit.who(), lessonId).map(act -> Undoing.button(lessonId, act, view(visit)));
  }

  /**
   * The next step below what was just written, with the way to take that back.
   *
   * @param written a line, harmless in HTML
   */
  Reply onward(String written, Reply next, long lessonId, Visit visit) {
    Screen screen = next.screen();
    return screen == null
        ? next
        : next.on(TextScreens.after(written, screen, undo(lessonId, visit).stream().toList()));
  }

  /**
   * Starts a step of a lesson that this person may fill today; says so at once where he may not.
   */
  Reply toFill(long lessonId, Visit visit, Function<LessonCard, Reply> step) {
    return Decided.stay(
        lessons.card(visit.who(), lessonId),
        visit,
        card -> {
          Refusal why = closed(card, visit);
          return why == null ? step.apply(card) : Decided.stay(why, visit);
        });
  }

  /**
   * What came of words that were written to a lesson; or, over the lesson as it stands now, why
   * they weren't taken. Somebody who was faster is told apart: both are shown then.
   */
  Reply written(
      Outcome<LessonCard> outcome,
      long lessonId,
      Visit visit,
      Function<LessonCard, Reply> done,
      Function<LessonCard, Reply> conflict,
      BiFunction<LessonCard, String, Reply> again) {
    return switch (outcome) {
      case Outcome.Done<LessonCard>(LessonCard card) -> done.apply(card);
      case Outcome.Refused<LessonCard>(Refusal.Stale _) ->
          Decided.open(card(lessonId, visit), visit, conflict);
      case Outcome.Refused<LessonCard>(Refusal why) ->
          Decided.open(
              card(lessonId, visit),
              visit,
              card -> again.apply(card, Refusals.say(why, visit.words())));
    };
  }

  Outcome<LessonCard> card(long lessonId, Visit visit) {
    return lessons.card(visit.who(), lessonId);
  }

  private static @Nullable Refusal closed(LessonCard card, Visit visit) {
    if (card.line().cancelled()) {
      return new Refusal.BadValue(Refusal.Rule.LESSON_CANCELLED);
    }
    if (card.line().day().isAfter(visit.today())) {
      return new Refusal.BadValue(Refusal.Rule.LESSON_IN_FUTURE);
    }
    return card.mayFill() ? null : new Refusal.NotYours();
  }

  private Button back(LessonCard card, Visit visit) {
    if (own(card, visit)) {
      return toLessons(new JournalAction.MyLessons(card.line().day()), visit);
    }
    return wayBack
        .from(card.line(), visit)
        .map(action -> toLessons(action, visit))
        .orElseGet(() -> new Button(visit.words().say("screen.menu"), new StartAction.Menu()));
  }

  /**
   * A lesson that is ahead, cancelled or closed can't be filled, and is the teacher's own still.
   */
  private boolean own(LessonCard card, Visit visit) {
    return card.mayFill()
        || lessons.mine(visit.who(), card.line().day())
                instanceof Outcome.Done<List<LessonLine>>(List<LessonLine> mine)
            && mine.stream().anyMatch(line -> line.id() == card.line().id());
  }

  private static Button toLessons(Action action, Visit visit) {
    return new Button(visit.words().say("teacher.backToLessons"), action);
  }
}
