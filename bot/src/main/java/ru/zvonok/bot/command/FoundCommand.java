package ru.zvonok.bot.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Founding;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolDirectory;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.core.school.Schools;

/**
 * Adds a school to a region's database and prints a code for its director, alone on standard
 * output; for a school that is there already, a code while nobody has come in yet.
 */
@Command(
    name = "found",
    description = {
      "Завести школу и напечатать одноразовый код её директора (только код).",
      "Если школа уже есть и в неё никто не вошёл, а прежний код истёк — новый код."
    },
    mixinStandardHelpOptions = true)
final class FoundCommand implements Callable<Integer> {

  private static final Words WORDS = Words.of("ru");

  @Parameters(paramLabel = "ИМЯ", description = "название школы")
  private String name = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "номер школы в её файлах; по нему её называет ZVONOK_BOTS")
  private @Nullable String id;

  @Option(
      names = "--zone",
      paramLabel = "ЗОНА",
      defaultValue = "Europe/Moscow",
      description = "часовой пояс, по умолчанию Europe/Moscow")
  private String zone = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    String called = name.strip();
    ZoneId there = zone(zone);
    if (called.isEmpty()) {
      throw new ParameterException(line, WORDS.say("command.found.noName"));
    }
    try (Shell shell = Shell.open()) {
      School school = school(shell.bean(Schools.class), called, there);
      Optional<IssuedCode> code =
          SchoolScope.in(school.id(), () -> shell.bean(Founding.class).directorCode(school.id()));
      if (code.isEmpty()) {
        line.getErr().println(WORDS.say("command.found.noCode", school.name()));
        return 1;
      }
      line.getErr().println(told(school, code.get()));
      line.getOut().println(code.get().typed());
      return 0;
    }
  }

  private School school(Schools schools, String called, ZoneId there) {
    SchoolDirectory directory = schools.directory();
    String number = id == null || id.isBlank() ? null : id.strip();
    return directory
        .find(number == null ? called : number)
        .orElseGet(() -> schools.create(called, number, there));
  }

  private static String told(School school, IssuedCode code) {
    return WORDS.say(
        "command.found.done",
        school.name(),
        DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm")
            .format(code.expiresAt().atZone(school.zone())));
  }

  private ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), WORDS.say("command.found.noZone", text));
    }
  }
}
