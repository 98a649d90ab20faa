package ru.zvonok.standin.botapi;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import ru.zvonok.standin.world.Bot;
import ru.zvonok.standin.world.Json;
import ru.zvonok.standin.world.UpdateQueue.Polled;
import ru.zvonok.standin.world.Webhook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** How a bot hears of what happened: by asking, or at an address of its own. */
final class Receiving {
  private static final int LONGEST_POLL = 50;

  private final BiConsumer<Bot, String> onWebhookReply;

  Receiving(BiConsumer<Bot, String> onWebhookReply) {
    this.onWebhookReply = onWebhookReply;
  }

  Map<String, Played> methods() {
    return Map.of(
        "getUpdates", Receiving::poll,
        "setWebhook", this::setWebhook,
        "deleteWebhook", Receiving::deleteWebhook,
        "getWebhookInfo", Receiving::webhookInfo);
  }

  private static JsonNode poll(Call call) throws InterruptedException {
    int limit = call.number("limit", 100);
    int timeout = call.number("timeout", 0);
    if (limit < 1 || limit > 100) {
      throw Refusal.wrong("limit must be 1-100");
    }
    if (timeout < 0) {
      throw Refusal.wrong("timeout must not be negative");
    }
    if (call.bot().webhook().isPresent()) {
      throw Refusal.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    allow(call);
    var wait = Duration.ofSeconds(Math.min(timeout, LONGEST_POLL));
    return switch (call.bot().updates().poll(call.number("offset", 0), limit, wait)) {
      case Polled.Updates(var updates) -> Json.array().addAll(updates);
      case Polled.Terminated() ->
          throw Refusal.conflict(
              "terminated by other getUpdates request; make sure that only one bot instance is"
                  + " running");
    };
  }

  private static void allow(Call call) {
    if (call.has("allowed_updates")) {
      Set<String> kinds = new HashSet<>();
      call.param("allowed_updates").forEach(kind -> kinds.add(kind.stringValue("")));
      call.bot().updates().allow(kinds);
    }
  }

  private JsonNode setWebhook(Call call) {
    String secret = call.text("secret_token");
    int connections = call.number("max_connections", 40);
    if (call.has("secret_token") && !secret.matches("[A-Za-z0-9_-]{1,256}")) {
      throw Refusal.wrong("secret token contains unallowed characters");
    }
    if (connections < 1 || connections > 100) {
      throw Refusal.wrong("max_connections must be 1-100");
    }
    if (call.has("certificate")) {
      throw Refusal.wrong("a certificate is not played by the stand-in");
    }
    if (call.text("url").isEmpty()) {
      return deleteWebhook(call);
    }
    URI url = address(call.text("url"));
    allow(call);
    dropIfAsked(call);
    Bot bot = call.bot();
    String token = call.textOrNull("secret_token");
    // «Webhook is already set»: what is on its way there stays so.
    if (bot.webhook().filter(set -> set.isTo(url, token, connections)).isEmpty()) {
      bot.webhook(
          new Webhook(
              url, token, connections, bot.updates(), reply -> onWebhookReply.accept(bot, reply)));
    }
    return BooleanNode.TRUE;
  }

  /** Telegram wants HTTPS; on the same machine plain HTTP will do. */
  private static URI address(String text) {
    try {
      URI url = URI.create(text);
      boolean near =
          url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
      if (near || "https".equals(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException | UnknownHostException _) {
      // Told below.
    }
    throw Refusal.wrong("bad webhook: An HTTPS URL must be provided for webhook");
  }

  private static JsonNode deleteWebhook(Call call) {
    call.bot().webhook(null);
    dropIfAsked(call);
    return BooleanNode.TRUE;
  }

  private static void dropIfAsked(Call call) {
    if (call.flag("drop_pending_updates")) {
      call.bot().updates().drop();
    }
  }

  private static JsonNode webhookInfo(Call call) {
    var updates = call.bot().updates();
    var info =
        Json.object()
            .put("url", call.bot().webhook().map(hook -> hook.url().toString()).orElse(""))
            .put("has_custom_certificate", false)
            .put("pending_update_count", updates.pendingCount());
    call.bot()
        .webhook()
        .ifPresent(
            hook -> {
              info.put("max_connections", hook.connections());
              hook.lastFailure()
                  .ifPresent(
                      failure ->
                          info.put("last_error_date", failure.at())
                              .put("last_error_message", failure.message()));
            });
    if (!updates.allowed().isEmpty()) {
      var kinds = info.putArray("allowed_updates");
      updates.allowed().forEach(kinds::add);
    }
    return info;
  }
}
