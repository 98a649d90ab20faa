package ru.zvonok.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.core.access.Refusal;

class RefusalsTest {

  @ParameterizedTest
  @EnumSource(Refusal.Rule.class)
  void everyRuleHasItsWordsInBothLanguages(Refusal.Rule rule) {
    Refusal why = new Refusal.BadValue(rule);

    assertThat(Refusals.say(why, Words.of("ru"))).isNotBlank().matches(".*[а-яё].*");
    assertThat(Refusals.say(why, Words.of("en"))).isNotBlank().doesNotMatch(".*[а-яё].*");
  }
}
