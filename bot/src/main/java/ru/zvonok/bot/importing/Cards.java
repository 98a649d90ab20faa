package ru.zvonok.bot.importing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ImportAction.Missing;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.OutMessage;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.alert.KeptFiles;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Letter;
import ru.zvonok.core.alert.Outbox;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.importing.ImportDesk;
import ru.zvonok.core.importing.ImportJob;

/**
 * The one message that shows an import: below the last file that was sent, then written anew from
 * behind. Its number is what the letter became in the outbox; while it is on its way still, the
 * next screen takes its place, or comes below it.
 */
@Component
class Cards {

  private final Outbox outbox;
  private final ImportDesk desk;
  private final KeptFiles kept;
  private final Linking linking;

  Cards(Outbox outbox, ImportDesk desk, KeptFiles kept, Linking linking) {
    this.outbox = outbox;
    this.desk = desk;
    this.kept = kept;
    this.linking = linking;
  }

  /** Below everything; where it stood before it stands no more. Inside an update. */
  void below(long schoolId, ImportJob job, Words words) {
    message(schoolId, job)
        .map(OutMessage::delete)
        .ifPresent(gone -> outbox.post(schoolId, letter(job, key(job) + "-moved", null, gone)));
    anew(schoolId, job, null, ImportScreens.card(job, Missing.KEEP, words));
  }

  /** In its place. From behind: only while the chat is that person's. */
  void renew(long schoolId, ImportJob job, Screen screen) {
    Long binding = binding(schoolId, job);
    if (binding != null && !edited(schoolId, job, told(job), binding, screen)) {
      anew(schoolId, job, binding, screen);
    }
  }

  /** The last of an import that is no more, if it was ever seen. */
  void close(long schoolId, ImportJob job, Screen screen) {
    Long binding = binding(schoolId, job);
    if (binding != null) {
      edited(schoolId, job, key(job) + "-over", binding, screen);
    }
  }

  /** All findings as a file below it. */
  void enclose(long schoolId, ImportJob job, ImportReport report, Words words) {
    Long binding = binding(schoolId, job);
    if (binding == null) {
      return;
    }
    byte[] content = FindingsFile.of(report, words);
    long file = kept.keep(schoolId, FindingsFile.name(words), FindingsFile.MIME, content);
    OutMessage message =
        OutMessage.file(OutFile.kept(file, Html.escape(words.say("importing.file.caption"))));
    outbox.post(
        schoolId,
        letter(job, told(job) + "-list", binding, message).enclosing(message.enclosure()));
  }

  private void anew(long schoolId, ImportJob job, @Nullable Long binding, Screen screen) {
    String key = key(job.id(), desk.nextCard(schoolId, job.id()));
    outbox.post(
        schoolId,
        letter(job, key, binding, OutMessage.send(screen)).repainting("import-" + job.id()));
  }

  /** False: it isn't known which message that would be. */
  private boolean edited(long schoolId, ImportJob job, String key, Long binding, Screen screen) {
    Optional<Integer> message = message(schoolId, job);
    message.ifPresent(
        id ->
            outbox.post(
                schoolId,
                letter(job, key, binding, OutMessage.edit(id, screen)).repainting(id.toString())));
    return message.isPresent();
  }

  private static Letter letter(
      ImportJob job, String key, @Nullable Long binding, OutMessage message) {
    return new Letter(job.address(), binding, Kind.ANSWER, key, DialogJson.write(message), null);
  }

  private Optional<Integer> message(long schoolId, ImportJob job) {
    return outbox.messageOf(schoolId, key(job)).map(Integer::valueOf);
  }

  private @Nullable Long binding(long schoolId, ImportJob job) {
    return linking.linksOf(schoolId, job.personId()).stream()
        .filter(link -> link.address().equals(job.address()))
        .map(Linking.Link::bindingId)
        .findFirst()
        .orElse(null);
  }

  private static String key(ImportJob job) {
    return key(job.id(), job.card());
  }

  private static String key(long jobId, int card) {
    return "import-" + jobId + "-" + card;
  }

  /** Each state is told once. */
  private static String told(ImportJob job) {
    return "import-%d-v%d-%s"
        .formatted(job.id(), job.version(), job.phase().getClass().getSimpleName());
  }
}
