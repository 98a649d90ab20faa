package ru.zvonok.bot.telegram;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.Incoming;
import ru.zvonok.bot.dialog.Intake;
import ru.zvonok.core.alert.Dispatcher;

/**
 * Telegram delivers here instead of being polled: for a school with an address of its own, and for
 * a region, whose bots have a path and a secret each. A path that is nobody's answers as one whose
 * secret is wrong.
 */
@RestController
@Conditional(WebhookWanted.class)
class Webhook implements SmartLifecycle {

  static final String PATH = "/telegram";

  /** The path of a process that serves one school. */
  private static final String ALONE = "";

  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final int LARGEST = 1 << 20;
  private static final int TOLD_AT_ONCE = 16;

  private final Intake intake;
  private final Bots bots;
  private final String url;
  private final String secret;
  private final WebhookSecret nobodys;
  private final ObjectMapper json = new ObjectMapper();
  private volatile @Nullable Map<String, Hook> hooks;
  private volatile boolean running;

  /**
   * @param outlasting asked for so that Spring stops it after this
   */
  Webhook(ZvonokSettings settings, Intake intake, Bots bots, Dispatcher outlasting) {
    this.intake = intake;
    this.bots = bots;
    String base = Objects.requireNonNull(settings.webhook().url()).strip();
    url = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    secret = Objects.requireNonNull(settings.webhook().secret()).strip();
    nobodys = WebhookSecret.nobodys(secret);
  }

  @PostMapping(PATH)
  ResponseEntity<Void> receive(
      @RequestHeader(name = SECRET, required = false) @Nullable String shown,
      HttpServletRequest request)
      throws IOException {
    return receive(ALONE, shown, request);
  }

  /** 200 only when the update is done: otherwise Telegram delivers it again. */
  @PostMapping(PATH + "/{school}")
  ResponseEntity<Void> receive(
      @PathVariable("school") String school,
      @RequestHeader(name = SECRET, required = false) @Nullable String shown,
      HttpServletRequest request)
      throws IOException {
    Hook hook = hooks().get(school);
    if (!(hook == null ? nobodys : hook.secret()).matches(shown) || hook == null) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    return intake.consume(hook.bot().served().school(), incoming(body))
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

  /** By the end of its path. */
  private Map<String, Hook> hooks() {
    Map<String, Hook> all = hooks;
    if (all == null) {
      all = bots.all().stream().collect(toUnmodifiableMap(Webhook::path, this::hook));
      hooks = all;
    }
    return all;
  }

  private static String path(Bot bot) {
    return bot.served().alone() ? ALONE : Long.toString(bot.schoolId());
  }

  private Hook hook(Bot bot) {
    String path = path(bot);
    return new Hook(
        bot, path.isEmpty() ? url : url + "/" + path, WebhookSecret.of(bot.served(), secret));
  }

  @Override
  public void start() {
    running = true;
    Semaphore places = new Semaphore(TOLD_AT_ONCE);
    hooks()
        .values()
        .forEach(
            hook ->
                Thread.ofVirtual()
                    .name("webhook-" + hook.bot().schoolId())
                    .start(() -> hook.register(places, this::isRunning)));
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
