package ru.zvonok.bot.quick.chat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Awaiting.QuickSaved;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;

/** Puts back what stood before, unless somebody has written something newer meanwhile. */
@Component
class Undoer {

  private final RollCall roll;
  private final Marks marks;
  private final LessonRecords records;

  Undoer(RollCall roll, Marks marks, LessonRecords records) {
    this.roll = roll;
    this.marks = marks;
    this.records = records;
  }

  /** Marks before the roll: a mark stands in the way of an absence. Returns what stays, and why. */
  List<String> undo(Actor actor, QuickSaved saved, Words words) {
    List<String> stays = new ArrayList<>();
    Telling telling = new Telling(words);
    long lesson = saved.lessonId();
    for (QuickSaved.Mark one : saved.marks().reversed()) {
      Marks.Cell cell = new Marks.Cell(lesson, one.studentId(), one.kindId(), one.slot());
      add(
          telling.say("stays", telling.value(one.became())),
          marks.put(actor, cell, one.became(), one.was(), null),
          stays,
          words);
    }
    for (QuickSaved.Roll one : saved.roll()) {
      add(
          telling.say("stays", telling.code(one.became())),
          roll.note(actor, lesson, one.studentId(), Saver.code(one.became()), one.was()),
          stays,
          words);
    }
    texts(actor, saved, telling, stays);
    return stays;
  }

  private void texts(Actor actor, QuickSaved saved, Telling telling, List<String> stays) {
    long lesson = saved.lessonId();
    QuickSaved.Topic topic = saved.topic();
    if (topic != null && topic.was() != null) {
      add(
          telling.say("topicStays"),
          records.topic(actor, lesson, topic.became(), topic.was()),
          stays,
          telling.words());
    } else if (topic != null) {
      stays.add(telling.say("topicStays"));
    }
    QuickSaved.HomeworkChange homework = saved.homework();
    if (homework != null && homework.was() != null) {
      add(
          telling.say("homeworkStays"),
          records.homework(actor, lesson, homework.became(), homework.was()),
          stays,
          telling.words());
    } else if (homework != null) {
      stays.add(telling.say("homeworkStays"));
    }
  }

  private static void add(String what, Outcome<?> outcome, List<String> stays, Words words) {
    if (outcome instanceof Outcome.Refused<?>(Refusal why)) {
      stays.add(what + " " + Refusals.say(why, words));
    }
  }
}
