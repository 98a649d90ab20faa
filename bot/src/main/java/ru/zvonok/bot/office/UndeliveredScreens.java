package ru.zvonok.bot.office;

import static java.util.stream.Collectors.groupingBy;
import static ru.zvonok.bot.screen.Html.escape;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.Undelivered.Missed;

/** Whom nothing reached, by reason, each with what to do and the way to the person's card. */
final class UndeliveredScreens {

  static final int A_PAGE = 10;

  private UndeliveredScreens() {}

  static Screen lately(List<Missed> all, int wanted, ZoneId zone, Words words) {
    if (all.isEmpty()) {
      return Screen.of(words.say("office.undelivered.none")).row(Ways.menu(words));
    }
    int pages = (all.size() + A_PAGE - 1) / A_PAGE;
    int page = Math.clamp(wanted, 0, pages - 1);
    // Names keep their order within a reason.
    List<Missed> shown =
        all.stream()
            .sorted(Comparator.comparing(UndeliveredWhy::of))
            .skip((long) page * A_PAGE)
            .limit(A_PAGE)
            .toList();
    String text =
        shown.stream()
            .collect(groupingBy(UndeliveredWhy::of, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(group -> group(group.getKey(), group.getValue(), zone, words))
            .collect(
                Collectors.joining(
                    "\n\n", words.say("office.undelivered.head", all.size()) + "\n\n", ""));
    Screen screen = Screen.of(text).columns(shown.stream().map(UndeliveredScreens::open).toList());
    return Pager.turn(screen, page, pages, OfficeAction.Undelivered::new).row(Ways.menu(words));
  }

  private static String group(UndeliveredWhy why, List<Missed> people, ZoneId zone, Words words) {
    return people.stream()
        .map(one -> line(one, zone, words))
        .collect(
            Collectors.joining(
                "\n",
                "<b>" + words.say("office.undelivered." + why) + "</b>\n",
                "\n" + words.say("office.undelivered." + why + ".todo")));
  }

  private static String line(Missed one, ZoneId zone, Words words) {
    return words.say(
        "office.undelivered.person",
        escape(one.name().full()),
        one.letters(),
        words.date(one.last().atZone(zone).toLocalDate()));
  }

  private static Button open(Missed one) {
    return new Button(one.name().initials(), new OfficeAction.OpenPerson(one.personId()));
  }
}
