package ru.zvonok.bot.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import ru.zvonok.bot.dialog.OutMessage;

/**
 * A bot's calls to Telegram and what was heard. Errors of the library and of the network hold
 * addresses with the token in them: they end here, as a class name.
 */
final class Wire {

  private static final int LONGEST = 160;

  /** Telegram quotes the message's own text in its complaints. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|«[^»]*»|'[^']*'");

  private final Network network;
  private final String token;
  private final OkHttpTelegramClient client;
  private final TapCalls taps;
  private final OkHttpTelegramClient files;
  private volatile Reach reach = Reach.UNHEARD;

  Wire(String token, Network network) {
    this.token = token;
    this.network = network;
    OkHttpClient http = network.calls();
    client = network.client(http, token);
    files = network.client(Network.patient(http), token);
    taps = new TapCalls(network.lean(), network.bot(token));
  }

  <T extends Serializable> Heard<T> call(BotApiMethod<T> method) {
    return told(heard(() -> client.execute(method)));
  }

  /** The message shows this screen from now on. */
  Heard<Boolean> edit(String address, int messageId, OutMessage screen, Duration patience) {
    return told(taps.edit(address, messageId, screen, patience));
  }

  /** The little clock on the tapped button ends. */
  Heard<Boolean> answer(String callbackId, @Nullable String toast, Duration patience) {
    return told(taps.answer(callbackId, toast, patience));
  }

  Heard<Boolean> call(SetWebhook method) {
    return told(heard(() -> client.execute(method)));
  }

  Heard<Message> call(SendDocument method) {
    return told(heard(() -> files.execute(method)));
  }

  Heard<Message> call(SendPhoto method) {
    return told(heard(() -> files.execute(method)));
  }

  /** What the bot was answered last. */
  Reach reach() {
    return reach;
  }

  /** Remembers how the bot stands with Telegram. */
  <T> Heard<T> told(Heard<T> heard) {
    reach = Reach.after(heard);
    return heard;
  }

  /** A file that somebody sent to this bot. */
  Response file(String path) throws IOException {
    Request request = new Request.Builder().url(network.file(token, path)).build();
    return network.files().newCall(request).execute();
  }

  static <T> Heard<T> heard(Call<T> call) {
    try {
      return new Heard.Ok<>(call.execute());
    } catch (TelegramApiValidationException e) {
      return new Heard.Refused<>(400, "the message breaks Telegram's form");
    } catch (TelegramApiException e) {
      TelegramApiRequestException answer = answerIn(e);
      return answer == null ? new Heard.Unreachable<>(network(e)) : heard(answer);
    } catch (RuntimeException e) {
      return new Heard.Unreachable<>(e.getClass().getSimpleName());
    }
  }

  private static <T> Heard<T> heard(TelegramApiRequestException answer) {
    int code = answer.getErrorCode() == null ? 0 : answer.getErrorCode();
    if (code == 0) {
      // It answered, and not with an error: asking again would only send it twice.
      return new Heard.Taken<>();
    }
    ResponseParameters parameters = answer.getParameters();
    Long moved = parameters == null ? null : parameters.getMigrateToChatId();
    return refused(
        code,
        answer.getApiResponse(),
        parameters == null ? null : parameters.getRetryAfter(),
        moved == null ? null : moved.toString());
  }

  /**
   * What an error of Telegram's comes to.
   *
   * @param wait seconds, if it asks to wait
   * @param moved where the chat is now, if it is another one
   */
  static <T> Heard<T> refused(
      int code, @Nullable String why, @Nullable Integer wait, @Nullable String moved) {
    if (code == 429) {
      return new Heard.Wait<>(Duration.ofSeconds(wait == null ? 1 : Math.max(1, wait)));
    }
    return moved == null ? new Heard.Refused<>(code, plain(why)) : new Heard.Moved<>(moved);
  }

  private static String plain(@Nullable String description) {
    String words = description == null ? "" : QUOTED.matcher(description).replaceAll("…");
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }

  private static @Nullable TelegramApiRequestException answerIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && !fromJson(cause)) {
        return null;
      }
      if (cause instanceof TelegramApiRequestException answer) {
        return answer;
      }
    }
    return null;
  }

  private static boolean fromJson(Throwable cause) {
    return cause.getClass().getName().startsWith("com.fasterxml.");
  }

  private static String network(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last instanceof Answers.NoAnswer none
        ? Objects.toString(none.getMessage())
        : last.getClass().getSimpleName();
  }

  interface Call<T> {
    T execute() throws TelegramApiException;
  }
}
