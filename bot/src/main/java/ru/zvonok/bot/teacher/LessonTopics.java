package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;

/** A teacher's lessons by a teacher's words: «журнал», «перекличка», «что завтра». */
@Component
class LessonTopics implements Topics {

  @Override
  public int order() {
    return 100;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    return teacher(visit)
        ? List.of(
            new Topic(
                "teacher.heard.lessons",
                new Button(
                    visit.words().say("teacher.day.title"), new JournalAction.MyLessons(null))))
        : List.of();
  }

  @Override
  public List<Button> on(LocalDate day, Visit visit) {
    return teacher(visit)
        ? List.of(
            new Button(
                visit.words().say("teacher.heard.on", visit.words().day(day)),
                new JournalAction.MyLessons(day)))
        : List.of();
  }

  private static boolean teacher(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && actor.is(Role.TEACHER);
  }
}
