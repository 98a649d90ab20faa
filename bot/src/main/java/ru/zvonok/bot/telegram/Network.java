package ru.zvonok.bot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import ru.zvonok.bot.ZvonokSettings;

/**
 * The way to Telegram that all bots of this process share: connections, threads that cost nothing
 * while they wait, one reader of JSON. How much is under way at once is counted by bot, so that
 * none takes another's place.
 */
@Component
class Network {

  /** Calls of one bot that are under way. */
  private static final int AT_ONCE = 64;

  private static final int IDLE = 32;
  private static final int FILE_SECONDS = 60;

  /** A question that waits may take half a minute. */
  private static final int WAIT_SECONDS = TolerantGetUpdates.WAIT_SECONDS + 15;

  private final TelegramUrl api;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ObjectMapper json = new ObjectMapper();
  private final OkHttpClient base =
      new OkHttpClient.Builder()
          .connectionPool(new ConnectionPool(IDLE, 5, TimeUnit.MINUTES))
          .build();
  private final OkHttpClient files = ofItsOwn().callTimeout(FILE_SECONDS, TimeUnit.SECONDS).build();

  Network(ZvonokSettings settings) {
    api = ApiAddress.of(settings.telegram().api());
  }

  /** For a bot's calls. */
  OkHttpClient calls() {
    return ofItsOwn().callTimeout(9, TimeUnit.SECONDS).addInterceptor(new Answers()).build();
  }

  /** For the calls that each tap makes, which look at what is answered by themselves. */
  OkHttpClient lean() {
    return base;
  }

  /** Where a bot's methods are called. */
  HttpUrl bot(String token) {
    return address().addPathSegment("bot" + token).build();
  }

  /** For the same bot's calls with a file, which take longer than a message. */
  static OkHttpClient patient(OkHttpClient calls) {
    return calls.newBuilder().callTimeout(FILE_SECONDS, TimeUnit.SECONDS).build();
  }

  /** For a bot's polling. */
  OkHttpClient polls() {
    return ofItsOwn()
        .connectTimeout(10, TimeUnit.SECONDS)
        .readTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
        .writeTimeout(20, TimeUnit.SECONDS)
        .addInterceptor(new Answers())
        .build();
  }

  /** For files that people sent: whatever is answered there is no JSON. */
  OkHttpClient files() {
    return files;
  }

  OkHttpTelegramClient client(OkHttpClient http, String token) {
    return new OkHttpTelegramClient(json, http, token, api);
  }

  HttpUrl file(String token, String path) {
    return address().addPathSegments("file/bot" + token).addPathSegments(path).build();
  }

  private HttpUrl.Builder address() {
    return new HttpUrl.Builder().scheme(api.getSchema()).host(api.getHost()).port(api.getPort());
  }

  private OkHttpClient.Builder ofItsOwn() {
    Dispatcher calls = new Dispatcher(threads);
    calls.setMaxRequests(AT_ONCE);
    calls.setMaxRequestsPerHost(AT_ONCE);
    return base.newBuilder().dispatcher(calls);
  }
}
