package ru.zvonok.core.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The key under which codes are kept: who reads the database alone can't try codes against it.
 * Drawn from {@code zvonok.secret}, or else from the bot's token; a new secret voids every unused
 * code.
 */
@Component
final class CodeSecret {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "zvonok link codes 1";
  private static final int LEAST = 16;

  private final SecretKeySpec key;

  CodeSecret(Environment environment) {
    key = new SecretKeySpec(mac(keyOf(secret(environment)), PURPOSE), ALGORITHM);
  }

  /** The keyed hash of a code in one of its forms; the same code in another school is another. */
  byte[] hash(long schoolId, Form form, String code) {
    return mac(key, form + ":" + schoolId + ":" + code);
  }

  enum Form {
    LINK,
    TYPED
  }

  private static String secret(Environment environment) {
    String secret = present(environment.getProperty("zvonok.secret"));
    if (secret != null && secret.length() < LEAST) {
      throw new IllegalStateException(
          "ZVONOK_SECRET (zvonok.secret) is shorter than " + LEAST + " characters");
    }
    String chosen =
        secret != null ? secret : present(environment.getProperty("zvonok.telegram.token"));
    if (chosen == null) {
      throw new IllegalStateException(
          "Set ZVONOK_SECRET (at least 16 characters) or ZVONOK_TELEGRAM_TOKEN: without one of them"
              + " link codes can't be kept safely");
    }
    return chosen;
  }

  private static @Nullable String present(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static SecretKeySpec keyOf(String secret) {
    return new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
