package ru.zvonok.standin.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a bot's updates to its address: chats at the same time, one chat in order, and again after
 * every answer that isn't 2xx.
 */
public final class Webhook {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final URI url;
  private final @Nullable String secret;
  private final int connections;
  private final UpdateQueue updates;
  private final Consumer<String> onReply;
  private final Set<Object> busy = new HashSet<>();
  private final Semaphore places;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closed;
  private volatile @Nullable Failure lastFailure;

  /** The latest failed delivery, as getWebhookInfo tells it. */
  public record Failure(long at, String message) {}

  /**
   * @param onReply gets what the bot's server said, which may be a method to call
   */
  public Webhook(
      URI url,
      @Nullable String secret,
      int connections,
      UpdateQueue updates,
      Consumer<String> onReply) {
    this.url = url;
    this.secret = secret;
    this.connections = connections;
    this.updates = updates;
    this.onReply = onReply;
    this.places = new Semaphore(connections);
  }

  /** Whether it is this one that is asked for. */
  public boolean isTo(URI otherUrl, @Nullable String otherSecret, int otherConnections) {
    return url.equals(otherUrl)
        && Objects.equals(secret, otherSecret)
        && connections == otherConnections;
  }

  public URI url() {
    return url;
  }

  public int connections() {
    return connections;
  }

  public Optional<Failure> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  void start() {
    senders.execute(this::run);
  }

  private void run() {
    try {
      while (!closed) {
        places.acquire();
        Optional<ObjectNode> next = updates.take(this::claim);
        if (next.isEmpty()) {
          return;
        }
        senders.execute(() -> deliver(next.get()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean claim(ObjectNode update) {
    synchronized (busy) {
      return busy.add(chatOf(update));
    }
  }

  private void deliver(ObjectNode update) {
    try {
      Duration pause = Duration.ofMillis(500);
      while (!closed && !post(update)) {
        Thread.sleep(pause);
        pause = pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      synchronized (busy) {
        busy.remove(chatOf(update));
      }
      places.release();
      updates.wake();
    }
  }

  private boolean post(ObjectNode update) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(update.toString(), StandardCharsets.UTF_8));
    if (secret != null) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 == 2) {
        updates.done(update);
        onReply.accept(response.body());
        return true;
      }
      failed("Wrong response from the webhook: " + response.statusCode());
    } catch (IOException e) {
      failed("Connection failed: " + e.getClass().getSimpleName());
    }
    return false;
  }

  private void failed(String message) {
    lastFailure = new Failure(System.currentTimeMillis() / 1000, message);
  }

  /** Updates of one chat go one after another; those without a chat too. */
  private static Object chatOf(ObjectNode update) {
    for (var entry : update.properties()) {
      JsonNode content = entry.getValue();
      JsonNode chat = content.path("chat").path("id");
      JsonNode tapped = content.path("message").path("chat").path("id");
      if (chat.isNumber() || tapped.isNumber()) {
        return (chat.isNumber() ? chat : tapped).longValue();
      }
    }
    return "none";
  }

  void close() {
    closed = true;
    updates.wake();
    senders.shutdownNow();
    http.shutdownNow();
  }
}
