package ru.zvonok.bot.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.UnaskedFiles;
import ru.zvonok.bot.dialog.UnaskedWords;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;

/**
 * Words, files and other things that nobody asked for: a feature that makes sense of them answers;
 * else the likeliest buttons are offered, and nothing is done.
 */
@Component
class UnknownHandler implements Routed {

  private final Home home;
  private final Guesses guesses;
  private final ObjectProvider<UnaskedWords> readers;
  private final ObjectProvider<UnaskedFiles> fileReaders;
  private final Routes routes =
      new Routes()
          .to(SentAction.Said.class, (it, visit) -> said(it.text(), visit))
          .to(SentAction.SentFile.class, this::sent)
          .to(
              SentAction.SentOther.class,
              (it, visit) -> unasked("start.other." + it.kind().name(), visit));

  UnknownHandler(
      Home home,
      Guesses guesses,
      ObjectProvider<UnaskedWords> readers,
      ObjectProvider<UnaskedFiles> fileReaders) {
    this.home = home;
    this.guesses = guesses;
    this.readers = readers;
    this.fileReaders = fileReaders;
  }

  @Override
  public boolean forStrangers() {
    return true;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply said(String text, Visit visit) {
    return readers
        .orderedStream()
        .flatMap(reader -> reader.read(text, visit).stream())
        .findFirst()
        .orElseGet(() -> unknown(text, visit));
  }

  private Reply unknown(String text, Visit visit) {
    Actor actor = visit.actor();
    if (actor == null) {
      String key = visit.hats().isEmpty() ? "start.said.stranger" : "start.said.lost";
      return Reply.show(home.screen(visit.words().say(key, UnknownScreens.quoted(text)), visit));
    }
    List<Button> likely = guesses.of(text, visit);
    String polite = politeness(text);
    if (polite != null) {
      return show(polite, text, likely.isEmpty() ? guesses.usual(visit) : likely, visit);
    }
    if (!likely.isEmpty()) {
      return show("start.said.likely", text, likely, visit);
    }
    return show(
        actor.is(Role.TEACHER) ? "start.said.lost.teacher" : "start.said.lost",
        text,
        guesses.usual(visit),
        visit);
  }

  /** A greeting is greeted; null: it is none. */
  private static @Nullable String politeness(String text) {
    List<String> words = Stems.words(text);
    if (words.stream().anyMatch(word -> Stems.fit(word, "start.heard.thanks") > 0)) {
      return "start.said.thanks";
    }
    return words.stream().anyMatch(word -> Stems.fit(word, "start.heard.hello") > 0)
        ? "start.said.hello"
        : null;
  }

  /** What was asked for stays asked for. */
  private Reply sent(SentAction.SentFile file, Visit visit) {
    return fileReaders
        .orderedStream()
        .flatMap(reader -> reader.read(file, visit).stream())
        .findFirst()
        .orElseGet(() -> unasked("start.other.FILE", visit));
  }

  private Reply unasked(String key, Visit visit) {
    Awaiting awaiting = visit.awaiting();
    if (visit.actor() == null) {
      return Reply.show(home.screen(visit.words().say(key), visit));
    }
    boolean asked = awaiting != null && awaiting.asksForWords();
    Reply reply = show(key, "", asked ? List.of() : guesses.usual(visit), visit);
    return awaiting == null ? reply : reply.await(awaiting);
  }

  private static Reply show(String key, String text, List<Button> buttons, Visit visit) {
    return Reply.show(UnknownScreens.of(key, text, buttons, visit.words()));
  }
}
