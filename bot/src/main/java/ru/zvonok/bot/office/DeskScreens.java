package ru.zvonok.bot.office;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.RoleWords;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.access.PeopleDesk.Card;
import ru.zvonok.core.access.PeopleDesk.Entry;

/** Finding a person, giving out a code, ending links: who they are, and never a mark. */
final class DeskScreens {

  /** As many as a phone shows at a glance. */
  static final int SHOWN = 8;

  private DeskScreens() {}

  static Screen ask(Words words) {
    return Screen.of(words.say("office.ask")).row(Ways.menu(words));
  }

  static Screen found(List<Entry> people, String asked, Words words) {
    String key =
        people.isEmpty()
            ? "office.found.none"
            : people.size() > SHOWN ? "office.found.more" : "office.found";
    Screen screen = Screen.of(words.say(key, escape(asked), SHOWN));
    for (Entry person : people.subList(0, Math.min(SHOWN, people.size()))) {
      screen = screen.row(open(person, words));
    }
    return screen.row(again(words), Ways.menu(words));
  }

  /** «Иванов Пётр Сергеевич · 7А, ученик». */
  static Button open(Entry person, Words words) {
    return new Button(
        words.say("office.person", person.name().full(), what(person, words)),
        new OfficeAction.OpenPerson(person.personId()));
  }

  static Screen card(Card card, ZoneId zone, Words words) {
    Entry person = card.entry();
    String links =
        card.links().isEmpty()
            ? words.say("office.links.none")
            : words.say(
                "office.links",
                card.links().size(),
                date(card.links().getFirst().since(), zone, words));
    Screen screen =
        Screen.of(
                "<b>%s</b>\n%s\n%s"
                    .formatted(escape(person.name().full()), escape(what(person, words)), links))
            .row(
                new Button(
                    words.say("office.code.issue"), new OfficeAction.IssueCode(person.personId())));
    if (!card.links().isEmpty()) {
      screen =
          screen.row(
              new Button(
                  words.say("office.unlink"), new OfficeAction.UnlinkPerson(person.personId())));
    }
    return screen.row(again(words), Ways.menu(words));
  }

  /** The code in both forms, for handing over face to face. */
  static Screen code(Entry person, IssuedCode code, String botName, ZoneId zone, Words words) {
    return Screen.of(
            words.say(
                "office.code",
                escape(person.name().full()),
                escape("https://t.me/" + botName + "?start=" + code.link()),
                escape(code.grouped()),
                words.time(code.expiresAt(), zone)))
        .row(back(person, words), Ways.menu(words));
  }

  static Screen sure(Card card, Words words) {
    long id = card.entry().personId();
    return Screen.of(
            words.say(
                "office.unlink.sure", escape(card.entry().name().full()), card.links().size()))
        .row(new Button(words.say("office.unlink.yes"), new OfficeAction.UnlinkPersonForSure(id)))
        .row(back(card.entry(), words), Ways.menu(words));
  }

  static Screen unlinked(Entry person, int ended, Words words) {
    return Screen.of(words.say("office.unlinked", escape(person.name().full()), ended))
        .row(back(person, words), Ways.menu(words));
  }

  private static Button again(Words words) {
    return new Button(words.say("office.find"), new OfficeAction.FindPerson());
  }

  private static Button back(Entry person, Words words) {
    return Ways.back(words, new OfficeAction.OpenPerson(person.personId()));
  }

  /** «7А, ученик», «учитель, кл. рук.». */
  private static String what(Entry person, Words words) {
    String what =
        Stream.of(
                Stream.ofNullable(person.className()),
                Stream.of(RoleWords.say(person.roles(), words)))
            .flatMap(parts -> parts)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return what.isEmpty() ? words.say("office.nobody") : what;
  }

  private static String date(Instant instant, ZoneId zone, Words words) {
    return words.date(instant.atZone(zone).toLocalDate());
  }
}
