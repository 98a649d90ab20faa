package ru.zvonok.bot.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.access.LinkCodes;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.people.People;

/** Makes one person's one-time link code (2.2, 4.2.3); a new one cancels the old one. */
@Command(
    name = "code",
    description = "Выдать одноразовый код: печатает только сам код",
    mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {

  private static final Words WORDS = Words.of("ru");

  @Option(
      names = "--person",
      required = true,
      paramLabel = "ID",
      description = "кому: как в загруженном файле")
  private String person = "";

  @Option(
      names = "--ttl",
      paramLabel = "7d",
      converter = Span.class,
      description = "сколько действует: 30m, 12h, 7d; по умолчанию 72 часа")
  private @Nullable Duration ttl;

  @Option(names = "--link", description = "напечатать код ссылки t.me/БОТ?start=…, а не для ввода")
  private boolean link;

  @Option(names = "--school", paramLabel = "ID", description = "школа, если их несколько")
  private @Nullable String school;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (Shell shell = Shell.open()) {
      return shell.inSchool(
          Optional.ofNullable(school),
          found ->
              shell
                  .bean(People.class)
                  .idOf(found.id(), person)
                  .map(
                      id ->
                          shell
                              .bean(LinkCodes.class)
                              .issue(found.id(), id, LinkCodes.Handed.PAPER, ttl, null))
                  .map(this::print)
                  .orElseGet(() -> refuse(WORDS.say("command.code.unknown", person))));
    }
  }

  private int print(Outcome<IssuedCode> outcome) {
    return switch (outcome) {
      case Outcome.Done<IssuedCode>(IssuedCode code) -> {
        Objects.requireNonNull(spec)
            .commandLine()
            .getOut()
            .println(link ? code.link() : code.typed());
        yield 0;
      }
      case Outcome.Refused<IssuedCode> _ -> refuse(WORDS.say("command.code.refused"));
    };
  }

  private int refuse(String why) {
    Objects.requireNonNull(spec).commandLine().getErr().println(why);
    return 1;
  }

  /** 30m, 12h, 7d: from one minute to 30 days. */
  static final class Span implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      String text = value.toLowerCase(Locale.ROOT);
      if (!text.matches("[1-9][0-9]{0,4}[mhd]")) {
        throw new TypeConversionException("«" + value + "»: пишите 30m, 12h или 7d");
      }
      long count = Long.parseLong(text.substring(0, text.length() - 1));
      Duration span =
          switch (text.charAt(text.length() - 1)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          };
      if (span.compareTo(Duration.ofDays(30)) > 0) {
        throw new TypeConversionException("«" + value + "»: не дольше 30 дней");
      }
      return span;
    }
  }
}
