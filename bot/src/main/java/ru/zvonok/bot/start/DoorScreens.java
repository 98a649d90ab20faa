package ru.zvonok.bot.start;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.ZoneId;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.RoleWords;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Linking.Shown;

/** The door: who may come in, by what code, with what consent, and the way out. */
final class DoorScreens {

  private DoorScreens() {}

  static Screen welcome(String school, Words words) {
    return Screen.of(words.say("start.welcome", escape(school))).row(help(words), language(words));
  }

  static Screen offer(Shown.Offer offer, String school, Words words) {
    String who =
        offer.roles().isEmpty()
            ? words.say("start.offer", escape(offer.hint()))
            : words.say(
                "start.offer.roles", escape(offer.hint()), RoleWords.say(offer.roles(), words));
    return Screen.of(who + "\n\n" + ConsentText.of(school, offer.roles(), words))
        .row(new Button(words.say("start.offer.yes"), new StartAction.AcceptLink(offer.codeId())))
        .row(new Button(words.say("start.offer.no"), new StartAction.DeclineLink(offer.codeId())));
  }

  /** One answer for wrong, used and expired codes. */
  static Screen unknownCode(Words words) {
    return Screen.of(words.say("start.code.unknown")).row(help(words), Ways.menu(words));
  }

  static Screen tooMany(Shown.TooMany tries, ZoneId zone, Words words) {
    String time = words.time(tries.again().plusSeconds(59), zone);
    return Screen.of(words.say("start.code.tooMany", time)).row(help(words), Ways.menu(words));
  }

  static Screen declined(Words words) {
    return Screen.of(words.say("start.declined")).row(help(words), Ways.menu(words));
  }

  /** What every other chat of that person is told. */
  static Screen anotherChat(Words words) {
    return Screen.of(words.say("start.another")).row(Ways.menu(words));
  }

  static Screen unlink(Words words) {
    return Screen.of(words.say("start.unlink"))
        .row(new Button(words.say("start.unlink.yes"), new StartAction.UnlinkForSure()))
        .row(new Button(words.say("start.unlink.no"), new StartAction.Menu()));
  }

  static Screen unlinked(Words words) {
    return Screen.of(words.say("start.unlinked")).row(Ways.menu(words));
  }

  static Screen notLinked(Words words) {
    return Screen.of(words.say("start.notLinked")).row(Ways.menu(words));
  }

  static Screen languages(Words words) {
    return Screen.of(words.say("start.languages"))
        .row(
            new Button("Русский", new StartAction.SpeakLanguage(Language.RU)),
            new Button("English", new StartAction.SpeakLanguage(Language.EN)))
        .row(Ways.menu(words));
  }

  /** Under a screen that greets whoever has just come in. */
  static Button training(Words words) {
    return new Button(words.say("start.training"), new StartAction.Training());
  }

  static Button help(Words words) {
    return new Button(words.say("start.help"), new StartAction.Help());
  }

  /** In both languages: whoever needs it may not read the other one. */
  static Button language(Words words) {
    return new Button(words.say("start.language"), new StartAction.Languages());
  }
}
