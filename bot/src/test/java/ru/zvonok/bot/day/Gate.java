package ru.zvonok.bot.day;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The plainest balancer: looks five times a second which replica says that it is ready, and passes
 * each delivery to the next of those; one that is slow to say anything stays what it was. It tries
 * nothing twice: whatever goes wrong, Telegram sees.
 */
final class Gate implements AutoCloseable {

  /** As many as are looked at at once: a slow one keeps no other waiting. */
  private static final int DOORS = 3;

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration READY_WITHIN = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(50);
  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  private final HttpServer server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService looking = Executors.newScheduledThreadPool(DOORS);
  private final List<Door> doors = new CopyOnWriteArrayList<>();
  private final Map<Integer, Long> answers = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Set<Door> ready = ConcurrentHashMap.newKeySet();

  Gate() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/telegram", this::pass);
    server.start();
  }

  /** Where Telegram delivers. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/telegram";
  }

  void add(Door door) {
    doors.add(door);
    looking.scheduleWithFixedDelay(() -> look(door), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How often each status was answered. */
  Map<Integer, Long> answers() {
    return Map.copyOf(answers);
  }

  private void look(Door door) {
    if (isReady(door)) {
      ready.add(door);
    } else {
      ready.remove(door);
    }
  }

  private boolean isReady(Door door) {
    try {
      return http.send(
                  HttpRequest.newBuilder(door.readiness()).timeout(READY_WITHIN).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (HttpTimeoutException e) {
      return ready.contains(door);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] update = exchange.getRequestBody().readAllBytes();
    int status = passed(update, exchange.getRequestHeaders().getFirst(SECRET));
    answers.merge(status, 1L, Long::sum);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private int passed(byte[] update, String secret) {
    List<Door> open = doors.stream().filter(ready::contains).toList();
    if (open.isEmpty()) {
      return 503;
    }
    Door door = open.get(Math.floorMod(turn.getAndIncrement(), open.size()));
    try {
      int status =
          http.send(
                  HttpRequest.newBuilder(door.webhook())
                      .timeout(ANSWER_WITHIN)
                      .header("Content-Type", "application/json")
                      .header(SECRET, secret)
                      .POST(HttpRequest.BodyPublishers.ofByteArray(update))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      door.taken().incrementAndGet();
      return status;
    } catch (IOException e) {
      return 502;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 502;
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
    server.stop(0);
    http.shutdownNow();
  }

  /**
   * A replica's two ports.
   *
   * @param taken deliveries that it answered
   */
  record Door(int web, int management, AtomicInteger taken) {

    URI webhook() {
      return URI.create("http://127.0.0.1:" + web + "/telegram");
    }

    URI readiness() {
      return URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
    }
  }
}
