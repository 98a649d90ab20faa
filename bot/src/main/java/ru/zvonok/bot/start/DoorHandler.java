package ru.zvonok.bot.start;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Extra;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.dialog.Wear;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.access.Linking.Bound;
import ru.zvonok.core.access.Linking.Shown;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.access.Visitors;
import ru.zvonok.core.access.Wearable;

/** Comes in by a code with consent, and goes out again (2.1, 2.2, 2.3). */
@Component
class DoorHandler implements Routed {

  private final Linking linking;
  private final Visitors visitors;
  private final Home home;
  private final Routes routes =
      new Routes()
          .to(SentAction.ShowCode.class, this::show)
          .to(StartAction.AcceptLink.class, this::accept)
          .to(StartAction.DeclineLink.class, this::decline)
          .to(StartAction.Unlink.class, (_, visit) -> Reply.show(DoorScreens.unlink(visit.words())))
          .to(StartAction.UnlinkForSure.class, (_, visit) -> unlinkForSure(visit));

  DoorHandler(Linking linking, Visitors visitors, Home home) {
    this.linking = linking;
    this.visitors = visitors;
    this.home = home;
  }

  @Override
  public boolean forStrangers() {
    return true;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply show(SentAction.ShowCode code, Visit visit) {
    return Reply.show(
        switch (linking.show(visit.school().id(), visit.address(), code.code())) {
          case Shown.Offer offer -> DoorScreens.offer(offer, visit.school().name(), visit.words());
          case Shown.Unknown() -> DoorScreens.unknownCode(visit.words());
          case Shown.AlreadyYours _ -> home.screen(visit);
          case Shown.TooMany tries ->
              DoorScreens.tooMany(tries, visit.school().zone(), visit.words());
        });
  }

  private Reply accept(StartAction.AcceptLink yes, Visit visit) {
    return switch (linking.accept(
        visit.school().id(), visit.address(), yes.codeId(), ConsentText.VERSION)) {
      case Outcome.Done<Bound>(Bound bound) -> comeIn(bound, visit);
      case Outcome.Refused<Bound> _ -> Reply.show(DoorScreens.unknownCode(visit.words()));
    };
  }

  /** Home under the first hat of the person who has just come in; their other chats are told. */
  private Reply comeIn(Bound bound, Visit visit) {
    List<Wearable> hats = visitors.hatsAt(visit.school().id(), visit.address());
    Optional<Wearable> first =
        hats.stream().filter(hat -> hat.personId() == bound.personId()).findFirst();
    boolean again = visit.hats().stream().anyMatch(known -> known.personId() == bound.personId());
    List<Extra> told = again ? List.of() : others(bound, visit);
    if (first.isEmpty()) {
      return Reply.show(home.screen(visit.words().say("start.linked.idle"), visit.as(null, hats)))
          .also(told);
    }
    Wear wear = new Wear(bound.personId(), first.get().hat());
    return visitors
        .wearing(visit.school().id(), visit.address(), wear.personId(), wear.hat(), Via.BUTTON)
        .map(actor -> visit.as(actor, hats))
        .map(now -> Reply.show(welcome(now)).wear(wear))
        .orElseGet(() -> Reply.show(home.screen(visit.as(null, hats))))
        .also(told);
  }

  private Screen welcome(Visit visit) {
    return home.screen(visit.words().say("start.linked"), visit)
        .row(DoorScreens.training(visit.words()));
  }

  private List<Extra> others(Bound bound, Visit visit) {
    Set<String> addresses = bound.others().stream().collect(toSet());
    return linking.linksOf(visit.school().id(), bound.personId()).stream()
        .filter(link -> addresses.contains(link.address()))
        .map(link -> new Extra(link.address(), link.bindingId(), DoorScreens::anotherChat))
        .toList();
  }

  private Reply decline(StartAction.DeclineLink no, Visit visit) {
    linking.decline(visit.school().id(), visit.address(), no.codeId());
    return Reply.show(DoorScreens.declined(visit.words()));
  }

  private Reply unlinkForSure(Visit visit) {
    int ended = linking.unlink(visit.school().id(), visit.address());
    return Reply.show(
        ended == 0 ? DoorScreens.notLinked(visit.words()) : DoorScreens.unlinked(visit.words()));
  }
}
