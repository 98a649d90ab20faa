package ru.zvonok.bot.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportOptions;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Imports;

/** Brings a school in from files, all or nothing (4.2.4). */
@Command(
    name = "import",
    description = "Загрузить школу из файлов OneRoster (CSV, zip или папка) и расписание FET (CSV)",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "zip, папка или CSV")
  private List<Path> files = List.of();

  @Option(names = "--dry-run", description = "только показать, что изменится")
  private boolean dryRun;

  @Option(names = "--end-missing", description = "завершить тех, кого нет в новых файлах")
  private boolean endMissing;

  @Option(names = "--school", paramLabel = "ID", description = "школа, если их несколько")
  private @Nullable String school;

  @Option(names = "--english", description = "say it in English")
  private boolean english;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (Shell shell = Shell.open()) {
      ImportReport report =
          shell.inSchool(
              Optional.ofNullable(school),
              found -> {
                ImportOptions options =
                    new ImportOptions(endMissing, found.dayOf(shell.bean(Clock.class).instant()));
                Imports imports = shell.bean(Imports.class);
                return dryRun
                    ? imports.check(found.id(), files, options)
                    : imports.apply(found.id(), files, options);
              });
      return tell(report);
    }
  }

  private int tell(ImportReport report) {
    ImportLines lines = new ImportLines(Words.of(english ? "en" : "ru"));
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    lines.problems(report).forEach(line.getErr()::println);
    lines.result(report, dryRun).forEach(line.getOut()::println);
    return report.isClean() ? 0 : 1;
  }
}
