package ru.zvonok.bot.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Command;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.BindingEnded;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Letter;
import ru.zvonok.core.alert.Outbox;
import ru.zvonok.core.school.School;

/** Answers on their way to the outbox: each under its update's key, so twice is once. */
@Component
class Postbox {

  private final Outbox outbox;
  private final Chats chats;

  Postbox(Outbox outbox, Chats chats) {
    this.outbox = outbox;
    this.chats = chats;
  }

  /**
   * @param said the person's own message to take away, so that the card stays last; null: none
   */
  void post(Visit visit, Incoming.From from, Reply reply, @Nullable Integer said) {
    List<OutMessage> here = new ArrayList<>();
    Screen screen = reply.screen();
    Integer card = reply.place() == Reply.Place.SAME ? visit.messageId() : null;
    if (screen != null) {
      here.add(card == null ? OutMessage.send(screen) : OutMessage.edit(card, screen));
      if (card != null && said != null) {
        here.add(OutMessage.delete(said));
      }
    }
    reply.files().forEach(file -> here.add(OutMessage.file(file)));
    post(visit.school(), from, here);
    int n = here.size();
    for (Extra extra : reply.also()) {
      n++;
      post(
          visit.school().id(),
          new Letter(
              extra.address(),
              extra.bindingId(),
              Kind.ANSWER,
              key(from, n),
              DialogJson.write(OutMessage.send(extra.screen().apply(wordsAt(extra, visit)))),
              null));
    }
  }

  /** A screen that couldn't go straight. */
  void post(School school, Incoming.From from, OutMessage screen) {
    post(school, from, List.of(screen));
  }

  private Words wordsAt(Extra extra, Visit visit) {
    String language = chats.at(visit.school().id(), extra.address()).language();
    return Words.of(language == null ? "ru" : language);
  }

  void commands(School school, Incoming.From from, List<Command> commands, Words words) {
    post(
        school.id(),
        letter(from.address(), key(from) + "-menu", OutMessage.commands(commands, words)));
  }

  /** The menu of a chat that is nobody's any more. */
  void noCommands(BindingEnded ended) {
    post(
        ended.schoolId(),
        letter(
            ended.address(),
            "b" + ended.bindingId() + "-menu",
            OutMessage.commands(List.of(), Words.of("ru"))));
  }

  /** Why not here, and out: a journal is no matter for a group. */
  void leaveGroup(School school, Incoming.From from) {
    String both = Words.of("ru").say("dialog.group") + "\n\n" + Words.of("en").say("dialog.group");
    post(school, from, List.of(OutMessage.send(Screen.of(both)), OutMessage.leave()));
  }

  /** Something broke: said so, with a way back. */
  void apologise(School school, Incoming.From from, Words words) {
    post(
        school,
        from,
        List.of(
            OutMessage.send(
                Screen.of(words.say("dialog.failed"))
                    .row(new Button(words.say("screen.menu"), new StartAction.Menu())))));
  }

  private void post(School school, Incoming.From from, List<OutMessage> messages) {
    int n = 0;
    for (OutMessage message : messages) {
      n++;
      post(
          school.id(),
          letter(from.address(), key(from, n), message)
              .repainting(message.repaints())
              .enclosing(message.enclosure()));
    }
  }

  private void post(long schoolId, Letter letter) {
    outbox.post(schoolId, letter);
  }

  private static Letter letter(String address, String key, OutMessage message) {
    return new Letter(address, null, Kind.ANSWER, key, DialogJson.write(message), null);
  }

  private static String key(Incoming.From from, int n) {
    return key(from) + "-" + n;
  }

  private static String key(Incoming.From from) {
    return "u" + from.updateId();
  }
}
