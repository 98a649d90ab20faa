package ru.zvonok.bot.teacher;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.HomeworkFile;
import ru.zvonok.core.journal.LessonCard;

/** The files of a lesson's homework. */
@Component
class FilesHandler implements Routed {

  private final Routes routes;
  private final Attachments attachments;
  private final HomeworkHandler homework;
  private final Cards cards;

  FilesHandler(Attachments attachments, HomeworkHandler homework, Cards cards) {
    this.attachments = attachments;
    this.homework = homework;
    this.cards = cards;
    routes =
        new Routes()
            .to(
                PlanAction.HomeworkFiles.class,
                (it, visit) ->
                    cards.toFill(it.lessonId(), visit, card -> attachments.show(card, null, visit)))
            .to(PlanAction.ShowFiles.class, (it, visit) -> send(it.lessonId(), visit))
            .to(
                PlanAction.RemoveFile.class,
                (it, visit) ->
                    Decided.stay(
                        attachments.remove(it.lessonId(), it.fileId(), visit),
                        visit,
                        card -> removed(card, visit)))
            .given(
                Awaiting.HomeworkFiles.class,
                (file, visit) ->
                    attachments.add(
                        ((Awaiting.HomeworkFiles) requireNonNull(visit.awaiting())).lessonId(),
                        file,
                        visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** They come below; the screen and what was asked for stay. */
  private Reply send(long lesson, Visit visit) {
    View view = cards.view(visit);
    return Decided.stay(
        attachments.of(lesson, visit),
        visit,
        files ->
            new Reply(
                    null,
                    Reply.Place.SAME,
                    view.say(files.isEmpty() ? "files.none" : "files.sent"),
                    visit.awaiting())
                .files(out(files, view)));
  }

  private static List<OutFile> out(List<HomeworkFile> files, View view) {
    return IntStream.range(0, files.size())
        .mapToObj(
            i -> {
              HomeworkFile file = files.get(i);
              return OutFile.known(
                  switch (file.kind()) {
                    case PHOTO -> FileKind.PHOTO;
                    case DOCUMENT -> FileKind.DOCUMENT;
                  },
                  file.reference(),
                  Html.escape((i + 1) + ". " + FilesScreen.name(file, view)));
            })
        .toList();
  }

  /** «Во вложении» says nothing any more when the last file is gone: then words are asked for. */
  private Reply removed(LessonCard card, Visit visit) {
    boolean wordless =
        card.beside().files().isEmpty()
            && card.homework() instanceof Homework.Given given
            && Homeworks.wordless(given.text());
    return wordless ? homework.ask(card, visit) : attachments.show(card, null, visit);
  }
}
