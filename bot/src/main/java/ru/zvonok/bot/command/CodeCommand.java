package ru.zvonok.bot.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
import ru.zvonok.core.access.Whom;
import ru.zvonok.core.people.People;
import ru.zvonok.core.school.School;

/**
 * Makes one person's one-time link code, or the slips of a class (2.2, 4.2.3); a new code cancels
 * the old one.
 */
@Command(
    name = "code",
    description = {
      "Выдать одноразовый код: печатает только сам код.",
      "С --class — листки с кодами для класса и семей, файлом PDF."
    },
    mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {

  private static final Words WORDS = Words.of("ru");

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Option(
      names = "--ttl",
      paramLabel = "7d",
      converter = Span.class,
      description = "сколько действует: 30m, 12h, 7d; по умолчанию 72 часа")
  private @Nullable Duration ttl;

  @Option(names = "--school", paramLabel = "ID", description = "школа, если их несколько")
  private @Nullable String school;

  @Spec private @Nullable CommandSpec spec;

  /** Either a person or a class. */
  static final class Target {
    @ArgGroup(exclusive = false)
    private @Nullable Person person;

    @ArgGroup(exclusive = false)
    private @Nullable SchoolClass schoolClass;
  }

  static final class Person {
    @Option(
        names = "--person",
        required = true,
        paramLabel = "ID",
        description = "кому: как в загруженном файле")
    private String id = "";

    @Option(
        names = "--link",
        description = "напечатать код ссылки t.me/БОТ?start=…, а не для ввода")
    private boolean link;
  }

  static final class SchoolClass {
    @Option(names = "--class", required = true, paramLabel = "7А", description = "какому классу")
    private String name = "";

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf", description = "новый файл")
    private Path out = Path.of("");

    @Option(names = "--unlinked", description = "только тем, кто ещё не подключён")
    private boolean unlinked;

    @Option(
        names = "--bot",
        paramLabel = "ИМЯ",
        description = "имя бота; без него спрашивает Telegram")
    private @Nullable String bot;
  }

  @Override
  public Integer call() {
    try (Shell shell = Shell.open()) {
      return shell.inSchool(
          Optional.ofNullable(school),
          found -> {
            Person person = target.person;
            return person == null
                ? print(Objects.requireNonNull(target.schoolClass), found, shell)
                : issue(person, found, shell);
          });
    }
  }

  private int print(SchoolClass wanted, School found, Shell shell) {
    Whom whom = wanted.unlinked ? Whom.UNLINKED : Whom.EVERYONE;
    var line = Objects.requireNonNull(spec).commandLine();
    return new SlipsToFile(shell, found, WORDS)
        .print(
            new SlipsToFile.Wanted(wanted.name, whom, ttl, wanted.out, wanted.bot),
            line.getOut(),
            line.getErr());
  }

  private int issue(Person person, School found, Shell shell) {
    return shell
        .bean(People.class)
        .idOf(found.id(), person.id)
        .map(
            id ->
                shell
                    .bean(LinkCodes.class)
                    .issue(found.id(), id, LinkCodes.Handed.PAPER, ttl, null))
        .map(outcome -> print(outcome, person.link))
        .orElseGet(() -> refuse(WORDS.say("command.code.unknown", person.id)));
  }

  private int print(Outcome<IssuedCode> outcome, boolean link) {
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
