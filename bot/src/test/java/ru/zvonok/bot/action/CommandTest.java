package ru.zvonok.bot.action;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.action.Command.HELP;
import static ru.zvonok.bot.action.Command.LANGUAGE;
import static ru.zvonok.bot.action.Command.MENU;
import static ru.zvonok.bot.action.Command.ROLE;
import static ru.zvonok.bot.action.Command.START;
import static ru.zvonok.bot.action.Command.UNLINK;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.bot.action.Command.Who;
import ru.zvonok.core.access.Role;

/** The one list of commands: whom each is for. */
class CommandTest {

  @Test
  void aStrangerHasWhatLeadsIn() {
    assertThat(Command.of(Who.STRANGER)).containsExactly(MENU, LANGUAGE, HELP);
  }

  @Test
  void whoHasNotChosenAHatYetHasNothingOfAnyRole() {
    assertThat(Command.of(new Who(Set.of(), 2)))
        .containsExactly(MENU, ROLE, LANGUAGE, UNLINK, HELP);
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleHasSomethingOfItsOwn(Role role) {
    Set<Command> everyones = EnumSet.copyOf(Command.of(new Who(Set.of(), 1)));
    assertThat(Command.of(new Who(Set.of(role), 1)))
        .containsAll(everyones)
        .hasSizeGreaterThan(everyones.size() + 1);
  }

  @Test
  void everyCommandButTheMessengersOwnIsForSomebody() {
    assertThat(Command.of(new Who(Set.of(Role.values()), 2)))
        .containsExactlyElementsOf(
            Arrays.stream(Command.values()).filter(one -> one != START).toList());
  }

  /** What Telegram takes: a word of small letters, and words of at most 256 characters. */
  @ParameterizedTest
  @EnumSource
  void aCommandIsAWordOfSmallLatinLetters(Command command) {
    assertThat(command.word()).matches("[a-z]{1,32}");
  }
}
