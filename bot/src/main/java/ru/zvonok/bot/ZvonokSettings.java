package ru.zvonok.bot;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a school sets, from the environment ({@code ZVONOK_…}) or {@code application.yaml}. What is
 * missing or wrong is told by {@link SettingsCheck} before anything else starts.
 *
 * @param school the school's external id; null: the only one in the database
 * @param secret the key of link codes; null: drawn from the bot's token
 */
@ConfigurationProperties("zvonok")
public record ZvonokSettings(
    @DefaultValue Telegram telegram,
    @DefaultValue Webhook webhook,
    @Nullable String school,
    @Nullable String secret) {

  /**
   * @param token the bot's own, from BotFather; never logged
   * @param api where the Bot API answers
   */
  public record Telegram(
      @DefaultValue("") String token, @DefaultValue("https://api.telegram.org") String api) {

    @Override
    public String toString() {
      return "Telegram[api=" + api + "]";
    }
  }

  /**
   * @param url where Telegram delivers; null: long polling
   * @param secret what Telegram repeats with each delivery
   */
  public record Webhook(@Nullable String url, @Nullable String secret) {

    public boolean wanted() {
      return url != null && !url.isBlank();
    }

    @Override
    public String toString() {
      return "Webhook[wanted=" + wanted() + "]";
    }
  }

  @Override
  public String toString() {
    return "ZvonokSettings[" + telegram + ", " + webhook + "]";
  }
}
