package ru.zvonok.bot.importing;

import static ru.zvonok.bot.screen.Html.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.ImportAction;
import ru.zvonok.bot.action.ImportAction.Missing;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.importing.ChatFile;
import ru.zvonok.core.importing.ImportJob;
import ru.zvonok.core.importing.ImportPhase;
import ru.zvonok.core.importing.ImportPhase.Checked;
import ru.zvonok.core.importing.ImportPhase.Failed;

/**
 * An import in the chat, one message from the first file to the end. While it is open it has no way
 * to the menu but its own «Отмена»: the message is still to be written anew from behind.
 */
final class ImportScreens {

  private static final int FILES_NAMED = 5;
  private static final int LABEL = 24;

  private ImportScreens() {}

  static Screen howTo(@Nullable ImportJob open, Words words) {
    Screen screen = Screen.of(words.say("importing.howTo"));
    if (open != null) {
      screen =
          screen.row(
              new Button(
                  words.say("importing.howTo.open"), new ImportAction.BringImport(open.id())));
    }
    return screen
        .row(new Button(words.say("importing.template"), new ImportAction.SendTemplate()))
        .row(
            new Button(words.say("importing.log.open"), new ImportAction.ImportLog(0)),
            Ways.menu(words));
  }

  /** The import as it stands; {@code missing} is what the person looks at, not yet what is done. */
  static Screen card(ImportJob job, Missing missing, Words words) {
    return switch (job.phase()) {
      case ImportPhase.Checking() ->
          Screen.of(head(job, words) + words.say("importing.reading", job.files().size()))
              .row(drop(job, "importing.cancel", words));
      case Checked checked -> checked(job, checked, missing, words);
      case ImportPhase.Applying(_, boolean ends) ->
          Screen.of(head(job, words) + words.say("importing.writing"))
              .row(
                  new Button(
                      words.say("importing.look"),
                      new ImportAction.ShowImport(job.id(), job.version(), Missing.of(ends))));
      case ImportPhase.Applied(var counts) ->
          Screen.of(
                  head(job, words)
                      + words.say("importing.written")
                      + "\n\n"
                      + tallies(new ImportTelling(words).tallies(counts)))
              .row(
                  new Button(words.say("importing.log.open"), new ImportAction.ImportLog(0)),
                  Ways.menu(words));
      case Failed failed -> failed(job, failed, words);
    };
  }

  static Screen dropped(Words words) {
    return over("importing.dropped", words);
  }

  /** Another's, or not there at all: dropped, replaced, forgotten. */
  static Screen gone(Words words) {
    return over("importing.gone", words);
  }

  static Screen forgotten(Words words) {
    return over("importing.forgotten", words);
  }

  /** What was sent is no table. */
  static Screen wrong(FileLook look, @Nullable String name, Words words) {
    return Screen.of(
            words.say("importing.wrong." + look, escape(cut(name == null ? "" : name, 80))))
        .row(
            new Button(words.say("importing.menu"), new ImportAction.ImportHowTo()),
            Ways.menu(words));
  }

  private static Screen checked(ImportJob job, Checked checked, Missing missing, Words words) {
    ImportReport ending = checked.ending();
    boolean ends = missing == Missing.END && ending != null;
    ImportReport report = ends && ending != null ? ending : checked.report();
    String surprise = checked.surprised() ? words.say("importing.surprised") + "\n\n" : "";
    if (!report.isClean()) {
      Screen screen =
          Screen.of(
              head(job, words)
                  + surprise
                  + words.say("importing.problems", report.problemCount())
                  + "\n\n"
                  + Findings.problems(report, words)
                  + "\n\n"
                  + words.say("importing.correct"));
      return screen.columns(removals(job, words)).row(drop(job, "importing.cancel", words));
    }
    Screen screen = Screen.of(head(job, words) + surprise + clean(report, words));
    int missed = ending == null ? 0 : ending.endedCount() - checked.report().endedCount();
    if (missed > 0) {
      screen = screen.row(toggle(job, ends, missed, words));
    }
    if (report.changesAnything()) {
      screen =
          screen.row(
              new Button(
                  words.say("importing.apply"),
                  new ImportAction.ApplyImport(job.id(), job.version(), Missing.of(ends))));
    }
    return screen.columns(removals(job, words)).row(drop(job, "importing.leave", words));
  }

  private static String clean(ImportReport report, Words words) {
    String changes =
        report.changesAnything()
            ? words.say("importing.changes")
                + "\n"
                + tallies(new ImportTelling(words).tallies(report.counts()))
            : words.say("importing.noChanges");
    return Stream.of(changes, Findings.notices(report, words), words.say("importing.more.files"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static Screen failed(ImportJob job, Failed failed, Words words) {
    Screen screen =
        Screen.of(
            head(job, words)
                + words.say("importing.failed." + failed.why(), escape(failed.file())));
    boolean again =
        switch (failed.why()) {
          case OUT_OF_REACH, BROKEN -> true;
          case GONE, TOO_BIG, ANOTHER_FILE -> false;
        };
    if (again) {
      screen =
          screen.row(
              new Button(
                  words.say("importing.again"),
                  new ImportAction.ReadImportAgain(job.id(), job.version())));
    }
    return screen.columns(removals(job, words)).row(drop(job, "importing.cancel", words));
  }

  private static Screen over(String key, Words words) {
    return Screen.of(words.say(key))
        .row(
            new Button(words.say("importing.menu"), new ImportAction.ImportHowTo()),
            Ways.menu(words));
  }

  private static Button toggle(ImportJob job, boolean ends, int missed, Words words) {
    return new Button(
        words.say(ends ? "importing.missing.end" : "importing.missing.keep", missed),
        new ImportAction.ShowImport(job.id(), job.version(), Missing.of(!ends)));
  }

  /** One file alone is dropped with the import. */
  private static List<Button> removals(ImportJob job, Words words) {
    return job.files().size() < 2
        ? List.of()
        : IntStream.range(0, job.files().size())
            .mapToObj(
                n ->
                    new Button(
                        words.say("importing.without", cut(job.files().get(n).name(), LABEL)),
                        new ImportAction.ImportWithout(job.id(), job.version(), n)))
            .toList();
  }

  private static Button drop(ImportJob job, String key, Words words) {
    return new Button(words.say(key), new ImportAction.DropImport(job.id()));
  }

  private static String head(ImportJob job, Words words) {
    List<String> names = new ArrayList<>();
    job.files().stream()
        .limit(FILES_NAMED)
        .map(ChatFile::name)
        .forEach(name -> names.add(escape(name)));
    if (job.files().size() > FILES_NAMED) {
      names.add(words.say("importing.more.names", job.files().size() - FILES_NAMED));
    }
    return "<b>" + String.join(", ", names) + "</b>\n\n";
  }

  private static String tallies(List<String> lines) {
    return lines.stream().map(line -> "• " + escape(line)).collect(Collectors.joining("\n"));
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
