package ru.zvonok.bot.dialog;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Linking;
import ru.zvonok.core.alert.Straight;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;

/**
 * An update as one transaction: noted, done, answered; or nothing of it happened. A tap that only
 * shows is answered without being noted, straight if that can be.
 */
@Component
class Updates {

  private final TransactionTemplate transaction;
  private final DoneUpdates done;
  private final Dialog dialog;
  private final Postbox postbox;
  private final Chats chats;
  private final Linking linking;
  private final Glances glances;
  private final Straight straight;

  Updates(
      PlatformTransactionManager transactions,
      DoneUpdates done,
      Dialog dialog,
      Postbox postbox,
      Chats chats,
      Linking linking,
      Glances glances,
      Straight straight) {
    this.transaction = new TransactionTemplate(transactions);
    this.done = done;
    this.dialog = dialog;
    this.postbox = postbox;
    this.chats = chats;
    this.linking = linking;
    this.glances = glances;
    this.straight = straight;
  }

  /**
   * Returns when it is done.
   *
   * @param later the numbers of updates of the same chat that came after it, in the same batch
   * @param clock ends the little clock on a tapped button, as soon as its toast is known
   */
  void perform(School school, Incoming update, List<Long> later, PressedButton clock) {
    switch (SchoolScope.in(school.id(), () -> glances.at(school, update, later))) {
      case Glance.Shown shown -> {
        clock.end(shown.toast());
        show(school, update.from(), shown.screen());
      }
      case Glance.Past() -> clock.end(null);
      case Glance.Not() -> clock.end(whole(school, update));
    }
  }

  /** Straight, or else through the outbox: it isn't lost. */
  private void show(School school, Incoming.From from, OutMessage screen) {
    if (!straight.send(school.id(), from.address(), screen)) {
      SchoolScope.run(
          school.id(),
          () -> transaction.executeWithoutResult(_ -> postbox.post(school, from, screen)));
    }
  }

  /** Returns the toast of a tap; null also for an update that was done before. */
  private @Nullable String whole(School school, Incoming update) {
    return once(
        school,
        update,
        () ->
            switch (update) {
              case Incoming.Text text -> {
                dialog.said(school, text);
                yield null;
              }
              case Incoming.File file -> {
                dialog.sent(school, file);
                yield null;
              }
              case Incoming.Tap tap -> dialog.tapped(school, tap);
              case Incoming.Other other -> {
                dialog.other(school, other);
                yield null;
              }
              case Incoming.AddedToGroup added -> {
                postbox.leaveGroup(school, added.from());
                yield null;
              }
              case Incoming.Blocked blocked -> {
                linking.gone(school.id(), blocked.from().address());
                chats.forget(school.id(), blocked.from().address());
                yield null;
              }
            });
  }

  /** Notes an update that can't be done as done, and tells the person so. */
  void apologise(School school, Incoming update) {
    once(
        school,
        update,
        () -> {
          String known = chats.at(school.id(), update.from().address()).language();
          String language = known == null ? update.from().languageCode() : known;
          postbox.apologise(school, update.from(), Words.of(language == null ? "ru" : language));
          return null;
        });
  }

  private @Nullable String once(School school, Incoming update, Supplier<@Nullable String> work) {
    return SchoolScope.<@Nullable String>in(
        school.id(),
        () ->
            transaction.execute(
                _ -> done.note(school.id(), update.from().updateId()) ? work.get() : null));
  }
}
