package ru.zvonok.standin.botapi;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.zvonok.standin.spec.ApiSpec;
import ru.zvonok.standin.spec.ApiSpec.Method;
import ru.zvonok.standin.spec.SpecCheck;
import ru.zvonok.standin.world.Bot;
import ru.zvonok.standin.world.BotRequest;
import ru.zvonok.standin.world.Json;
import ru.zvonok.standin.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a request and carries it out. */
final class BotApi {
  private static final Logger log = LoggerFactory.getLogger(BotApi.class);

  private final World world;
  private final ApiSpec spec = ApiSpec.load();
  private final SpecCheck check = new SpecCheck(spec);
  private final Map<String, Played> played = new HashMap<>();

  BotApi(World world) {
    this.world = world;
    played.putAll(new Receiving(this::afterWebhook).methods());
    played.putAll(Sending.methods());
    played.putAll(Album.methods());
    played.putAll(Editing.methods());
    played.putAll(Belongings.methods());
  }

  Method method(String name) {
    return spec.method(name).orElseThrow(Refusal::unknownMethod);
  }

  Bot bot(String token) {
    return world.bot(token).orElseThrow(() -> Refusal.of(401, "Unauthorized"));
  }

  /** What the method returns. */
  JsonNode call(Bot bot, Method method, Incoming incoming) throws InterruptedException {
    var wrong = check.problem(method, incoming.params(), incoming.uploads().keySet());
    if (wrong.isPresent()) {
      throw Refusal.wrong("refused by the stand-in: " + wrong.get());
    }
    Played play = played.get(method.name());
    if (play == null) {
      throw Refusal.wrong("method " + method.name() + " is not played by the stand-in");
    }
    return play.play(new Call(world, bot, method.name(), incoming.params(), incoming.uploads()));
  }

  /** Puts a request on record. */
  BotRequest note(Bot bot, Method method, Incoming incoming) {
    return world
        .requests()
        .note(world.clock().instant(), bot.identity().id(), method.name(), incoming.params());
  }

  /** Puts a refusal on record if it shows a bug of the bot. */
  void refused(String method, Refusal refusal) {
    if (refusal.violation) {
      world.requests().violated(method, refusal.description());
    }
  }

  /** A bot may call one method by answering a webhook with it; it never hears the result. */
  private void afterWebhook(Bot bot, String reply) {
    String name = "webhook";
    try {
      JsonNode body = reply.isBlank() ? Json.object() : JsonMapper.shared().readTree(reply);
      name = body.path("method").stringValue("");
      if (!name.isEmpty()) {
        Method method = method(name);
        var incoming = Incoming.of(body.asObject(), method);
        note(bot, method, incoming);
        call(bot, method, incoming);
      }
    } catch (JacksonException _) {
      log.debug("A webhook was answered with something else than JSON");
    } catch (Refusal refusal) {
      refused(name, refusal);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
