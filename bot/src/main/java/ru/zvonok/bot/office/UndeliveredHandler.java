package ru.zvonok.bot.office;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.alert.Undelivered;
import ru.zvonok.core.alert.Undelivered.Missed;

/** «Не доставлено» for the office: in the menu while there is something, by its word always. */
@Component
class UndeliveredHandler implements Routed, MenuPart, Topics {

  private final Undelivered undelivered;
  private final Routes routes = new Routes().show(OfficeAction.Undelivered.class, this::show);

  UndeliveredHandler(Undelivered undelivered) {
    this.undelivered = undelivered;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply show(OfficeAction.Undelivered wanted, Visit visit) {
    return Reply.show(
        switch (undelivered.lately(visit.who())) {
          case Outcome.Done<List<Missed>>(List<Missed> all) ->
              UndeliveredScreens.lately(all, wanted.page(), visit.school().zone(), visit.words());
          case Outcome.Refused<List<Missed>>(Refusal why) -> Ways.refused(why, visit.words());
        });
  }

  @Override
  public int order() {
    return 515;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    return undelivered.lately(visit.who()) instanceof Outcome.Done<List<Missed>>(List<Missed> all)
            && !all.isEmpty()
        ? List.of(button(visit.words().say("office.undelivered.menu", all.size())))
        : List.of();
  }

  @Override
  public List<Topic> topics(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && Permissions.MANAGE_ACCESS.allow(actor, Permissions.Tie.NONE)
        ? List.of(
            new Topic("office.heard.undelivered", button(visit.words().say("office.undelivered"))))
        : List.of();
  }

  private static Button button(String label) {
    return new Button(label, new OfficeAction.Undelivered(0));
  }
}
