package ru.zvonok.bot.start;

import static ru.zvonok.bot.screen.Html.escape;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Wearable;

/** The home menu of whoever visits: put together from what each feature has for that hat. */
@Component
class Home {

  private final List<MenuPart> parts;
  private final Choices choices;

  Home(List<MenuPart> parts, Choices choices) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(MenuPart::order)).toList();
    this.choices = choices;
  }

  Screen screen(Visit visit) {
    if (visit.hats().isEmpty()) {
      return DoorScreens.welcome(visit.school().name(), visit.words());
    }
    if (visit.actor() == null) {
      return choices.screen(visit);
    }
    Screen screen = Screen.of(text(visit));
    for (MenuPart part : parts) {
      screen = screen.columns(part.buttons(visit));
    }
    return screen;
  }

  /** The same under a word on what has just happened; {@code html} is safe to show. */
  Screen screen(String html, Visit visit) {
    Screen home = screen(visit);
    return new Screen(html + "\n\n" + home.html(), home.rows());
  }

  private String text(Visit visit) {
    Stream<String> greeting =
        visit.who().hat() == Hat.STAFF ? Stream.of(greeting(visit)) : Stream.empty();
    return Stream.concat(greeting, parts.stream().map(part -> part.text(visit)))
        .filter(text -> !text.isEmpty())
        .reduce((above, below) -> above + "\n" + below)
        .orElseGet(() -> greeting(visit));
  }

  private static String greeting(Visit visit) {
    String name =
        visit.hats().stream()
            .filter(hat -> hat.personId() == visit.who().personId())
            .map(Wearable::name)
            .map(known -> known.polite())
            .findFirst()
            .orElse("");
    return visit.words().say("start.greeting", escape(name), visit.words().day(visit.today()));
  }
}
