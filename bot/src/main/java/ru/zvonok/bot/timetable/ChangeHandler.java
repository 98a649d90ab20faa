package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.timetable.ChangesHandler.view;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.action.TimetableAction.Change;
import ru.zvonok.bot.action.Why;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;

/** Changes of single lessons: asked for with what they would come to, and made with a reason. */
@Component
class ChangeHandler implements Routed {

  private final Changing changing;
  private final Routes routes =
      new Routes()
          .to(TimetableAction.Substitute.class, this::change)
          .to(TimetableAction.OtherSubject.class, this::change)
          .to(TimetableAction.MoveLesson.class, this::change)
          .to(TimetableAction.SwapLessons.class, this::change)
          .to(TimetableAction.CancelLesson.class, this::change)
          .to(TimetableAction.RestoreLesson.class, this::change)
          .to(TimetableAction.AddLesson.class, this::change)
          .heard(Awaiting.ChangeReason.class, this::heard);

  ChangeHandler(Changing changing) {
    this.changing = changing;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply change(Change wanted, Visit visit) {
    return switch (wanted.why()) {
      case null -> ask(wanted, visit);
      case OWN -> askWords(wanted, visit);
      case Why why -> make(wanted, visit.words().say("timetable.why." + why), visit);
    };
  }

  private Reply ask(Change wanted, Visit visit) {
    return switch (changing.look(visit.who(), wanted)) {
      case Outcome.Done<Changing.Made>(Changing.Made made) ->
          Reply.show(ChangeScreens.ask(made, visit.today(), view(visit)));
      case Outcome.Refused<Changing.Made>(Refusal why) ->
          Reply.show(ChangesHandler.refused(why, visit));
    };
  }

  /** Words are asked only for what would be done. */
  private Reply askWords(Change wanted, Visit visit) {
    return switch (changing.look(visit.who(), wanted)) {
      case Outcome.Done<Changing.Made> _ ->
          Reply.show(ChangeScreens.askWords(wanted, view(visit)))
              .await(new Awaiting.ChangeReason(ActionCodec.encode(wanted)));
      case Outcome.Refused<Changing.Made>(Refusal why) ->
          Reply.show(ChangesHandler.refused(why, visit));
    };
  }

  private Reply heard(String words, Visit visit) {
    return visit.awaiting() instanceof Awaiting.ChangeReason(String wanted)
            && ActionCodec.decode(wanted).orElse(null) instanceof Change change
        ? make(change, words, visit)
        : Reply.nothing();
  }

  private Reply make(Change wanted, String reason, Visit visit) {
    return switch (changing.make(visit.who(), wanted, reason)) {
      case Outcome.Done<Changing.Made>(Changing.Made made) ->
          Reply.show(ChangeScreens.done(made, visit.today(), view(visit)));
      case Outcome.Refused<Changing.Made>(Refusal why) ->
          Reply.show(ChangesHandler.refused(why, visit));
    };
  }
}
