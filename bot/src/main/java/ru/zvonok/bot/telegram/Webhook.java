package ru.zvonok.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.Incoming;
import ru.zvonok.bot.dialog.Intake;
import ru.zvonok.core.alert.Dispatcher;

/** Telegram delivers here instead of being polled: for a school with an address of its own. */
@RestController
@Conditional(WebhookWanted.class)
class Webhook implements SmartLifecycle {

  static final String PATH = "/telegram";
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final int LARGEST = 1 << 20;
  private static final int AT_ONCE = 20;

  private final Intake intake;
  private final BotIdentity identity;
  private final Wire wire;
  private final String url;
  private final String secret;
  private final ObjectMapper json = new ObjectMapper();
  private volatile boolean running;

  /**
   * @param outlasting asked for so that Spring stops it after this
   */
  Webhook(
      ZvonokSettings settings,
      Intake intake,
      BotIdentity identity,
      Wire wire,
      Dispatcher outlasting) {
    this.intake = intake;
    this.identity = identity;
    this.wire = wire;
    url = Objects.requireNonNull(settings.webhook().url());
    secret = Objects.requireNonNull(settings.webhook().secret());
  }

  /** 200 only when the update is done: otherwise Telegram delivers it again. */
  @PostMapping(PATH)
  ResponseEntity<Void> receive(
      @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false)
          @Nullable String shown,
      HttpServletRequest request)
      throws IOException {
    if (shown == null || !MessageDigest.isEqual(shown.getBytes(UTF_8), secret.getBytes(UTF_8))) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    return intake.consume(incoming(body))
        ? ResponseEntity.ok().build()
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
  }

  private List<Incoming> incoming(byte[] body) throws IOException {
    try {
      return Inbound.safely(TolerantGetUpdates.read(json.readTree(body))).stream().toList();
    } catch (JsonProcessingException e) {
      LOG.warn("an update of an unknown form is passed over");
      return List.of();
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("webhook").start(this::register);
  }

  private void register() {
    Backoff pauses = new Backoff();
    while (running) {
      Heard<Boolean> heard =
          wire.call(
              SetWebhook.builder()
                  .url(url)
                  .secretToken(secret)
                  .maxConnections(AT_ONCE)
                  .allowedUpdates(TolerantGetUpdates.WANTED)
                  .build());
      if (heard instanceof Heard.Ok<Boolean>) {
        identity.showCommands();
        LOG.info("Telegram delivers to the webhook");
        return;
      }
      if (heard instanceof Heard.Refused<Boolean>(int code, String why)) {
        LOG.error("Telegram refuses the webhook: {} {}", code, why);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauses.millis()));
    }
  }

  @Override
  public void stop() {
    running = false;
    intake.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Poller.PHASE;
  }
}
