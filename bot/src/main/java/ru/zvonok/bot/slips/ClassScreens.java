package ru.zvonok.bot.slips;

import static ru.zvonok.bot.screen.Html.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.ClassLinks;
import ru.zvonok.core.access.ClassLinks.Family;
import ru.zvonok.core.access.ClassLinks.Member;
import ru.zvonok.core.access.ClassSheet;
import ru.zvonok.core.access.LastSheet;
import ru.zvonok.core.access.Whom;
import ru.zvonok.core.paper.SlipSheet;

/** One class: who isn't in yet, what became of its last slips, and new ones. */
final class ClassScreens {

  /** Kept together on a page. */
  private static final int A_BLOCK = 6;

  private ClassScreens() {}

  static Screen links(ClassLinks links, int page, View view) {
    List<String> missing = missing(links, view);
    Screen screen =
        Pager.page(
            head(links, missing.isEmpty(), view),
            missing,
            page,
            to -> new OfficeAction.OpenClassLinks(links.classId(), to));
    for (Whom whom : List.of(Whom.UNLINKED, Whom.EVERYONE)) {
      if (links.count(whom) > 0) {
        screen =
            screen.row(
                new Button(view.say("print." + whom, links.count(whom)), print(links, whom)));
      }
    }
    return screen.row(
        Ways.back(view.words(), new OfficeAction.LinkRates(0)), Ways.menu(view.words()));
  }

  /** Slips that someone may hold already aren't cancelled by a single tap. */
  private static Action print(ClassLinks links, Whom whom) {
    LastSheet sheet = links.sheet();
    return sheet != null && sheet.unused() > 0
        ? new OfficeAction.AskSlips(links.classId(), whom)
        : new OfficeAction.PrintSlips(links.classId(), whom, links.newest());
  }

  static Screen sure(ClassLinks links, Whom whom, View view) {
    LastSheet sheet = links.sheet();
    String text =
        view.say(
            "sure",
            escape(links.className()),
            sheet == null ? 0 : sheet.unused(),
            links.count(whom));
    return Screen.of(text)
        .row(
            new Button(
                view.say("sure.yes"),
                new OfficeAction.PrintSlips(links.classId(), whom, links.newest())))
        .row(back(links.classId(), view), Ways.menu(view.words()));
  }

  static Screen printed(long classId, ClassSheet sheet, View view) {
    int people = sheet.codes().size();
    String text =
        view.say(
            "printed",
            escape(sheet.className()),
            people,
            SlipSheet.pages(people),
            view.moment(sheet.codes().getFirst().code().expiresAt()));
    return Screen.of(sheet.viaGosuslugi() == 0 ? text : text + "\n\n" + left(sheet, view.words()))
        .row(back(classId, view), Ways.menu(view.words()));
  }

  /** Why a sheet would be empty. */
  static String nobody(ClassSheet sheet, Words words) {
    return sheet.viaGosuslugi() == 0 ? words.say("slips.nobody") : left(sheet, words);
  }

  private static String left(ClassSheet sheet, Words words) {
    return words.say("slips.viaGosuslugi", sheet.viaGosuslugi());
  }

  private static String head(ClassLinks links, boolean all, View view) {
    List<String> lines = new ArrayList<>();
    lines.add("<b>" + escape(links.className()) + "</b>");
    var families = links.linkedFamilies();
    var students = links.students();
    if (students.all() == 0) {
      lines.add(view.say("empty"));
      return String.join("\n", lines);
    }
    lines.add(view.say("families", families.linked(), families.all(), families.percent()));
    lines.add(view.say("students", students.linked(), students.all(), students.percent()));
    LastSheet sheet = links.sheet();
    if (sheet != null) {
      lines.add("");
      lines.add(sheet(sheet, view));
    }
    lines.add("");
    lines.add(view.say(all ? "all" : "missing"));
    return String.join("\n", lines);
  }

  private static String sheet(LastSheet sheet, View view) {
    var by = sheet.issuedBy();
    String who = by == null ? view.say("byCommandLine") : escape(by.initials());
    return sheet.unused() == 0
        ? view.say("sheet.over", view.moment(sheet.issuedAt()), who)
        : view.say(
            "sheet",
            view.moment(sheet.issuedAt()),
            who,
            sheet.unused(),
            view.moment(sheet.expiresAt()));
  }

  private static List<String> missing(ClassLinks links, View view) {
    List<String> lines =
        links.families().stream()
            .filter(family -> !isIn(family))
            .map(family -> line(family, view))
            .toList();
    return IntStream.iterate(0, from -> from < lines.size(), from -> from + A_BLOCK)
        .mapToObj(
            from -> String.join("\n", lines.subList(from, Math.min(lines.size(), from + A_BLOCK))))
        .toList();
  }

  private static boolean isIn(Family family) {
    return family.student().linked()
        && family.guardians().stream().allMatch(Member::linked)
        && !family.guardians().isEmpty();
  }

  /** «Иванов Иван Петрович: ученик; Иванов Пётр Алексеевич». */
  private static String line(Family family, View view) {
    List<String> who = new ArrayList<>();
    if (!family.student().linked()) {
      who.add(view.say("student"));
    }
    family.guardians().stream()
        .filter(guardian -> !guardian.linked())
        .forEach(guardian -> who.add(escape(guardian.name().full())));
    if (family.guardians().isEmpty()) {
      who.add(view.say("noGuardians"));
    }
    return "• <b>" + escape(family.student().name().full()) + "</b>: " + String.join("; ", who);
  }

  private static Button back(long classId, View view) {
    return Ways.back(view.words(), new OfficeAction.OpenClassLinks(classId, 0));
  }
}
