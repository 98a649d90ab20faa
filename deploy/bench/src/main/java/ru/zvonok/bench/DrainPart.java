package ru.zvonok.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.BotRequest;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.RateLimits;
import ru.zvonok.standin.world.User;

/** A long queue of alerts before a messenger that enforces its limits, and people who tap on. */
final class DrainPart implements Part {

  private static final int ALERTS = 1_500;
  private static final int TAPPERS = 10;
  private static final int FIRST_CHILD = 101;
  private static final long FIRST_CHAT = 30_000_000L;
  private static final Duration BETWEEN_TAPS = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final RateLimits LIMITS = RateLimits.asTelegram();

  @Override
  public String name() {
    return "drain";
  }

  @Override
  public String about() {
    return "1,500 alerts are due at once, each to another chat, while 10 mothers tap «Отметки» every"
        + " 2 s; the stand-in enforces 30 messages a second and 1 a second in a chat, and refuses"
        + " what is more. Zvonok's jar with its usual settings.";
  }

  @Override
  public List<Figure> measure(Settings settings, Path results) throws Exception {
    try (Server server = Server.start(settings, "usual")) {
      if (server.found()) {
        MadeUpYear.USUAL.write(server);
      }
      try (StandIn telegram =
          StandIn.start(
              StandInSettings.forTests()
                  .limited(LIMITS)
                  .remembering(8, 20_000)
                  .numberedAfter((int) (System.currentTimeMillis() / 1000 % 1_000_000_000)))) {
        chatsThatHaveWritten(telegram);
        try (BotProcess _ =
            BotProcess.start(
                command(settings),
                usual(server, telegram),
                results.resolve("zvonok.log"),
                Path.of(".").toAbsolutePath())) {
          oneAlertToCopy(server, telegram);
          List<Phone> mothers = mothers(telegram);
          List<Drained> runs = new ArrayList<>();
          for (int run = 1; run <= settings.number("runs", 3); run++) {
            runs.add(drained(server, telegram, mothers, run));
            System.out.println(runs.getLast().told());
          }
          return figures(runs);
        }
      }
    }
  }

  /**
   * What one run gave.
   *
   * @param refused requests that were answered 429
   * @param waits of taps in milliseconds, sorted
   */
  private record Drained(double seconds, int messages, int refused, List<Double> waits) {

    double ofAllowed() {
      return 100 * messages / seconds / LIMITS.perSecond();
    }

    double p99() {
      return waits.get((int) (waits.size() * 0.99));
    }

    String told() {
      return "%d messages in %.1f s, %d refused, taps p99 %.0f ms"
          .formatted(messages, seconds, refused, p99());
    }
  }

  private static List<Figure> figures(List<Drained> runs) {
    return List.of(
        Figure.of("alerts and answers", "%", runs.stream().map(Drained::ofAllowed).toList())
            .goal("≥ 95 of the allowed rate"),
        Figure.of("until the last alert", "s", runs.stream().map(Drained::seconds).toList()),
        Figure.of(
                "refused (429)",
                "requests",
                runs.stream().map(run -> (double) run.refused).toList())
            .goal("0"),
        Figure.of("taps", "a run", runs.stream().map(run -> (double) run.waits.size()).toList()),
        Figure.of(
            "tap to shown answer, p50",
            "ms",
            runs.stream().map(run -> run.waits.get(run.waits.size() / 2)).toList()),
        Figure.of("tap to shown answer, p99", "ms", runs.stream().map(Drained::p99).toList())
            .goal("< 1000 ms"));
  }

  private static Drained drained(Server server, StandIn telegram, List<Phone> mothers, int run)
      throws Exception {
    telegram.forgetRequests();
    ConcurrentLinkedQueue<Double> waits = new ConcurrentLinkedQueue<>();
    List<Thread> hands =
        mothers.stream().map(one -> Thread.ofVirtual().start(() -> tapOn(one, waits))).toList();
    server.admin(
        """
        with alike as (
          insert into outbox (school_id, address, binding_id, kind, priority, key, payload,
            not_before, created_at)
          select 1, %1$d + n, binding_id, kind, priority, 'drain:%2$d:' || n, payload, created_at,
            created_at
          from outbox, generate_series(1, %3$d) n
          where school_id = 1 and kind = 'ALERT' and state = 'PENDING'
          returning id)
        insert into alert_line (school_id, outbox_id, student_id, fact, lesson_id, mark_id)
        select 1, alike.id, line.student_id, line.fact, line.lesson_id, line.mark_id
        from alike, alert_line line join outbox o on o.id = line.outbox_id
        where o.school_id = 1 and o.kind = 'ALERT' and o.state = 'PENDING'
        """
            .formatted(FIRST_CHAT, run, ALERTS));
    Instant end = Instant.now().plus(PATIENCE);
    while (server.number(arrived(run)) < ALERTS && Instant.now().isBefore(end)) {
      Thread.sleep(200);
    }
    for (Thread hand : hands) {
      hand.interrupt();
      hand.join();
    }
    if (server.number(arrived(run)) != ALERTS) {
      throw new IllegalStateException("not all alerts came");
    }
    return counted(telegram, waits);
  }

  private static Drained counted(StandIn telegram, ConcurrentLinkedQueue<Double> waits) {
    List<Instant> alerts =
        telegram.requests("sendMessage").stream()
            .filter(one -> one.params().path("chat_id").asLong() > FIRST_CHAT)
            .map(BotRequest::at)
            .toList();
    Instant first = alerts.getFirst();
    Instant last = alerts.getLast();
    int answers =
        (int)
            telegram.requests().stream()
                .filter(one -> one.method().equals("editMessageText"))
                .filter(one -> !one.at().isBefore(first) && !one.at().isAfter(last))
                .count();
    double seconds = Duration.between(first, last).toNanos() / 1e9;
    // Whatever is refused is asked for again: each alert beyond its own number was.
    int refused = alerts.size() - ALERTS;
    return new Drained(seconds, ALERTS + answers, refused, waits.stream().sorted().toList());
  }

  private static String arrived(int run) {
    return "select count(*) from outbox where school_id = 1 and state = 'SENT' and key like 'drain:"
        + run
        + ":%'";
  }

  private static void tapOn(Phone phone, ConcurrentLinkedQueue<Double> waits) {
    int child = (int) (phone.chatId() - MadeUpYear.mother(0));
    ChatMessage message = phone.last();
    try {
      while (true) {
        Thread.sleep(BETWEEN_TAPS);
        long term = message.text().contains("4 четверть") ? 3L : 4L;
        long start = System.nanoTime();
        phone.tapData(message, TapsPart.zvonokData().apply(child, term));
        message = phone.awaitMessage(ChatMessage::fromBot, ANSWER);
        waits.add((System.nanoTime() - start) / 1e6);
      }
    } catch (InterruptedException e) {
      // The last alert has come.
    } catch (AssertionError e) {
      if (!Thread.currentThread().isInterrupted()) {
        throw e;
      }
    }
  }

  /** Before the bot is there, which is told of none of them. */
  private static void chatsThatHaveWritten(StandIn telegram) throws Exception {
    for (int n = 1; n <= ALERTS; n++) {
      telegram.phone(User.of(FIRST_CHAT + n, "Мама")).send("/start");
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      String address = telegram.url() + "/bot" + StandInSettings.TOKEN + "/deleteWebhook";
      http.send(
          HttpRequest.newBuilder(URI.create(address + "?drop_pending_updates=true")).build(),
          HttpResponse.BodyHandlers.discarding());
    }
    if (telegram.pendingUpdates() > 0) {
      throw new IllegalStateException("the bot would be told of " + telegram.pendingUpdates());
    }
  }

  /** Of an absence; it stays where it is, and its copies are due. */
  private static void oneAlertToCopy(Server server, StandIn telegram) throws SQLException {
    server.admin("update school set settings = settings || '{\"undo_seconds\": 600}' where id = 1");
    Roll roll = Roll.now(server).getFirst();
    Phone teacher = roll.open(telegram);
    ChatMessage answer = roll.absent(teacher, teacher.last(), roll.student(MadeUpYear.USUAL, 0));
    roll.confirm(teacher, answer);
    server.admin(
        "update outbox set not_before = not_before + interval '1 day' where school_id = 1 and kind ="
            + " 'ALERT' and state = 'PENDING'");
    long alerts =
        server.number("select count(*) from outbox where school_id = 1 and kind = 'ALERT'");
    if (alerts != 1) {
      throw new IllegalStateException("one alert was wanted, not " + alerts);
    }
  }

  private static List<Phone> mothers(StandIn telegram) {
    List<Phone> mothers = new ArrayList<>();
    for (int n = 0; n < TAPPERS; n++) {
      mothers.add(Roll.open(telegram, MadeUpYear.mother(FIRST_CHILD + n), "Мама"));
    }
    return mothers;
  }

  private static List<String> command(Settings settings) {
    List<String> command = new ArrayList<>(List.of(BotProcess.java()));
    command.addAll(TapsPart.options(settings));
    command.addAll(List.of("-jar", BotProcess.jar().toString()));
    return command;
  }

  /** Here Telegram's limits are what is measured. */
  private static Map<String, String> usual(Server server, StandIn telegram) {
    Map<String, String> usual = new HashMap<>(BotProcess.settings(server, telegram));
    usual.remove("ZVONOK_SENDING_RATE");
    usual.remove("ZVONOK_SENDING_CHAT");
    return usual;
  }
}
