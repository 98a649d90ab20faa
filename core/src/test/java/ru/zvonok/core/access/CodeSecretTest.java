package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import ru.zvonok.core.access.CodeSecret.Form;

class CodeSecretTest {

  private static final String SECRET = "made up for tests";

  @Test
  void withoutSecretAndTokenTheStartIsStoppedWithOneSentence() {
    assertThatThrownBy(() -> secret(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Set ZVONOK_SECRET")
        .hasMessageContaining("ZVONOK_TELEGRAM_TOKEN");
  }

  @Test
  void aShortSecretIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> secret(Map.of("zvonok.secret", "swordfish")))
        .hasMessageContaining("shorter than 16")
        .hasMessageNotContaining("swordfish");
  }

  @Test
  void theTokenWillDoAndTheSecretComesFirst() {
    byte[] byToken = secret(Map.of("zvonok.telegram.token", "1:made-up")).hash(1, Form.LINK, "x");
    byte[] bySecret = secret(Map.of("zvonok.secret", SECRET)).hash(1, Form.LINK, "x");
    byte[] byBoth =
        secret(Map.of("zvonok.secret", SECRET, "zvonok.telegram.token", "1:made-up"))
            .hash(1, Form.LINK, "x");
    assertThat(byToken).hasSize(32).isNotEqualTo(bySecret);
    assertThat(byBoth).isEqualTo(bySecret);
  }

  @Test
  void theSameCodeInAnotherSchoolOrFormIsAnother() {
    CodeSecret secret = secret(Map.of("zvonok.secret", SECRET));
    assertThat(secret.hash(1, Form.LINK, "x")).isEqualTo(secret.hash(1, Form.LINK, "x"));
    assertThat(secret.hash(1, Form.LINK, "x")).isNotEqualTo(secret.hash(2, Form.LINK, "x"));
    assertThat(secret.hash(1, Form.LINK, "x")).isNotEqualTo(secret.hash(1, Form.TYPED, "x"));
  }

  private static CodeSecret secret(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return new CodeSecret(environment);
  }
}
