package ru.zvonok.bot.teacher;

import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;

/** «Заменить моим»: what was typed replaces what the person was shown, and nothing newer. */
@Component
class ReplaceHandler implements Routed {

  private final Routes routes;
  private final TopicHandler topic;
  private final HomeworkHandler homework;
  private final Cards cards;

  ReplaceHandler(TopicHandler topic, HomeworkHandler homework, Cards cards) {
    this.topic = topic;
    this.homework = homework;
    this.cards = cards;
    routes =
        new Routes()
            .to(JournalAction.ReplaceAnyway.class, (it, visit) -> replace(it.lessonId(), visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** A second tap finds nothing typed any more, and shows the card. */
  private Reply replace(long lesson, Visit visit) {
    Awaiting awaiting = visit.awaiting();
    if (awaiting instanceof Awaiting.Topic asked && asked.lessonId() == lesson) {
      String typed = asked.typed();
      return typed == null ? cards.open(lesson, visit) : topic.write(asked, typed, visit);
    }
    if (awaiting instanceof Awaiting.HomeworkText asked && asked.lessonId() == lesson) {
      String typed = asked.typed();
      return typed == null ? cards.open(lesson, visit) : homework.write(asked, typed, visit);
    }
    return cards.open(lesson, visit);
  }
}
