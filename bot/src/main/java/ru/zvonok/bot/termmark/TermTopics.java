package ru.zvonok.bot.termmark;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Role;

/** Term marks by a teacher's words, closed terms by the office's. */
@Component
class TermTopics implements Topics {

  @Override
  public int order() {
    return 120;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    Actor actor = visit.actor();
    List<Topic> topics = new ArrayList<>();
    if (actor != null && actor.is(Role.TEACHER)) {
      topics.add(
          new Topic(
              "termmark.heard.marks",
              new Button(
                  visit.words().say("termmark.title"), new TermAction.MyTermPages(null, 0))));
    }
    if (actor != null && Permissions.CLOSE_TERM.allow(actor, Permissions.Tie.NONE)) {
      topics.add(
          new Topic(
              "termmark.heard.closing",
              new Button(visit.words().say("termmark.closing"), new ClosingAction.TermsToClose())));
    }
    return topics;
  }
}
