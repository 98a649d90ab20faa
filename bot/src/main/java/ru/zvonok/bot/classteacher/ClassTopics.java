package ru.zvonok.bot.classteacher;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Permissions;

/** The own class by a class teacher's words: «мой класс», «причина», «справка». */
@Component
class ClassTopics implements Topics {

  private static final Permissions.Tie OWN_CLASS = new Permissions.Tie(false, true, false);

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
    Stream<Topic> own =
        own(visit).stream()
            .map(
                one ->
                    new Topic(
                        "classteacher.heard.class", ClassScreens.button(one, null, visit.words())));
    return Stream.concat(own, check(visit)).toList();
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

  private Stream<Topic> check(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && mayCheck(actor)
        ? Stream.of(new Topic("classteacher.heard.check", CheckMenu.all(visit.words())))
        : Stream.of();
  }

  private static boolean mayCheck(Actor actor) {
    return Permissions.CHECK_CLASS.allow(actor, OWN_CLASS);
  }

  private List<OwnClass> own(Visit visit) {
    Actor actor = visit.actor();
    return actor == null ? List.of() : classes.of(actor, visit.today());
  }
}
