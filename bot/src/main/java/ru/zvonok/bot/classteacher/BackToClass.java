package ru.zvonok.bot.classteacher;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ClassAction;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.teacher.WayBack;
import ru.zvonok.core.journal.LessonLine;

/** From another teacher's lesson back to the own class's day. */
@Component
class BackToClass implements WayBack {

  private final OwnClasses classes;

  BackToClass(OwnClasses classes) {
    this.classes = classes;
  }

  @Override
  public Optional<Action> from(LessonLine line, Visit visit) {
    List<OwnClass> own = classes.of(visit.who(), visit.today());
    return own.stream()
        .max(Comparator.comparing((OwnClass one) -> line.group().startsWith(one.name())))
        .map(one -> new ClassAction.ClassLessons(one.id(), line.day()));
  }
}
