package ru.zvonok.bot.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.PeopleDesk;
import ru.zvonok.core.access.Permissions;

/** The office's desk by its words, and people by their surname. */
@Component
class DeskTopics implements Topics {

  /** «ой» is the longest ending that a surname gets. */
  private static final int ENDING = 2;

  private static final int DECLINED = 5;

  private final PeopleDesk desk;

  DeskTopics(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public int order() {
    return 500;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    return manages(visit.actor())
        ? List.of(
            new Topic(
                "office.heard.find",
                new Button(visit.words().say("office.find"), new OfficeAction.FindPerson())))
        : List.of();
  }

  /** «Иванов», and «Иванову» too: the end of a surname is left off when nobody is called so. */
  @Override
  public List<Button> called(String words, Visit visit) {
    if (!manages(visit.actor())) {
      return List.of();
    }
    List<PeopleDesk.Entry> people = found(words, visit);
    if (people.isEmpty() && words.length() >= DECLINED) {
      people = found(words.substring(0, words.length() - ENDING), visit);
    }
    return people.stream().map(one -> DeskScreens.open(one, visit.words())).toList();
  }

  private List<PeopleDesk.Entry> found(String words, Visit visit) {
    return switch (desk.find(visit.who(), words)) {
      case Outcome.Done<List<PeopleDesk.Entry>>(List<PeopleDesk.Entry> people) -> people;
      case Outcome.Refused<List<PeopleDesk.Entry>> _ -> List.of();
    };
  }

  private static boolean manages(@Nullable Actor actor) {
    return actor != null && Permissions.MANAGE_ACCESS.allow(actor, Permissions.Tie.NONE);
  }
}
