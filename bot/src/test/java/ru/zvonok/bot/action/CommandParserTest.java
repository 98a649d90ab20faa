package ru.zvonok.bot.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.bot.screen.Words;

class CommandParserTest {

  @Test
  void startBringsTheCodeOfADeepLink() {
    assertThat(CommandParser.command("/start AbC_d-9"))
        .contains(new SentAction.ShowCode("AbC_d-9"));
    assertThat(CommandParser.command("/start")).contains(new StartAction.Menu());
    assertThat(CommandParser.command("/start two words")).contains(new StartAction.Menu());
  }

  @Test
  void commandsAreUnderstoodInAnyCaseAndWithTheBotsName() {
    assertThat(CommandParser.command(" /Lessons@ZvonokBot "))
        .contains(new JournalAction.MyLessons(null));
    assertThat(CommandParser.command("/diary за неделю")).contains(new DiaryAction.Children());
    assertThat(CommandParser.command("/nonsense")).contains(new StartAction.Help());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "lessons", "1/2", "/5 задач", "//"})
  void wordsAreNoCommand(String words) {
    assertThat(CommandParser.command(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7KQ4M9XW2P", "7kq4m-9xw2p", " 7KQ4M 9XW2P ", "ABCDE-FGHJK", "7КХ4М 9хв2р"})
  void aTypedCodeIsToldFromWords(String code) {
    assertThat(CommandParser.words(code)).isEqualTo(new SentAction.ShowCode(code.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Контрольная",
        "kangaroosy",
        "79991234567",
        "параграф 7",
        "7KQ4M9XW2",
        "7А н Звонков",
        "7А 5 Ким А",
        "дз 14 №3–57"
      })
  void wordsStayWords(String words) {
    assertThat(CommandParser.words(words)).isEqualTo(new SentAction.Said(words));
  }

  @Test
  void eachCommandSaysWhatItDoesInBothLanguages() {
    assertThat(Arrays.stream(Command.values()).map(Command::key))
        .allSatisfy(
            key -> {
              assertThat(Words.of("ru").say(key)).isNotBlank();
              assertThat(Words.of("en").say(key)).isNotBlank();
            });
  }
}
