package ru.zvonok.bot.timetable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Permissions;

/** Changes by the office's words: «замена», «заболел», «карантин». */
@Component
class ChangesTopics implements Topics {

  @Override
  public int order() {
    return 490;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    return changes(visit.actor())
        ? List.of(
            new Topic(
                "timetable.heard.changes",
                new Button(
                    visit.words().say("timetable.changes"), new TimetableAction.OpenChanges(null))),
            new Topic(
                "timetable.heard.days",
                new Button(
                    visit.words().say("timetable.days"), new SpecialDayAction.SpecialDays())))
        : List.of();
  }

  @Override
  public List<Button> on(LocalDate day, Visit visit) {
    return changes(visit.actor())
        ? List.of(
            new Button(
                visit.words().say("timetable.heard.on", visit.words().day(day)),
                new TimetableAction.OpenChanges(day)))
        : List.of();
  }

  private static boolean changes(@Nullable Actor actor) {
    return actor != null
        && actor.hat() == Hat.STAFF
        && Permissions.CHANGE_TIMETABLE.allow(actor, Permissions.Tie.NONE);
  }
}
