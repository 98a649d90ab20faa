package ru.zvonok.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void countsWhatAReaderSees() {
    assertThat(Html.length("<b>5</b> &lt; 6 &amp; 7")).isEqualTo("5 < 6 & 7".length());
  }

  @Test
  void cutsAtABlank() {
    assertThat(Html.pieces("параграф пять и шесть", 14))
        .containsExactly("параграф пять", "и шесть");
  }

  @Test
  void aWordLongerThanThePageIsCutButNotLost() {
    assertThat(String.join("", Html.pieces("х".repeat(25), 10))).isEqualTo("х".repeat(25));
  }

  @Test
  void neverTearsAnEntityOrATag() {
    assertThat(Html.pieces("ab&lt;&lt;cd", 3)).containsExactly("ab&lt;", "&lt;cd");
    assertThat(Html.pieces("<b>один <i>два</i></b>", 5))
        .containsExactly("<b>один </b>", "<b><i>два</i></b>");
  }

  @Test
  void neverTearsALetterMadeOfSeveralCharacters() {
    assertThat(Html.pieces("ab👩‍🏫c", 3)).containsExactly("ab", "👩‍🏫", "c");
  }
}
