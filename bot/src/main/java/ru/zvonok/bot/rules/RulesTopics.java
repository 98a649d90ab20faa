package ru.zvonok.bot.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;

/** The deadlines by their words: «до какого числа», «срок», «положение». */
@Component
class RulesTopics implements Topics {

  @Override
  public int order() {
    return 495;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && actor.hat() == Hat.STAFF
        ? List.of(
            new Topic(
                "rules.heard",
                new Button(visit.words().say("rules.title"), new RulesAction.OpenRules())))
        : List.of();
  }
}
