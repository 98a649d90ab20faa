package ru.zvonok.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatFileTest {

  @Test
  void aNameIsMadeHarmlessAndKeepsItsEnding() {
    assertThat(name("школа №5.xlsx")).isEqualTo("школа №5.xlsx");
    assertThat(name("../../etc/passwd")).isEqualTo(".._.._etc_passwd");
    assertThat(name("a\u202Egpj.csv\u0000\n")).isEqualTo("a gpj.csv");
    assertThat(name("😀".repeat(500) + ".csv")).startsWith("😀").contains("…").endsWith("😀.csv");
    assertThat(name("😀".repeat(500) + ".csv").codePoints()).hasSize(ChatFile.LONGEST_NAME);
    assertThat(name(" \t")).isEqualTo("file");
    assertThat(name(null)).isEqualTo("file");
  }

  private static String name(@Nullable String sent) {
    return ChatFile.sent("id", sent).name();
  }
}
