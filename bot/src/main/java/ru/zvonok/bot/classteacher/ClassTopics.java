package ru.zvonok.bot.classteacher;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;

/** The own class by a class teacher's words: «мой класс», «причина», «справка». */
@Component
class ClassTopics implements Topics {

  private final OwnClasses classes;

  ClassTopics(OwnClasses classes) {
    this.classes = classes;
  }

  @Override
  public int order() {
    return 110;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    return own(visit).stream()
        .map(
            one ->
                new Topic(
                    "classteacher.heard.class", ClassScreens.button(one, null, visit.words())))
        .toList();
  }

  @Override
  public List<Button> on(LocalDate day, Visit visit) {
    return own(visit).stream()
        .map(
            one ->
                new Button(
                    visit.words().say("classteacher.heard.on", one.name(), visit.words().day(day)),
                    new ClassAction.ClassLessons(one.id(), day)))
        .toList();
  }

  private List<OwnClass> own(Visit visit) {
    Actor actor = visit.actor();
    return actor == null ? List.of() : classes.of(actor, visit.today());
  }
}
