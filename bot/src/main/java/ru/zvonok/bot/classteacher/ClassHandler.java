package ru.zvonok.bot.classteacher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.teacher.Decided;
import ru.zvonok.bot.teacher.View;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.Lessons;

/** «Мой класс»: the lessons of the class's day, each of them a card to look at. */
@Component
class ClassHandler implements Routed {

  private final Routes routes;
  private final Lessons lessons;
  private final OwnClasses classes;
  private final Clock clock;

  ClassHandler(Lessons lessons, OwnClasses classes, Clock clock) {
    this.lessons = lessons;
    this.classes = classes;
    this.clock = clock;
    routes =
        new Routes()
            .show(ClassAction.MyClass.class, (_, visit) -> mine(visit))
            .show(
                ClassAction.ClassLessons.class, (it, visit) -> day(it.classId(), it.day(), visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply mine(Visit visit) {
    List<OwnClass> own = classes.of(visit.who(), visit.today());
    return switch (own.size()) {
      case 0 -> Reply.show(Ways.refused(new Refusal.NotYours(), visit.words()));
      case 1 -> day(own.getFirst().id(), null, visit);
      default -> Reply.show(ClassScreens.choose(own, visit.words()));
    };
  }

  private Reply day(long classId, @Nullable LocalDate wanted, Visit visit) {
    LocalDate day = wanted == null ? visit.today() : wanted;
    return Decided.open(
        lessons.ofClass(visit.who(), classId, day),
        visit,
        lines -> show(classId, day, lines, visit));
  }

  private Reply show(long classId, LocalDate day, List<LessonLine> lines, Visit visit) {
    List<OwnClass> own = classes.of(visit.who(), visit.today());
    return Reply.show(ClassScreens.day(classId, own, day, lines, View.of(visit, clock)));
  }
}
