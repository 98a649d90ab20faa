package ru.zvonok.bot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a school sets, from the environment ({@code ZVONOK_…}) or {@code application.yaml}. What is
 * missing or wrong is told by {@link SettingsCheck} before anything else starts.
 *
 * @param sending how fast the messenger takes messages
 * @param keep how long what is over is on record
 * @param bots a file with a line for each school; null: one school, with one bot's token
 * @param school the school's external id; null: the only one in the database
 * @param secret the key of link codes; null: drawn from the bot's token
 */
@ConfigurationProperties("zvonok")
public record ZvonokSettings(
    @DefaultValue Telegram telegram,
    @DefaultValue Webhook webhook,
    @DefaultValue Sending sending,
    @DefaultValue Keep keep,
    @Nullable String bots,
    @Nullable String school,
    @Nullable String secret) {

  /** What isn't set is the same as what is set to nothing. */
  public ZvonokSettings {
    bots = bots == null || bots.isBlank() ? null : bots.strip();
  }

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
   * @param farewell how long a replica that stops still serves
   */
  public record Webhook(@Nullable String url, @Nullable String secret, Duration farewell) {

    public static final Duration FAREWELL = Duration.ofSeconds(3);

    /** What isn't set is the same as what is set to nothing. */
    public Webhook(@Nullable String url, @Nullable String secret, @Nullable Duration farewell) {
      this.url = url;
      this.secret = secret;
      this.farewell = farewell == null ? FAREWELL : farewell;
    }

    public boolean wanted() {
      return url != null && !url.isBlank();
    }

    @Override
    public String toString() {
      return "Webhook[wanted=" + wanted() + "]";
    }
  }

  /**
   * @param rate messages a second in all
   * @param chat messages a second in one chat
   * @param paid broadcasts a second that are paid for and count apart; 0: none are
   */
  public record Sending(
      @DefaultValue("30") int rate, @DefaultValue("1") int chat, @DefaultValue("0") int paid) {

    public static final Sending USUAL = new Sending(30, 1, 0);
  }

  /**
   * @param letters days for which sent messages are on record
   */
  public record Keep(@DefaultValue("30") int letters) {

    public static final Keep USUAL = new Keep(30);
  }

  @Override
  public String toString() {
    return "ZvonokSettings[" + telegram + ", " + webhook + "]";
  }
}
