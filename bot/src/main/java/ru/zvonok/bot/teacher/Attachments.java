package ru.zvonok.bot.teacher;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.HomeworkFile;
import ru.zvonok.core.journal.HomeworkFiles;
import ru.zvonok.core.journal.LessonCard;

/** Photos and documents that a teacher sends for homework; more may follow, as an album does. */
@Component
class Attachments {

  private final HomeworkFiles files;
  private final Cards cards;

  Attachments(HomeworkFiles files, Cards cards) {
    this.files = files;
    this.cards = cards;
  }

  Reply add(long lesson, SentAction.SentFile sent, Visit visit) {
    Attached file = sent.file();
    HomeworkFiles.Sent wanted =
        new HomeworkFiles.Sent(
            kind(file.kind()),
            file.fileId(),
            file.name(),
            sent.caption(),
            cards.view(visit).say("homework.inFile"));
    return switch (files.add(visit.who(), lesson, wanted)) {
      case Outcome.Done<LessonCard>(LessonCard card) ->
          cards.show(card, visit).await(new Awaiting.HomeworkFiles(lesson));
      case Outcome.Refused<LessonCard>(Refusal why) ->
          Decided.open(
              cards.card(lesson, visit),
              visit,
              card -> show(card, Refusals.say(why, visit.words()), visit));
    };
  }

  Reply show(LessonCard card, @Nullable String notice, Visit visit) {
    return Reply.show(FilesScreen.of(card, notice, cards.view(visit)))
        .await(new Awaiting.HomeworkFiles(card.line().id()));
  }

  Outcome<LessonCard> remove(long lesson, long file, Visit visit) {
    return files.remove(visit.who(), lesson, file);
  }

  Outcome<List<HomeworkFile>> of(long lesson, Visit visit) {
    return files.of(visit.who(), lesson);
  }

  private static HomeworkFile.Kind kind(FileKind kind) {
    return switch (kind) {
      case PHOTO -> HomeworkFile.Kind.PHOTO;
      case DOCUMENT -> HomeworkFile.Kind.DOCUMENT;
    };
  }
}
