package ru.zvonok.bot.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import ru.zvonok.bot.ZvonokSettings;

/**
 * Calls to Telegram and what was heard. Errors of the library and of the network hold addresses
 * with the token in them: they end here, as a class name.
 */
@Component
class Wire {

  private static final int AT_ONCE = 64;
  private static final int LONGEST = 160;

  /** Telegram quotes the message's own text in its complaints. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|«[^»]*»|'[^']*'");

  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final TapCalls taps;
  private final OkHttpTelegramClient files;

  Wire(ZvonokSettings settings) {
    TelegramUrl url = ApiAddress.of(settings.telegram().api());
    Dispatcher calls = new Dispatcher();
    calls.setMaxRequests(AT_ONCE);
    calls.setMaxRequestsPerHost(AT_ONCE);
    http =
        new OkHttpClient.Builder()
            .dispatcher(calls)
            .callTimeout(9, TimeUnit.SECONDS)
            .addInterceptor(new Answers())
            .build();
    client = new OkHttpTelegramClient(http, settings.telegram().token(), url);
    OkHttpClient.Builder lean = http.newBuilder();
    lean.interceptors().clear();
    taps = new TapCalls(lean.build(), bot(url, settings.telegram().token()));
    OkHttpClient patient = http.newBuilder().callTimeout(60, TimeUnit.SECONDS).build();
    files = new OkHttpTelegramClient(patient, settings.telegram().token(), url);
  }

  <T extends Serializable> Heard<T> call(BotApiMethod<T> method) {
    return heard(() -> client.execute(method));
  }

  /** The calls that each tap makes. */
  TapCalls taps() {
    return taps;
  }

  Heard<Boolean> call(SetWebhook method) {
    return heard(() -> client.execute(method));
  }

  Heard<Message> call(SendDocument method) {
    return heard(() -> files.execute(method));
  }

  Heard<Message> call(SendPhoto method) {
    return heard(() -> files.execute(method));
  }

  /** The same connection for files, which take longer than a message. */
  OkHttpClient forFiles() {
    OkHttpClient.Builder files = http.newBuilder().callTimeout(60, TimeUnit.SECONDS);
    files.interceptors().clear();
    return files.build();
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
    ResponseParameters parameters = answer.getParameters();
    if (code == 429) {
      Integer seconds = parameters == null ? null : parameters.getRetryAfter();
      return new Heard.Wait<>(Duration.ofSeconds(seconds == null ? 1 : Math.max(1, seconds)));
    }
    if (code == 0) {
      // It answered, and not with an error: asking again would only send it twice.
      return new Heard.Taken<>();
    }
    Long moved = parameters == null ? null : parameters.getMigrateToChatId();
    if (moved != null) {
      return new Heard.Moved<>(moved.toString());
    }
    return new Heard.Refused<>(code, plain(answer.getApiResponse()));
  }

  private static HttpUrl bot(TelegramUrl url, String token) {
    return new HttpUrl.Builder()
        .scheme(url.getSchema())
        .host(url.getHost())
        .port(url.getPort())
        .addPathSegment("bot" + token)
        .build();
  }

  static String plain(@Nullable String description) {
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
