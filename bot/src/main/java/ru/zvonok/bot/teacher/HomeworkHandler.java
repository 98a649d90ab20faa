package ru.zvonok.bot.teacher;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonRecords;

/** The lesson's homework: typed, taken from the suggestions, or none. */
@Component
class HomeworkHandler implements Routed {

  private final Routes routes;
  private static final int LENGTH = 700;

  private final LessonRecords records;
  private final Cards cards;

  HomeworkHandler(LessonRecords records, Attachments attachments, Cards cards) {
    this.records = records;
    this.cards = cards;
    routes =
        new Routes()
            .to(
                JournalAction.AskHomework.class,
                (it, visit) -> cards.toFill(it.lessonId(), visit, card -> ask(card, visit)))
            .to(JournalAction.TakeHomework.class, (it, visit) -> take(it.lessonId(), it.n(), visit))
            .to(JournalAction.NoHomework.class, (it, visit) -> none(it.lessonId(), visit))
            .heard(
                Awaiting.HomeworkText.class,
                (text, visit) ->
                    write((Awaiting.HomeworkText) requireNonNull(visit.awaiting()), text, visit))
            .given(
                Awaiting.HomeworkText.class,
                (file, visit) ->
                    attachments.add(
                        ((Awaiting.HomeworkText) requireNonNull(visit.awaiting())).lessonId(),
                        file,
                        visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** The homework if it is missing, or the card. */
  Reply from(LessonCard card, Visit visit) {
    return card.homework() == null ? ask(card, visit) : cards.show(card, visit);
  }

  Reply ask(LessonCard card, Visit visit) {
    return Decided.stay(
        records.suggestions(visit.who(), card.line().id()),
        visit,
        all -> {
          List<String> some =
              all.homework().stream()
                  .filter(text -> !Homeworks.wordless(text))
                  .limit(TextScreens.SUGGESTIONS)
                  .toList();
          return prompt(
              card,
              new Awaiting.HomeworkText(card.line().id(), card.homework(), some, null),
              null,
              visit);
        });
  }

  private Reply prompt(
      LessonCard card, Awaiting.HomeworkText asked, @Nullable String notice, Visit visit) {
    return Reply.show(
            TextScreens.homework(
                card.line(), card.homework(), asked.suggested(), notice, cards.view(visit)))
        .await(asked);
  }

  private Reply take(long lesson, int n, Visit visit) {
    if (visit.awaiting() instanceof Awaiting.HomeworkText asked
        && asked.lessonId() == lesson
        && n < asked.suggested().size()) {
      return write(asked, asked.suggested().get(n), visit);
    }
    return again(lesson, visit);
  }

  private Reply none(long lesson, Visit visit) {
    return visit.awaiting() instanceof Awaiting.HomeworkText asked && asked.lessonId() == lesson
        ? put(asked, new Homework.NoneSet(), cards.view(visit).say("homework.none"), visit)
        : again(lesson, visit);
  }

  /** A second tap: what it wanted stands already, or the question is asked anew. */
  private Reply again(long lesson, Visit visit) {
    return cards.toFill(lesson, visit, card -> from(card, visit));
  }

  /** Words; «30 мин» alone is how long what is set already should take. */
  Reply write(Awaiting.HomeworkText asked, String text, Visit visit) {
    return put(asked, Homeworks.reworded(asked.seen(), text), text, visit);
  }

  private Reply put(Awaiting.HomeworkText asked, Homework wanted, String typed, Visit visit) {
    return cards.written(
        records.homework(visit.who(), asked.lessonId(), asked.seen(), wanted),
        asked.lessonId(),
        visit,
        card -> cards.show(card, visit),
        card -> conflict(card, asked, typed, visit),
        (card, why) -> prompt(card, asked, why, visit));
  }

  private Reply conflict(LessonCard card, Awaiting.HomeworkText asked, String typed, Visit visit) {
    View view = cards.view(visit);
    Homework stands = card.homework();
    return Reply.show(
            TextScreens.conflict(
                card.line(),
                stands == null ? "—" : Homeworks.text(stands, LENGTH, view),
                typed,
                view))
        .await(new Awaiting.HomeworkText(asked.lessonId(), stands, asked.suggested(), typed));
  }
}
