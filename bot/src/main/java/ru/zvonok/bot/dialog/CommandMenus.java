package ru.zvonok.bot.dialog;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Command;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.BindingEnded;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Visitors;
import ru.zvonok.core.access.Wearable;

/**
 * The messenger's menu of commands in each chat, in step with who is in it, under which hat, in
 * which language. Looked at with every update, sent through the outbox only when it has changed.
 */
@Component
class CommandMenus {

  private final Chats chats;
  private final Visitors visitors;
  private final Postbox postbox;

  CommandMenus(Chats chats, Visitors visitors, Postbox postbox) {
    this.chats = chats;
    this.visitors = visitors;
    this.postbox = postbox;
  }

  /** The chat as it is after this answer, with its menu on the way if it is another one now. */
  Chat follow(Chat chat, Visit visit, Reply reply, Incoming.From from) {
    Command.Who who = who(visit, reply);
    String menu = menu(chat, who);
    if (!same(menu, chat.commands())) {
      List<Command> commands = menu == null ? List.of() : Command.of(who);
      postbox.commands(visit.school(), from, commands, words(chat));
    }
    return chat.showing(menu);
  }

  /** The menu that this chat shows is the one that belongs to this visit. */
  boolean inStep(Chat chat, Visit visit) {
    return same(menu(chat, visit.commands()), chat.commands());
  }

  private static @Nullable String menu(Chat chat, Command.Who who) {
    return who.hats() == 0 ? null : written(Command.of(who), words(chat));
  }

  private static Words words(Chat chat) {
    String language = chat.language();
    return Words.of(language == null ? "ru" : language);
  }

  /** A chat that is nobody's any more shows what strangers see, also when the office ended it. */
  @EventListener
  void on(BindingEnded ended) {
    if (visitors.hatsAt(ended.schoolId(), ended.address()).isEmpty()
        && chats.forgetCommands(ended.schoolId(), ended.address())) {
      postbox.noCommands(ended);
    }
  }

  /** Whoever has just come in or changed hats is looked up anew. */
  private Command.Who who(Visit visit, Reply reply) {
    Wear wear = reply.wear();
    if (wear == null) {
      return visit.commands();
    }
    List<Wearable> hats = visitors.hatsAt(visit.school().id(), visit.address());
    Set<Role> roles =
        hats.stream()
            .filter(one -> one.personId() == wear.personId() && one.hat() == wear.hat())
            .findFirst()
            .map(Wearable::roles)
            .orElse(Set.of());
    return new Command.Who(roles, hats.size());
  }

  private static String written(List<Command> commands, Words words) {
    return commands.stream().map(Command::word).collect(joining(" ", words.language() + " ", ""));
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equals(other);
  }
}
