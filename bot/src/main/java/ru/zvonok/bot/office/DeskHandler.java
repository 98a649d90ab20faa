package ru.zvonok.bot.office;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.BotName;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.LinkCodes;
import ru.zvonok.core.access.LinkCodes.Handed;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.PeopleDesk;
import ru.zvonok.core.access.PeopleDesk.Entry;
import ru.zvonok.core.access.Refusal;

/** The office's desk in the chat (4.2.3, 4.2.4): core refuses whoever may not. */
@Component
class DeskHandler implements Routed {

  private final PeopleDesk desk;
  private final LinkCodes codes;
  private final Linking linking;
  private final BotName botName;
  private final Routes routes =
      new Routes()
          .to(OfficeAction.FindPerson.class, (_, visit) -> ask(visit))
          .heard(Awaiting.PersonName.class, this::find)
          .to(OfficeAction.OpenPerson.class, this::open)
          .to(OfficeAction.IssueCode.class, this::issue)
          .to(OfficeAction.UnlinkPerson.class, this::unlink)
          .to(OfficeAction.UnlinkPersonForSure.class, this::unlinkForSure);

  DeskHandler(PeopleDesk desk, LinkCodes codes, Linking linking, BotName botName) {
    this.desk = desk;
    this.codes = codes;
    this.linking = linking;
    this.botName = botName;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** Asking nobody's name finds nobody, and is refused to whoever may not find anybody. */
  private Reply ask(Visit visit) {
    return switch (desk.find(visit.who(), "")) {
      case Outcome.Done<List<Entry>> _ ->
          Reply.show(DeskScreens.ask(visit.words())).await(new Awaiting.PersonName());
      case Outcome.Refused<List<Entry>>(Refusal why) ->
          Reply.show(Ways.refused(why, visit.words()));
    };
  }

  /** The chat goes on waiting for a name, so that the next try needs no button. */
  private Reply find(String words, Visit visit) {
    return show(
            desk.find(visit.who(), words),
            visit,
            people -> DeskScreens.found(people, words.strip(), visit.words()))
        .await(new Awaiting.PersonName());
  }

  private Reply open(OfficeAction.OpenPerson wanted, Visit visit) {
    return show(
        desk.open(visit.who(), wanted.personId()),
        visit,
        card -> DeskScreens.card(card, zone(visit), visit.words()));
  }

  private Reply issue(OfficeAction.IssueCode wanted, Visit visit) {
    return show(
        desk.open(visit.who(), wanted.personId())
            .then(
                card ->
                    codes
                        .issueAs(visit.who(), wanted.personId(), Handed.ON_THE_SPOT)
                        .map(
                            code ->
                                DeskScreens.code(
                                    card.entry(),
                                    code,
                                    botName.of(visit.school().id()),
                                    zone(visit),
                                    visit.words()))),
        visit,
        Function.identity());
  }

  private Reply unlink(OfficeAction.UnlinkPerson wanted, Visit visit) {
    return show(
        desk.open(visit.who(), wanted.personId()),
        visit,
        card -> DeskScreens.sure(card, visit.words()));
  }

  private Reply unlinkForSure(OfficeAction.UnlinkPersonForSure wanted, Visit visit) {
    return show(
        desk.open(visit.who(), wanted.personId())
            .then(
                card ->
                    linking
                        .unlinkPerson(visit.who(), wanted.personId())
                        .map(ended -> DeskScreens.unlinked(card.entry(), ended, visit.words()))),
        visit,
        Function.identity());
  }

  private static ZoneId zone(Visit visit) {
    return visit.school().zone();
  }

  private static <T> Reply show(
      Outcome<T> outcome, Visit visit, Function<? super T, Screen> screen) {
    return Reply.show(
        switch (outcome) {
          case Outcome.Done<T>(T value) -> screen.apply(value);
          case Outcome.Refused<T>(Refusal why) -> Ways.refused(why, visit.words());
        });
  }
}
