package ru.zvonok.bot.rules;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.RulesAction;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;

/** The school's rules by their words: «срок», «положение»; «порог», «округление»; «триместры». */
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
            topic("rules.heard", "rules.title", new RulesAction.OpenRules(), visit),
            topic("rules.heard.marks", "rules.marks.title", new RulesAction.OpenTermRules(), visit),
            topic("rules.heard.terms", "rules.terms.title", new RulesAction.OpenTermKinds(), visit))
        : List.of();
  }

  private static Topic topic(String key, String label, RulesAction opens, Visit visit) {
    return new Topic(key, new Button(visit.words().say(label), opens));
  }
}
