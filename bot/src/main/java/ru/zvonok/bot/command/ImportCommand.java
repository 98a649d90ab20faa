package ru.zvonok.bot.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportOptions;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Imports;

/** Brings a school in from files, all or nothing (4.2.4). */
@Command(
    name = "import",
    description = "Загрузить школу из файлов: всё или ничего, все ошибки сразу",
    footer = {
      "",
      "Что можно загрузить, по отдельности и вместе:",
      "  книга Excel (.xlsx) по шаблону, целиком или часть листов",
      "  выгрузка OneRoster 1.1 или 1.2: zip, папка или файлы CSV",
      "  расписание: FET (CSV) или aSc Timetables (XML)",
      "  КТП: книга Excel или CSV со столбцами Предмет, Класс, №, Тема, Часы",
      "Одни и те же файлы второй раз ничего не меняют.",
      "",
      "Начать с пустого места: import --template школа.xlsx, заполнить,",
      "import школа.xlsx --dry-run, import школа.xlsx."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "книга .xlsx, zip, папка, CSV или XML")
  private List<Path> files = List.of();

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "записать в FILE пустую книгу для заполнения и ничего не загружать")
  private @Nullable Path template;

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
    Path empty = template;
    if (empty != null && files.isEmpty()) {
      return new TemplateFile(words(), line()).write(empty);
    }
    if (empty != null || files.isEmpty()) {
      throw new ParameterException(line(), words().say("command.import.what"));
    }
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
    ImportLines lines = new ImportLines(words());
    lines.problems(report).forEach(line().getErr()::println);
    lines.result(report, dryRun).forEach(line().getOut()::println);
    return report.isClean() ? 0 : 1;
  }

  private Words words() {
    return Words.of(english ? "en" : "ru");
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
