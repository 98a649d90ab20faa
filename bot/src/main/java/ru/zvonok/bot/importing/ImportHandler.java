package ru.zvonok.bot.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.ImportAction;
import ru.zvonok.bot.action.ImportAction.Missing;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.UnaskedFiles;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.alert.KeptFiles;
import ru.zvonok.core.exchange.Imported;
import ru.zvonok.core.exchange.Template;
import ru.zvonok.core.importing.ChatFile;
import ru.zvonok.core.importing.ImportDesk;
import ru.zvonok.core.importing.ImportDesk.Seen;
import ru.zvonok.core.importing.ImportDesk.Sender;
import ru.zvonok.core.importing.ImportJob;

/**
 * The office's files in the chat (4.2.4). Here they are only asked for and agreed to: reading and
 * writing is the {@link ImportWorker}'s. Core refuses whoever may not.
 */
@Component
class ImportHandler implements Routed, UnaskedFiles {

  private final ImportDesk desk;
  private final Cards cards;
  private final ImportWorker worker;
  private final KeptFiles files;
  private final Routes routes =
      new Routes()
          .to(ImportAction.ImportHowTo.class, (_, visit) -> howTo(visit))
          .to(ImportAction.SendTemplate.class, (_, visit) -> template(visit))
          .to(ImportAction.BringImport.class, this::bring)
          .to(ImportAction.ShowImport.class, this::show)
          .to(ImportAction.ApplyImport.class, this::apply)
          .to(ImportAction.DropImport.class, this::drop)
          .to(ImportAction.ImportWithout.class, this::without)
          .to(ImportAction.ReadImportAgain.class, this::again)
          .to(ImportAction.ImportLog.class, this::log)
          .given(Awaiting.ImportFiles.class, (sent, visit) -> take(sent.file(), visit));

  ImportHandler(ImportDesk desk, Cards cards, ImportWorker worker, KeptFiles files) {
    this.files = files;
    this.desk = desk;
    this.cards = cards;
    this.worker = worker;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  @Override
  public Optional<Reply> read(SentAction.SentFile sent, Visit visit) {
    return visit.actor() != null
            && desk.allows(visit.who())
            && FileLook.of(sent.file()).isForImport()
        ? Optional.of(take(sent.file(), visit))
        : Optional.empty();
  }

  private Reply howTo(Visit visit) {
    if (!desk.allows(visit.who())) {
      return refused(new Refusal.NotYours(), visit);
    }
    return asking(
        Reply.show(ImportScreens.howTo(desk.current(sender(visit)).orElse(null), visit.words())));
  }

  /** The screen stays, the workbook comes below it. */
  private Reply template(Visit visit) {
    if (!desk.allows(visit.who())) {
      return refused(new Refusal.NotYours(), visit);
    }
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try {
      Template.write(book, visit.words().locale());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long kept =
        files.keep(
            visit.school().id(),
            visit.words().say("importing.template.name"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            book.toByteArray());
    return asking(
        Reply.nothing()
            .toast(visit.words().say("importing.template.toast"))
            .files(List.of(OutFile.kept(kept, visit.words().say("importing.template.caption")))));
  }

  private Reply take(Attached file, Visit visit) {
    FileLook look = FileLook.of(file);
    if (!look.isTaken() && desk.allows(visit.who())) {
      return asking(Reply.below(ImportScreens.wrong(look, file.name(), visit.words())));
    }
    ChatFile sent = ChatFile.sent(file.fileId(), file.name());
    return switch (desk.add(sender(visit), sent, file.size())) {
      case Outcome.Done<ImportJob>(ImportJob job) -> {
        cards.below(visit.school().id(), job, visit.words());
        worker.wakeAfterCommit(visit.school().id());
        yield asking(Reply.nothing());
      }
      case Outcome.Refused<ImportJob>(Refusal why) -> asking(below(why, visit));
    };
  }

  /** The message goes down to where one looks. */
  private Reply bring(ImportAction.BringImport wanted, Visit visit) {
    return switch (desk.open(sender(visit), wanted.jobId())) {
      case Outcome.Done<ImportJob>(ImportJob job) -> {
        cards.below(visit.school().id(), job, visit.words());
        yield asking(Reply.nothing().toast(visit.words().say("importing.broughtDown")));
      }
      case Outcome.Refused<ImportJob>(Refusal why) -> refused(why, visit);
    };
  }

  private Reply show(ImportAction.ShowImport wanted, Visit visit) {
    return shown(desk.open(sender(visit), wanted.jobId()), wanted.missing(), wanted.jobId(), visit);
  }

  private Reply apply(ImportAction.ApplyImport wanted, Visit visit) {
    worker.wakeAfterCommit(visit.school().id());
    Seen seen = new Seen(wanted.jobId(), wanted.version());
    return shown(
        desk.apply(sender(visit), seen, wanted.missing() == Missing.END),
        wanted.missing(),
        wanted.jobId(),
        visit);
  }

  private Reply drop(ImportAction.DropImport wanted, Visit visit) {
    Outcome<ImportJob> dropped = desk.drop(sender(visit), wanted.jobId());
    return dropped instanceof Outcome.Done<ImportJob>(ImportJob job) && job.isOpen()
        ? Reply.show(ImportScreens.dropped(visit.words()))
        : shown(dropped, Missing.KEEP, wanted.jobId(), visit);
  }

  private Reply without(ImportAction.ImportWithout wanted, Visit visit) {
    worker.wakeAfterCommit(visit.school().id());
    Seen seen = new Seen(wanted.jobId(), wanted.version());
    Outcome<ImportJob> rest = desk.without(sender(visit), seen, wanted.file());
    return rest instanceof Outcome.Done<ImportJob>(ImportJob job) && job.files().isEmpty()
        ? Reply.show(ImportScreens.dropped(visit.words()))
        : shown(rest, Missing.KEEP, wanted.jobId(), visit);
  }

  private Reply again(ImportAction.ReadImportAgain wanted, Visit visit) {
    worker.wakeAfterCommit(visit.school().id());
    Seen seen = new Seen(wanted.jobId(), wanted.version());
    return shown(desk.again(sender(visit), seen), Missing.KEEP, wanted.jobId(), visit);
  }

  private Reply log(ImportAction.ImportLog wanted, Visit visit) {
    return switch (desk.log(visit.who())) {
      case Outcome.Done<List<Imported>>(List<Imported> lines) ->
          Reply.show(
              ImportLogScreens.of(lines, wanted.page(), visit.school().zone(), visit.words()));
      case Outcome.Refused<List<Imported>>(Refusal why) -> refused(why, visit);
    };
  }

  /** The import as it stands; a stale button shows how it stands now. */
  private Reply shown(Outcome<ImportJob> outcome, Missing missing, long jobId, Visit visit) {
    return switch (outcome) {
      case Outcome.Done<ImportJob>(ImportJob job) -> card(job, missing, visit);
      case Outcome.Refused<ImportJob>(Refusal.Stale why) ->
          desk.open(sender(visit), jobId) instanceof Outcome.Done<ImportJob>(ImportJob now)
              ? card(now, Missing.KEEP, visit).toast(Refusals.say(why, visit.words()))
              : refused(new Refusal.NotYours(), visit);
      case Outcome.Refused<ImportJob>(Refusal why) -> refused(why, visit);
    };
  }

  private static Reply card(ImportJob job, Missing missing, Visit visit) {
    Reply reply = Reply.show(ImportScreens.card(job, missing, visit.words()));
    return job.isOpen() ? asking(reply) : reply;
  }

  private Reply refused(Refusal why, Visit visit) {
    return Reply.show(refusal(why, visit));
  }

  private Reply below(Refusal why, Visit visit) {
    return Reply.below(refusal(why, visit));
  }

  /** To whoever may import, an import that isn't there is an old one. */
  private Screen refusal(Refusal why, Visit visit) {
    return why instanceof Refusal.NotYours && desk.allows(visit.who())
        ? ImportScreens.gone(visit.words())
        : Ways.refused(why, visit.words());
  }

  private static Reply asking(Reply reply) {
    return reply.await(new Awaiting.ImportFiles());
  }

  private static Sender sender(Visit visit) {
    return new Sender(visit.who(), visit.address());
  }
}
