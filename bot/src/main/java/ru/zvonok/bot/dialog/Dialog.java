package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.CommandParser;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.access.Visitors;
import ru.zvonok.core.school.School;

/**
 * One update of a person's chat, inside its transaction: who is it, what is wanted, what is
 * answered. Who may see what is core's to say; here only strangers are kept from handlers for
 * people.
 */
@Component
class Dialog {

  private final Chats chats;
  private final Visitors visitors;
  private final Router router;
  private final Postbox postbox;
  private final CommandMenus menus;
  private final Visits visits;

  Dialog(
      Chats chats,
      Visitors visitors,
      Router router,
      Postbox postbox,
      CommandMenus menus,
      Visits visits) {
    this.menus = menus;
    this.chats = chats;
    this.visitors = visitors;
    this.router = router;
    this.postbox = postbox;
    this.visits = visits;
  }

  /** Words or a command. */
  void said(School school, Incoming.Text text) {
    Chat chat = chats.at(school.id(), text.from().address());
    Asked asked = chat.asksForWords();
    Action wanted =
        CommandParser.command(text.text())
            .orElseGet(
                () ->
                    asked == null
                        ? CommandParser.words(text.text())
                        : new SentAction.Said(text.text()));
    Asked answered = wanted instanceof SentAction.Said ? asked : null;
    Visit visit =
        visits.of(school, chat, text.from(), Via.TEXT, answered == null ? null : answered.card());
    Reply reply = reply(wanted, visit);
    answer(chat, text.from(), visit, wanted, reply, answered == null ? null : text.messageId());
  }

  /** A pressed button; returns the toast. */
  @Nullable String tapped(School school, Incoming.Tap tap) {
    Chat chat = chats.at(school.id(), tap.from().address());
    Visit visit = visits.of(school, chat, tap.from(), Via.BUTTON, tap.messageId());
    Action wanted = ActionCodec.decode(tap.data()).orElse(null);
    Reply reply = wanted == null ? stale(visit) : reply(wanted, visit);
    answer(chat, tap.from(), visit, wanted, reply, null);
    return reply.toast();
  }

  /** A photo or a document. */
  void sent(School school, Incoming.File file) {
    Chat chat = chats.at(school.id(), file.from().address());
    Asked asked = chat.asksForFiles();
    SentAction.SentFile wanted = new SentAction.SentFile(file.file(), file.caption());
    Visit visit =
        visits.of(school, chat, file.from(), Via.TEXT, asked == null ? null : asked.card());
    Reply reply =
        asked == null ? handle(wanted, visit) : handle(router.of(asked.awaiting()), wanted, visit);
    answer(chat, file.from(), visit, wanted, reply, asked == null ? null : file.messageId());
  }

  /** A voice or a sticker: what was asked for stays asked for. */
  void other(School school, Incoming.Other other) {
    Chat chat = chats.at(school.id(), other.from().address());
    Visit visit = visits.of(school, chat, other.from(), Via.TEXT, null);
    postbox.post(visit, other.from(), handle(new SentAction.SentOther(other.kind()), visit), null);
  }

  private Reply reply(Action wanted, Visit visit) {
    return switch (wanted) {
      case StartAction.Nothing nothing -> keepAsking(handle(nothing, visit), visit);
      case SentAction.Said said -> words(said, visit);
      case StartAction.Menu _ when visit.actor() == null -> door(visit);
      case Action action -> handle(action, visit);
    };
  }

  private Reply words(SentAction.Said said, Visit visit) {
    Awaiting awaiting = visit.awaiting();
    Handler handler =
        awaiting == null || !awaiting.asksForWords() ? router.of(said) : router.of(awaiting);
    return handle(handler, said, visit);
  }

  private Reply handle(Action action, Visit visit) {
    return handle(router.of(action), action, visit);
  }

  private Reply handle(Handler handler, Action action, Visit visit) {
    return welcome(handler, visit) ? handler.handle(action, visit) : door(visit);
  }

  private static boolean welcome(Handler handler, Visit visit) {
    return visit.actor() != null || handler.forStrangers();
  }

  /** To the welcome for a stranger, to the choice of hats for who has several. */
  private Reply door(Visit visit) {
    Action way = visit.hats().isEmpty() ? new StartAction.Menu() : new StartAction.Hats();
    return router.of(way).handle(way, visit);
  }

  private Reply stale(Visit visit) {
    Reply menu = reply(new StartAction.Menu(), visit);
    return new Reply(
        menu.screen(), Reply.Place.NEW, visit.words().say("dialog.stale"), menu.awaiting());
  }

  private static Reply keepAsking(Reply reply, Visit visit) {
    Awaiting awaiting = visit.awaiting();
    return awaiting == null ? reply : reply.await(awaiting);
  }

  /**
   * @param wanted null: a button that is out of date
   * @param said the person's own message to take away; null: none
   */
  private void answer(
      Chat chat,
      Incoming.From from,
      Visit visit,
      @Nullable Action wanted,
      Reply reply,
      @Nullable Integer said) {
    postbox.post(visit, from, reply, said);
    long school = visit.school().id();
    if (wanted instanceof StartAction.UnlinkForSure
        && visitors.hatsAt(school, from.address()).isEmpty()) {
      chats.forget(school, from.address());
      return;
    }
    Integer card = reply.place() == Reply.Place.SAME ? visit.messageId() : null;
    Chat after = chat.speaking(from.languageCode()).after(reply, card);
    Chat now = menus.follow(after, visit, reply, from);
    if (!now.equals(chat)) {
      chats.save(school, now);
    }
  }
}
