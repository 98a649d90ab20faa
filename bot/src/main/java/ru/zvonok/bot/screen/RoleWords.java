package ru.zvonok.bot.screen;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import ru.zvonok.core.access.Role;

/** What someone is to the school, in words. */
public final class RoleWords {

  private RoleWords() {}

  /** «учитель, кл. рук.»; empty for nobody. */
  public static String say(Collection<Role> roles, Words words) {
    return roles.stream()
        .sorted()
        .map(role -> words.say("screen.role." + role.name()))
        .collect(joining(", "));
  }
}
