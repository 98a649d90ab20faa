package ru.zvonok.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.Served;

/**
 * What Telegram repeats with each delivery of one bot. A region's bots have one each, drawn from
 * the setting, the school and the token: who has seen one knows no other, and replicas agree.
 */
final class WebhookSecret {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "zvonok webhook 1";

  private final byte[] secret;

  private WebhookSecret(byte[] secret) {
    this.secret = secret;
  }

  static WebhookSecret of(Served served, String setting) {
    return served.alone()
        ? new WebhookSecret(setting.getBytes(UTF_8))
        : drawn(setting, PURPOSE + ":" + served.school().id() + ":" + served.token());
  }

  /** Nobody's: so that a path without a bot answers like one with a bot. */
  static WebhookSecret nobodys(String setting) {
    return drawn(setting, PURPOSE);
  }

  private static WebhookSecret drawn(String setting, String from) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(setting.getBytes(UTF_8), ALGORITHM));
      byte[] drawn = mac.doFinal(from.getBytes(UTF_8));
      return new WebhookSecret(HexFormat.of().formatHex(drawn).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a time that tells nothing of how much of it was right. */
  boolean matches(@Nullable String shown) {
    return shown != null && MessageDigest.isEqual(shown.getBytes(UTF_8), secret);
  }

  /** For Telegram alone. */
  String forTelegram() {
    return new String(secret, UTF_8);
  }
}
