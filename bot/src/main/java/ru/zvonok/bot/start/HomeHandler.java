package ru.zvonok.bot.start;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.dialog.Wear;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.access.Visitors;

/** Home, hats, language and help: for everyone, strangers too. */
@Component
class HomeHandler implements Routed {

  private final Home home;
  private final Choices choices;
  private final Visitors visitors;
  private final Routes routes =
      new Routes()
          .show(StartAction.Menu.class, (_, visit) -> home(visit))
          .show(StartAction.Help.class, (_, visit) -> Reply.show(HelpScreen.of(visit)))
          .show(StartAction.Hats.class, (_, visit) -> hats(visit))
          .to(StartAction.WearHat.class, this::wear)
          .show(
              StartAction.Languages.class,
              (_, visit) -> Reply.show(DoorScreens.languages(visit.words())))
          .to(StartAction.SpeakLanguage.class, this::speak)
          .to(StartAction.Nothing.class, (_, _) -> Reply.nothing());

  HomeHandler(Home home, Choices choices, Visitors visitors) {
    this.home = home;
    this.choices = choices;
    this.visitors = visitors;
  }

  @Override
  public boolean forStrangers() {
    return true;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply home(Visit visit) {
    return Reply.show(home.screen(visit));
  }

  private Reply hats(Visit visit) {
    return visit.hats().size() > 1 ? Reply.show(choices.screen(visit)) : home(visit);
  }

  /** A hat that has ended meanwhile, or never was this chat's: the ones that are, are shown. */
  private Reply wear(StartAction.WearHat wanted, Visit visit) {
    return visitors
        .wearing(visit.school().id(), visit.address(), wanted.personId(), wanted.hat(), Via.BUTTON)
        .map(actor -> worn(actor, visit))
        .orElseGet(
            () ->
                Reply.show(
                    home.screen(Refusals.say(new Refusal.NotYours(), visit.words()), visit)));
  }

  private Reply worn(Actor actor, Visit visit) {
    return home(visit.as(actor, visit.hats())).wear(new Wear(actor.personId(), actor.hat()));
  }

  private Reply speak(StartAction.SpeakLanguage wanted, Visit visit) {
    Words words =
        switch (wanted.language()) {
          case RU -> Words.of("ru");
          case EN -> Words.of("en");
        };
    return home(visit.in(words)).speak(wanted.language());
  }
}
