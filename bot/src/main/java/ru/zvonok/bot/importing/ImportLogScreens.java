package ru.zvonok.bot.importing;

import static java.util.stream.Collectors.joining;
import static ru.zvonok.bot.screen.Html.escape;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.zvonok.bot.action.ImportAction;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.Imported;
import ru.zvonok.core.exchange.Tally;

/** Who brought in what, the newest first. */
final class ImportLogScreens {

  /** As much of a file's fingerprint as one compares by eye. */
  private static final int FINGERPRINT = 8;

  private ImportLogScreens() {}

  static Screen of(List<Imported> lines, int page, ZoneId zone, Words words) {
    String head = "<b>" + words.say("importing.log") + "</b>";
    List<String> blocks =
        lines.isEmpty()
            ? List.of(words.say("importing.log.none"))
            : lines.stream().map(line -> line(line, zone, words)).toList();
    return Pager.page(head, blocks, page, ImportAction.ImportLog::new)
        .row(Ways.back(words, new ImportAction.ImportHowTo()), Ways.menu(words));
  }

  private static String line(Imported done, ZoneId zone, Words words) {
    String when =
        DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", words.locale())
            .format(done.at().atZone(zone));
    String who =
        done.who() == null ? words.say("importing.log.commandLine") : done.who().initials();
    String files =
        done.files().stream()
            .map(
                file ->
                    file.sha256() == null
                        ? file.name()
                        : file.name() + " #" + file.sha256().substring(0, FINGERPRINT))
            .collect(joining(", "));
    Tally all =
        done.counts().values().stream().reduce(new Tally(0, 0, 0, 0), ImportLogScreens::plus);
    return "<b>%s · %s</b>\n%s\n%s"
        .formatted(
            when,
            escape(who),
            escape(files),
            words.say("importing.log.counts", all.added(), all.changed(), all.ended()));
  }

  private static Tally plus(Tally one, Tally other) {
    return new Tally(
        one.added() + other.added(),
        one.changed() + other.changed(),
        one.ended() + other.ended(),
        one.unchanged() + other.unchanged());
  }
}
