package ru.zvonok.bot.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import ru.zvonok.core.school.Schools;

/** Says whether the settings work: reaches the database and names its schools. */
@Command(
    name = "check",
    description = "Проверить настройки: доступна ли база данных и какие в ней школы",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (Shell shell = Shell.open()) {
      var out = Objects.requireNonNull(spec).commandLine().getOut();
      shell
          .bean(Schools.class)
          .all()
          .forEach(school -> out.println(school.name() + " · " + school.zone()));
      out.println("OK");
      return 0;
    }
  }
}
