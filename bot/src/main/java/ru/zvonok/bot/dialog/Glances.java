package ru.zvonok.bot.dialog;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.school.School;

/**
 * Taps that only show: no ledger, no outbox, nothing is written, and the database itself sees to it
 * (a read-only transaction). A handler says which of its actions these are; a chat where anything
 * else is to be noted, asked for or sent is served like any other update. Delivered again such a
 * tap is answered again, with the screen as it is then, unless a later update of its chat is done:
 * its answer must stay.
 */
@Component
class Glances {

  private static final String WRITES = "25006";

  private final Router router;
  private final Chats chats;
  private final Visits visits;
  private final CommandMenus menus;
  private final TransactionTemplate reading;

  Glances(
      Router router,
      Chats chats,
      Visits visits,
      CommandMenus menus,
      PlatformTransactionManager transactions) {
    this.router = router;
    this.chats = chats;
    this.visits = visits;
    this.menus = menus;
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /**
   * Inside the school's scope.
   *
   * @param later updates of the same chat that came after it, in the same batch
   */
  Glance at(School school, Incoming update, List<Long> later) {
    if (!(update instanceof Incoming.Tap tap)) {
      return new Glance.Not();
    }
    Integer messageId = tap.messageId();
    Action wanted = ActionCodec.decode(tap.data()).filter(router::onlyShows).orElse(null);
    if (wanted == null || messageId == null) {
      return new Glance.Not();
    }
    try {
      return reading.execute(_ -> look(school, tap, messageId, wanted, later));
    } catch (RuntimeException e) {
      if (writes(e)) {
        return new Glance.Not();
      }
      throw e;
    }
  }

  private Glance look(
      School school, Incoming.Tap tap, int messageId, Action wanted, List<Long> later) {
    Chats.Standing standing = chats.standing(school.id(), tap.from().address(), later).orElse(null);
    if (standing == null) {
      return new Glance.Not();
    }
    if (standing.past()) {
      return new Glance.Past();
    }
    Chat chat = standing.chat();
    if (!standing.free() || chat.asked() != null || chat.language() == null) {
      return new Glance.Not();
    }
    Visit visit = visits.of(school, chat, tap.from(), Via.BUTTON, messageId);
    if (visit.actor() == null || !menus.inStep(chat, visit)) {
      return new Glance.Not();
    }
    Reply reply = router.of(wanted).handle(wanted, visit);
    Screen screen = reply.screen();
    return screen != null && reply.onlyShows()
        ? new Glance.Shown(OutMessage.edit(messageId, screen), reply.toast())
        : new Glance.Not();
  }

  /** The page had to write after all, as when its lessons are laid for the first time. */
  private static boolean writes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && WRITES.equals(sql.getSQLState()));
  }
}
