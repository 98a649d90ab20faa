package ru.zvonok.bot.command;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.dialog.AskedBotName;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.bot.slips.SlipPaper;
import ru.zvonok.core.access.ClassSheet;
import ru.zvonok.core.access.LinkCodes;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Whom;
import ru.zvonok.core.exchange.ClassNames;
import ru.zvonok.core.paper.SlipSheet;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SchoolClasses;
import ru.zvonok.core.school.SchoolDirectory;
import ru.zvonok.core.school.Schools;

/**
 * A class's slips as a file that only its owner reads. No code is given out or cancelled unless the
 * file is written; none is ever printed or logged.
 */
final class SlipsToFile {

  /**
   * @param out must not be there yet
   * @param bot null: the messenger is asked
   */
  record Wanted(
      String className, Whom whom, @Nullable Duration ttl, Path out, @Nullable String bot) {}

  private static final String BOT = "@?[A-Za-z][A-Za-z0-9_]{3,31}";

  private final Shell shell;
  private final School school;
  private final Words words;

  SlipsToFile(Shell shell, School school, Words words) {
    this.shell = shell;
    this.school = school;
    this.words = words;
  }

  /** The exit code. */
  int print(Wanted wanted, PrintWriter out, PrintWriter err) {
    List<SchoolClass> classes =
        shell
            .bean(SchoolClasses.class)
            .on(school.id(), school.dayOf(shell.bean(Clock.class).instant()));
    Optional<SchoolClass> found =
        classes.stream()
            .filter(one -> ClassNames.key(one.name()).equals(ClassNames.key(wanted.className())))
            .findFirst();
    if (found.isEmpty()) {
      String there = classes.stream().map(SchoolClass::name).collect(joining(", "));
      err.println(words.say("command.slips.noClass", wanted.className(), there));
      return 1;
    }
    Optional<String> bot = bot(wanted);
    if (bot.isEmpty()) {
      err.println(words.say("command.slips.noBot"));
      return 1;
    }
    return print(found.get().id(), wanted, bot.get(), out, err);
  }

  private int print(long classId, Wanted wanted, String bot, PrintWriter out, PrintWriter err) {
    NewFile file;
    try {
      file = NewFile.at(wanted.out());
    } catch (IOException e) {
      err.println(NewFile.why(e, wanted.out(), words));
      return 1;
    }
    try (file) {
      ClassSheet sheet = written(classId, wanted, bot, file);
      if (sheet.viaGosuslugi() > 0) {
        err.println(words.say("command.slips.viaGosuslugi", sheet.viaGosuslugi()));
      }
      if (sheet.codes().isEmpty()) {
        err.println(words.say("command.slips.nobody", sheet.className()));
        return 1;
      }
      file.keep();
      out.println(told(sheet, wanted.out()));
      return 0;
    } catch (UncheckedIOException e) {
      err.println(NewFile.why(requireNonNull(e.getCause()), wanted.out(), words));
      return 1;
    }
  }

  /** The codes and the file, or neither. */
  private ClassSheet written(long classId, Wanted wanted, String bot, NewFile file) {
    var transaction = new TransactionTemplate(shell.bean(PlatformTransactionManager.class));
    return requireNonNull(
        transaction.execute(
            _ -> {
              ClassSheet sheet = issued(classId, wanted);
              if (!sheet.codes().isEmpty()) {
                file.write(SlipPaper.pdf(sheet, school, bot, shell.bean(Clock.class).instant()));
              }
              return sheet;
            }));
  }

  private ClassSheet issued(long classId, Wanted wanted) {
    return switch (shell
        .bean(LinkCodes.class)
        .issueForClass(school.id(), classId, wanted.whom(), wanted.ttl(), null)) {
      case Outcome.Done<ClassSheet>(ClassSheet sheet) -> sheet;
      case Outcome.Refused<ClassSheet>(var why) ->
          throw new IllegalStateException("the class was there a moment ago: " + why);
    };
  }

  private String told(ClassSheet sheet, Path out) {
    int people = sheet.codes().size();
    return words.say(
        "command.slips.done",
        sheet.className(),
        people,
        SlipSheet.pages(people),
        out,
        DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm")
            .format(sheet.codes().getFirst().code().expiresAt().atZone(school.zone())));
  }

  private boolean isOurs(String named, SchoolDirectory schools) {
    return schools.find(named).filter(one -> one.id() == school.id()).isPresent();
  }

  private Optional<String> bot(Wanted wanted) {
    if (wanted.bot() != null) {
      return Optional.of(wanted.bot())
          .filter(name -> name.matches(BOT))
          .map(name -> name.replace("@", ""));
    }
    Environment settings = shell.bean(Environment.class);
    SchoolDirectory schools = shell.bean(Schools.class).directory();
    return ServiceLoader.load(AskedBotName.class).stream()
        .flatMap(
            messenger -> messenger.get().by(settings, named -> isOurs(named, schools)).stream())
        .findFirst();
  }
}
