package ru.zvonok.bot.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The office's command line: the same jar that serves the chat. Exit code 0 when it was done, 1
 * when the school's data say no, 2 for a wrong call.
 */
@Command(
    name = "zvonok",
    description = "Электронный журнал и дневник школы / a school's journal and diary",
    mixinStandardHelpOptions = true,
    subcommands = {ImportCommand.class, CodeCommand.class, FoundCommand.class, CheckCommand.class})
public final class Zvonok implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  /** Runs one command and returns its exit code. */
  public static int run(String... args) {
    return new CommandLine(new Zvonok())
        .setExecutionExceptionHandler(
            (failure, line, _) -> {
              if (!(failure instanceof Shell.NotOpened)) {
                line.getErr().println(Shell.oneSentence(failure));
              }
              return 1;
            })
        .execute(args);
  }

  /** Whether these arguments ask for the server: none, {@code serve}, or settings alone. */
  public static boolean serves(String... args) {
    return args.length == 0
        || args[0].equals("serve")
        || args[0].startsWith("--spring.")
        || args[0].startsWith("--server.")
        || args[0].startsWith("--zvonok.");
  }

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getOut());
  }
}
