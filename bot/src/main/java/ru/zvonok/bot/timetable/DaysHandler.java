package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.timetable.ChangesHandler.show;
import static ru.zvonok.bot.timetable.ChangesHandler.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.DayWord;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.SpecialDayAction.OpenDay;
import ru.zvonok.bot.action.SpecialDayAction.SayDay;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.planning.Bells;
import ru.zvonok.core.planning.DayFigures;
import ru.zvonok.core.planning.SchoolDays;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SchoolClasses;
import ru.zvonok.core.school.SpecialDay.Scope;

/** «Особые дни»: nobody is told before it was shown whom a word touches. */
@Component
class DaysHandler implements Routed {

  private static final int AHEAD = 60;

  private final SchoolDays days;
  private final DayFigures figures;
  private final DaySaying saying;
  private final ShorterBells shorter;
  private final Bells bells;
  private final SchoolClasses classes;
  private final Routes routes =
      new Routes()
          .to(SpecialDayAction.SpecialDays.class, (_, visit) -> ahead(visit))
          .to(SpecialDayAction.PickDay.class, (it, visit) -> pick(it.from(), visit))
          .to(SpecialDayAction.PickScope.class, (it, visit) -> whose(it.day(), visit))
          .to(OpenDay.class, this::day)
          .to(SpecialDayAction.PickDetail.class, this::detail)
          .to(SpecialDayAction.MakeBells.class, this::make)
          .to(SayDay.class, this::say)
          .heard(Awaiting.DayNote.class, this::heard);

  DaysHandler(
      SchoolDays days,
      DayFigures figures,
      DaySaying saying,
      ShorterBells shorter,
      Bells bells,
      SchoolClasses classes) {
    this.days = days;
    this.figures = figures;
    this.saying = saying;
    this.shorter = shorter;
    this.bells = bells;
    this.classes = classes;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply ahead(Visit visit) {
    LocalDate today = visit.today();
    return show(
        days.toChange(visit.who(), today, today.plusDays(AHEAD)),
        visit,
        said -> DaysScreens.ahead(said, classes(today, visit), today, view(visit)));
  }

  private Reply pick(LocalDate from, Visit visit) {
    return show(
        days.toChange(visit.who(), from, from), visit, _ -> DaysScreens.pick(from, view(visit)));
  }

  private Reply whose(LocalDate day, Visit visit) {
    return show(
        days.toChange(visit.who(), day, day),
        visit,
        said -> DaysScreens.whose(day, said, classes(day, visit), view(visit)));
  }

  private Reply day(OpenDay at, Visit visit) {
    Scope scope = DaySaying.scope(at.classId(), at.grade());
    return show(
        figures
            .of(visit.who(), at.day(), scope)
            .then(_ -> saying.said(visit.who(), at.day(), scope)),
        visit,
        said ->
            DaysScreens.day(
                at, whose(at.classId(), at.grade(), at.day(), visit), said, view(visit)));
  }

  private Reply detail(SpecialDayAction.PickDetail at, Visit visit) {
    return bells(new OpenDay(at.classId(), at.day(), at.grade()), at.word(), visit);
  }

  private Reply bells(OpenDay at, DayWord word, Visit visit) {
    String whose = whose(at.classId(), at.grade(), at.day(), visit);
    return show(
        figures
            .of(visit.who(), at.day(), DaySaying.scope(at.classId(), at.grade()))
            .then(_ -> bells.all(visit.who()))
            .map(
                all ->
                    word == DayWord.AS
                        ? DaysScreens.weekdays(at, whose, view(visit))
                        : DaysScreens.bells(at, whose, all, view(visit))),
        visit,
        Function.identity());
  }

  private Reply make(SpecialDayAction.MakeBells it, Visit visit) {
    Outcome<List<Long>> made =
        figures
            .of(visit.who(), it.day(), DaySaying.scope(it.classId(), it.grade()))
            .then(_ -> shorter.make(visit.who(), it.minutes(), view(visit)));
    return switch (made) {
      case Outcome.Done<List<Long>> _ ->
          bells(new OpenDay(it.classId(), it.day(), it.grade()), DayWord.BELLS, visit);
      case Outcome.Refused<List<Long>>(Refusal why) ->
          Reply.show(ChangesHandler.refused(why, visit));
    };
  }

  private Reply say(SayDay wanted, Visit visit) {
    return switch (wanted.sure()) {
      case ASK ->
          looked(
              wanted,
              visit,
              look -> Reply.show(SayScreens.ask(wanted, whose(wanted, visit), look, view(visit))));
      case NOTE ->
          looked(
              wanted,
              visit,
              _ ->
                  Reply.show(SayScreens.askNote(wanted, view(visit)))
                      .await(new Awaiting.DayNote(ActionCodec.encode(wanted))));
      case YES -> said(wanted, "", visit);
    };
  }

  private Reply heard(String words, Visit visit) {
    return visit.awaiting() instanceof Awaiting.DayNote(String wanted)
            && ActionCodec.decode(wanted).orElse(null) instanceof SayDay day
        ? said(day, words, visit)
        : Reply.nothing();
  }

  private Reply said(SayDay wanted, String note, Visit visit) {
    return looked(
        wanted,
        visit,
        look ->
            switch (saying.say(visit.who(), wanted, note)) {
              case Outcome.Done<LocalDate> _ ->
                  Reply.show(SayScreens.done(wanted, whose(wanted, visit), look, view(visit)));
              case Outcome.Refused<LocalDate>(Refusal why) ->
                  Reply.show(ChangesHandler.refused(why, visit));
            });
  }

  private Reply looked(SayDay wanted, Visit visit, Function<DaySaying.Look, Reply> then) {
    return switch (saying.look(visit.who(), wanted)) {
      case Outcome.Done<DaySaying.Look>(DaySaying.Look look) -> then.apply(look);
      case Outcome.Refused<DaySaying.Look>(Refusal why) ->
          Reply.show(ChangesHandler.refused(why, visit));
    };
  }

  private String whose(SayDay wanted, Visit visit) {
    return whose(wanted.classId(), wanted.grade(), wanted.day(), visit);
  }

  private String whose(long classId, int grade, LocalDate day, Visit visit) {
    Scope scope = DaySaying.scope(classId, grade);
    String name = classId == 0 ? null : DaysScreens.name(scope, classes(day, visit));
    return DayWords.scope(scope, name, visit.words());
  }

  private List<SchoolClass> classes(LocalDate day, Visit visit) {
    return classes.on(visit.school().id(), day);
  }
}
