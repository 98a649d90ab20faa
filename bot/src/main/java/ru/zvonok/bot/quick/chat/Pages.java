package ru.zvonok.bot.quick.chat;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Awaiting.QuickEntry;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.quick.Roll.ClassRef;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.Marks;

/** Opens the journal at a lesson, as far as core lets this person see it. */
@Component
class Pages {

  private final Lessons lessons;
  private final Marks marks;

  Pages(Lessons lessons, Marks marks) {
    this.lessons = lessons;
    this.marks = marks;
  }

  TodaysLessons today(Visit visit) {
    return switch (lessons.mine(visit.who(), visit.today())) {
      case Outcome.Done<List<LessonLine>>(List<LessonLine> mine) -> new TodaysLessons(mine);
      case Outcome.Refused<List<LessonLine>> _ -> new TodaysLessons(List.of());
    };
  }

  /** The kept words on the page as it stands; only for who may fill it. */
  Outcome<Draft> draft(QuickEntry kept, List<ClassRef> classes, Visit visit) {
    long lesson = requireNonNull(kept.lessonId());
    return marks
        .sheet(visit.who(), lesson)
        .then(
            sheet ->
                sheet.mayFill()
                    ? lessons.card(visit.who(), lesson).map(card -> new Page(sheet, card, classes))
                    : Outcome.<Page>refused(new Refusal.NotYours()))
        .map(page -> Draft.of(page, kept));
  }
}
