package ru.zvonok.bot;

import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.BotName;
import ru.zvonok.core.access.Founding;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.school.SchoolScope;

/**
 * The way into the one school that this process serves, if nobody has entered it yet: a code for
 * its director, on standard output and never in the log. A region gives them out by itself.
 */
@Component
class FirstCode implements ApplicationRunner {

  private final ServedSchools served;
  private final Founding founding;
  private final BotName bot;

  FirstCode(ServedSchools served, Founding founding, BotName bot) {
    this.served = served;
    this.founding = founding;
    this.bot = bot;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Served one = served.all().getFirst();
    if (!one.alone()) {
      return;
    }
    long school = one.school().id();
    Optional<IssuedCode> code = SchoolScope.in(school, () -> founding.directorCode(school));
    code.ifPresent(issued -> System.out.println(words(issued, school)));
  }

  private String words(IssuedCode code, long school) {
    return """
    Код директора (одноразовый, до %s): %s
    Director's code. Send it to the bot, or open: %s\
    """
        .formatted(code.expiresAt(), grouped(code.typed()), link(code, school));
  }

  private String link(IssuedCode code, long school) {
    return bot.known(school)
        .map(name -> "https://t.me/" + name + "?start=" + code.link())
        .orElse("/start " + code.link());
  }

  private static String grouped(String typed) {
    return typed.substring(0, typed.length() / 2) + "-" + typed.substring(typed.length() / 2);
  }
}
