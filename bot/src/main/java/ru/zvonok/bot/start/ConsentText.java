package ru.zvonok.bot.start;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Role;

/**
 * The consent to the messenger (2.3, 152-FZ), apart from any other: what for, what is sent, through
 * whom, how to take it back. Stored with its version; another meaning needs another version.
 */
final class ConsentText {

  static final String VERSION = "messenger-1";

  private ConsentText() {}

  static String of(String school, Set<Role> roles, Words words) {
    List<Hat> hats = roles.stream().map(Role::hat).distinct().sorted().toList();
    return Stream.of(
            Stream.of(words.say("start.consent.for", Html.escape(school))),
            hats.stream().map(hat -> words.say("start.consent." + hat.name())),
            Stream.of(
                words.say("start.consent.foreign"),
                words.say("start.consent.free"),
                words.say("start.consent.law")))
        .flatMap(lines -> lines)
        .collect(joining("\n"));
  }
}
