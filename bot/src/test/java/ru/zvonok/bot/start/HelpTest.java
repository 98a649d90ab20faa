package ru.zvonok.bot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.action.CommandParser;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Refusal;

/** /help by role: short, from the one list of commands, and each of them works for that role. */
class HelpTest extends PhonesInSchool {

  private static final Pattern COMMAND = Pattern.compile("(?m)^/([a-z]+) — \\S");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stranger     | menu language help",
        "technician   | menu check board find undelivered changes days training language unlink help",
        "director     | menu check board find undelivered changes days deadlines training language unlink help",
        "teacher      | menu lessons term training language unlink help",
        "classTeacher | menu lessons term class check training language unlink help",
        "father       | menu diary marks tasks absences week debts training language unlink help",
        "student      | menu diary marks tasks absences week debts training language unlink help"
      })
  void eachRoleHasItsCommandsAndTheyWork(String who, String commands) {
    for (Language language : Language.values()) {
      Phone phone = phone(who, language.name()).speaks(language);
      Screen help = phone.send(new StartAction.Help());

      assertThat(commandsIn(help)).isEqualTo(List.of(commands.split(" ")));
      assertThat(Html.length(help.html())).as("one screen of a phone").isLessThan(900);
      Shown.hasWayHome(help);
      for (String command : commandsIn(help)) {
        Action wish = CommandParser.command("/" + command).orElseThrow();
        Screen answer = phone.send(wish);
        assertThat(answer.html())
            .as("/" + command)
            .doesNotContain(Refusals.say(new Refusal.NotYours(), Words.of("ru")))
            .doesNotContain(Refusals.say(new Refusal.NotYours(), Words.of("en")));
      }
    }
  }

  @Test
  void whoHasSeveralHatsFindsTheChangeOfRole() {
    Phone phone = phoneOf(school.teacherAndMother(), "7");
    assertThat(commandsIn(phone.send(new StartAction.Help())))
        .containsExactly("menu", "role", "language", "unlink", "help");
  }

  @Test
  void theFirstLessonIsOfferedInHelpAndAfterComingIn() {
    assertThat(Shown.labels(phone("father", "8").send(new StartAction.Help())))
        .contains("🎓 Попробовать за 5 минут");

    Phone mother = stranger("10");
    mother.send(new SentAction.ShowCode(codeFor(school.ivansMother()).link()));
    assertThat(Shown.labels(mother.press("Да, это я"))).contains("🎓 Попробовать за 5 минут");
    assertThat(mother.press("🎓").html()).contains("минут на пять", "В журнал ничего не запишется");
  }

  private Phone phone(String who, String address) {
    return switch (who) {
      case "stranger" -> stranger(who + address);
      case "technician" -> phoneOf(school.technician(), who + address);
      case "director" -> phoneOf(school.director(), who + address);
      case "teacher" -> phoneOf(school.mathTeacher(), who + address);
      case "classTeacher" -> phoneOf(school.classTeacher(), who + address);
      case "student" -> phoneOf(school.ivan(), who + address);
      default -> phoneOf(school.ivansFather(), who + address);
    };
  }

  private static List<String> commandsIn(Screen help) {
    return COMMAND.matcher(help.html()).results().map(found -> found.group(1)).toList();
  }
}
