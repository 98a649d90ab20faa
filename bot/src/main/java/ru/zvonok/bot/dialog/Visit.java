package ru.zvonok.bot.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Command;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Wearable;
import ru.zvonok.core.school.School;

/**
 * One update's visit: which school, which chat, who under which hat, in which language.
 *
 * @param actor null: a stranger, or someone who hasn't chosen a hat yet
 * @param hats every hat of this chat
 * @param awaiting the words that the chat was asked for; null: none
 * @param messageId the message whose button was pressed, or that the awaited words belong to
 * @param today the school's date now
 */
public record Visit(
    School school,
    String address,
    Words words,
    @Nullable Actor actor,
    List<Wearable> hats,
    @Nullable Awaiting awaiting,
    @Nullable Integer messageId,
    LocalDate today) {

  /** The actor, for a handler that the router guards. */
  public Actor who() {
    if (actor == null) {
      throw new IllegalStateException("a stranger reached a handler for people");
    }
    return actor;
  }

  /** Whom commands are for here. */
  public Command.Who commands() {
    return new Command.Who(actor == null ? Set.of() : actor.roles(), hats.size());
  }

  /** The same visit in another language. */
  public Visit in(Words language) {
    return new Visit(school, address, language, actor, hats, awaiting, messageId, today);
  }

  /** The same visit as someone who has just come in or changed hats. */
  public Visit as(@Nullable Actor other, List<Wearable> wearable) {
    return new Visit(school, address, words, other, wearable, awaiting, messageId, today);
  }
}
