package ru.zvonok.bot.slips;

import java.util.List;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.ClassRate;
import ru.zvonok.core.access.Share;

/** How far the school has come in: the classes, the least linked one first. */
final class RateScreens {

  /** Telegram takes a hundred buttons. */
  static final int A_PAGE = 40;

  private RateScreens() {}

  static Screen all(List<ClassRate> rates, int wanted, Words words) {
    if (rates.isEmpty()) {
      return Screen.of(words.say("slips.rates.none")).row(Ways.menu(words));
    }
    int pages = (rates.size() + A_PAGE - 1) / A_PAGE;
    int page = Math.clamp(wanted, 0, pages - 1);
    Screen screen =
        Screen.of(text(rates, words))
            .columns(
                rates.stream()
                    .skip((long) page * A_PAGE)
                    .limit(A_PAGE)
                    .map(one -> button(one, words))
                    .toList());
    return Pager.turn(screen, page, pages, OfficeAction.LinkRates::new).row(Ways.menu(words));
  }

  private static String text(List<ClassRate> rates, Words words) {
    Share families = sum(rates.stream().map(ClassRate::families).toList());
    Share students = sum(rates.stream().map(ClassRate::students).toList());
    return words.say(
        "slips.rates.text",
        families.percent(),
        families.linked(),
        families.all(),
        students.percent(),
        students.linked(),
        students.all());
  }

  /** «7А · 40 % · 25 %». */
  private static Button button(ClassRate one, Words words) {
    String label =
        words.say(
            "slips.rates.class",
            one.className(),
            one.families().percent(),
            one.students().percent());
    return new Button(label, new OfficeAction.OpenClassLinks(one.classId(), 0));
  }

  private static Share sum(List<Share> shares) {
    return shares.stream().reduce(new Share(0, 0), Share::plus);
  }
}
