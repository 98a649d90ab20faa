package ru.zvonok.bot.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.dialog.Wear;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.start.HatScreens.Choice;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.access.Visitors;
import ru.zvonok.core.access.Wearable;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.Diary;

/** The hats of a chat with what tells them apart: a parent's are named by the children. */
@Component
class Choices {

  private final Visitors visitors;
  private final Diary diary;

  Choices(Visitors visitors, Diary diary) {
    this.visitors = visitors;
    this.diary = diary;
  }

  Screen screen(Visit visit) {
    return HatScreens.choose(
        visit.hats().stream().map(hat -> new Choice(hat, children(hat, visit))).toList(),
        worn(visit.actor()),
        visit.words());
  }

  /** A chat has a handful of hats at most, so the few queries here stay few. */
  private List<String> children(Wearable hat, Visit visit) {
    return hat.hat() == Hat.GUARDIAN
        ? visitors
            .wearing(visit.school().id(), visit.address(), hat.personId(), hat.hat(), Via.BUTTON)
            .map(guardian -> diary.children(guardian).stream().map(Child::givenName).toList())
            .orElse(List.of())
        : List.of();
  }

  private static @Nullable Wear worn(@Nullable Actor actor) {
    return actor == null ? null : new Wear(actor.personId(), actor.hat());
  }
}
