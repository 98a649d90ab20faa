package ru.zvonok.bot.start;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Wear;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.RoleWords;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Wearable;

/** «Сменить роль»: which hat the chat wears, in words that tell them apart. */
final class HatScreens {

  private HatScreens() {}

  /**
   * @param children the first names of a guardian's children; empty for other hats
   */
  record Choice(Wearable hat, List<String> children) {}

  static Screen choose(List<Choice> choices, @Nullable Wear worn, Words words) {
    boolean several =
        choices.stream().map(choice -> choice.hat().personId()).distinct().count() > 1;
    Screen screen = Screen.of(words.say("start.hats"));
    for (Choice choice : choices) {
      Wearable hat = choice.hat();
      String label =
          several
              ? words.say("start.hat.of", hat.name().polite(), label(choice, words))
              : capital(label(choice, words));
      boolean now = worn != null && worn.personId() == hat.personId() && worn.hat() == hat.hat();
      screen =
          screen.row(
              new Button(
                  now ? words.say("start.hat.worn", label) : label,
                  new StartAction.WearHat(hat.personId(), hat.hat())));
    }
    return worn == null
        ? screen.row(DoorScreens.help(words), DoorScreens.language(words))
        : screen.row(Ways.menu(words));
  }

  private static String label(Choice choice, Words words) {
    return switch (choice.hat().hat()) {
      case STAFF -> RoleWords.say(choice.hat().roles(), words);
      case GUARDIAN ->
          choice.children().isEmpty()
              ? RoleWords.say(choice.hat().roles(), words)
              : words.say("start.hat.guardian", String.join(", ", choice.children()));
      case STUDENT -> words.say("start.hat.student");
    };
  }

  private static String capital(String label) {
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
