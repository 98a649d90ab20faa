package ru.zvonok.bot.quick.chat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.QuickAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Awaiting.QuickEntry;
import ru.zvonok.bot.dialog.Awaiting.QuickSaved;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.UnaskedWords;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.quick.Phrases;
import ru.zvonok.bot.quick.Roll;
import ru.zvonok.bot.quick.Roll.ClassRef;
import ru.zvonok.bot.quick.Understanding;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.Undo;

/** Entry by words: nothing is written before the tap on what is shown. */
@Component
class QuickHandler implements Routed, UnaskedWords {

  private final Routes routes;
  private final Pages pages;
  private final Saver saver;
  private final Undo undo;
  private final Clock clock;

  QuickHandler(Pages pages, Saver saver, Undo undo, Clock clock) {
    this.pages = pages;
    this.saver = saver;
    this.undo = undo;
    this.clock = clock;
    routes =
        new Routes()
            .to(QuickAction.QuickLesson.class, (it, visit) -> chosen(it.lessonId(), visit))
            .to(QuickAction.QuickAnswer.class, this::answer)
            .to(QuickAction.QuickSave.class, this::save)
            .to(
                QuickAction.QuickCancel.class,
                (_, visit) ->
                    visit.awaiting() instanceof QuickEntry
                        ? Reply.show(QuickScreens.cancelled(visit.words()))
                        : gone(visit));
  }

  /** Its own states; words come to {@link #read} instead, since nobody asked for them. */
  @Override
  public Set<Class<? extends Awaiting>> awaits() {
    return Set.of(QuickEntry.class, QuickSaved.class);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  @Override
  public Optional<Reply> read(String text, Visit visit) {
    Actor actor = visit.actor();
    boolean teacher = actor != null && actor.hat() == Hat.STAFF && actor.is(Role.TEACHER);
    return teacher && !text.isBlank() ? understood(text, visit) : Optional.empty();
  }

  private Optional<Reply> understood(String text, Visit visit) {
    TodaysLessons today = pages.today(visit);
    List<ClassRef> classes = today.classes();
    Optional<String> foreign = Phrases.anotherClass(text, classes);
    if (foreign.isPresent()) {
      return Optional.of(noLesson("noLessonOf", foreign.get(), visit));
    }
    Understanding bare = Phrases.read(text, new Roll(List.of(), classes, List.of()));
    boolean entries =
        !bare.understood().isEmpty()
            || bare.schoolClass().isPresent()
            || Phrases.soundsLikeEntries(text);
    List<LessonLine> meant = today.meant(bare.schoolClass(), clock.instant());
    if (meant.size() == 1) {
      QuickEntry entry = new QuickEntry(meant.getFirst().id(), text, 0, List.of());
      return ofLesson(entry, bare.schoolClass().isPresent(), classes, visit);
    }
    if (!entries) {
      return Optional.empty();
    }
    return Optional.of(meant.isEmpty() ? noLesson("noLesson", "", visit) : ask(meant, text, visit));
  }

  private Optional<Reply> ofLesson(
      QuickEntry entry, boolean named, List<ClassRef> classes, Visit visit) {
    return switch (pages.draft(entry, classes, visit)) {
      case Outcome.Done<Draft>(Draft draft) ->
          draft.saysSomething() || named ? Optional.of(show(draft, visit)) : Optional.empty();
      case Outcome.Refused<Draft> _ -> Optional.empty();
    };
  }

  private static Reply noLesson(String key, String schoolClass, Visit visit) {
    String why = new Telling(visit.words()).say(key, QuickScreens.safe(schoolClass));
    return Reply.show(QuickScreens.noLesson(why, visit.words()));
  }

  private static Reply ask(List<LessonLine> lines, String text, Visit visit) {
    return Reply.show(QuickScreens.lessons(lines, text, visit.words()))
        .await(new QuickEntry(null, text, 0, List.of()));
  }

  private static Reply show(Draft draft, Visit visit) {
    return Reply.show(QuickScreens.preview(draft, visit.words())).await(draft.kept());
  }

  private Reply chosen(long lesson, Visit visit) {
    return visit.awaiting() instanceof QuickEntry kept
        ? with(
            new QuickEntry(lesson, kept.text(), kept.asked(), kept.answers()),
            visit,
            draft -> show(draft, visit))
        : gone(visit);
  }

  private Reply answer(QuickAction.QuickAnswer wish, Visit visit) {
    return shown(
        wish.shown(),
        visit,
        draft ->
            draft
                .with(wish.question(), wish.choice())
                .map(kept -> with(kept, visit, next -> show(next, visit)))
                .orElseGet(() -> show(draft, visit)));
  }

  private Reply save(QuickAction.QuickSave wish, Visit visit) {
    return shown(
        wish.shown(),
        visit,
        draft -> {
          long lesson = draft.page().line().id();
          Optional<Undo.Act> before = undo.last(visit.who(), lesson);
          Saved saved = saver.save(byWords(visit), lesson, draft.steps());
          Optional<Undo.Act> act = undo.last(visit.who(), lesson).filter(it -> !isLast(it, before));
          return Reply.show(QuickScreens.saved(saved, draft, act, visit.words()))
              .await(new QuickSaved());
        });
  }

  private static boolean isLast(Undo.Act act, Optional<Undo.Act> before) {
    return before.map(it -> it.id() == act.id()).orElse(false);
  }

  /** On what the button's own screen showed; anything newer is shown instead. */
  private Reply shown(int shown, Visit visit, Function<Draft, Reply> act) {
    if (!(visit.awaiting() instanceof QuickEntry kept) || kept.lessonId() == null) {
      return gone(visit);
    }
    return with(
        kept,
        visit,
        draft ->
            draft.shown() == shown
                ? act.apply(draft)
                : show(draft, visit).toast(Refusals.say(new Refusal.Stale(), visit.words())));
  }

  private Reply with(QuickEntry kept, Visit visit, Function<Draft, Reply> act) {
    return switch (pages.draft(kept, pages.today(visit).classes(), visit)) {
      case Outcome.Done<Draft>(Draft draft) -> act.apply(draft);
      case Outcome.Refused<Draft>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  /** A second tap, or a button of words that are over. */
  private static Reply gone(Visit visit) {
    boolean saved = visit.awaiting() instanceof QuickSaved;
    String toast = new Telling(visit.words()).say(saved ? "savedAlready" : "gone");
    return new Reply(null, Reply.Place.SAME, toast, visit.awaiting());
  }

  /** Typed, though a button saves it: the journal's history says so. */
  private static Actor byWords(Visit visit) {
    Actor who = visit.who();
    return new Actor(who.schoolId(), who.personId(), who.hat(), who.roles(), Via.TEXT);
  }
}
