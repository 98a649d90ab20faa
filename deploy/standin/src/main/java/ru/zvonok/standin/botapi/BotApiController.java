package ru.zvonok.standin.botapi;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import ru.zvonok.standin.world.Fault;
import ru.zvonok.standin.world.FileStore.StoredFile;
import ru.zvonok.standin.world.Json;
import ru.zvonok.standin.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Bot API's addresses. */
@RestController
public class BotApiController {
  private final World world;
  private final BotApi api;

  public BotApiController(World world) {
    this.world = world;
    this.api = new BotApi(world);
  }

  @RequestMapping(
      path = "/bot{token}/{method}",
      method = {RequestMethod.GET, RequestMethod.POST})
  void method(
      @PathVariable String token,
      @PathVariable String method,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException, InterruptedException {
    try {
      var bot = api.bot(token);
      var found = api.method(method);
      var incoming = Incoming.read(request, found);
      var noted = api.note(bot, found, incoming);
      Fault fault = world.requests().fault(noted).orElse(null);
      before(fault);
      JsonNode result = api.call(bot, found, incoming);
      if (fault instanceof Fault.CutAfter) {
        throw cut(response);
      }
      var answer = Json.object().put("ok", true);
      answer.set("result", result);
      write(response, 200, answer);
    } catch (CutRequested _) {
      throw cut(response);
    } catch (Refusal refusal) {
      api.refused(method, refusal);
      write(response, refusal.status, told(refusal));
    }
  }

  private static final class CutRequested extends RuntimeException {
    CutRequested() {
      super(null, null, false, false);
    }
  }

  private static void before(@Nullable Fault fault) throws InterruptedException {
    switch (fault) {
      case Fault.TooManyRequests(int retryAfter) -> throw Refusal.tooMany(retryAfter);
      case Fault.Refused(int status, String description) -> throw Refusal.of(status, description);
      case Fault.CutBefore() -> throw new CutRequested();
      case Fault.Slow(var by) -> Thread.sleep(by);
      case Fault.CutAfter() -> {}
      case null -> {}
    }
  }

  /**
   * Breaks the connection after the headers, so that a client's own retry on a dead one is no use.
   */
  private static IOException cut(HttpServletResponse response) throws IOException {
    response.setContentLength(1000);
    response.flushBuffer();
    return new CloseNowException("The connection is cut on purpose");
  }

  private static ObjectNode told(Refusal refusal) {
    var answer =
        Json.object()
            .put("ok", false)
            .put("error_code", refusal.status)
            .put("description", refusal.description());
    if (refusal.retryAfter > 0) {
      answer.putObject("parameters").put("retry_after", refusal.retryAfter);
    }
    return answer;
  }

  private static void write(HttpServletResponse response, int status, ObjectNode answer)
      throws IOException {
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  @RequestMapping(path = "/file/bot{token}/{folder}/{name}", method = RequestMethod.GET)
  void file(
      @PathVariable String token,
      @PathVariable String folder,
      @PathVariable String name,
      HttpServletResponse response)
      throws IOException {
    try {
      StoredFile file =
          api.bot(token)
              .files()
              .byPath(folder + "/" + name)
              .orElseThrow(() -> Refusal.of(404, "Not Found"));
      response.setContentType("application/octet-stream");
      response.setContentLength(file.content().length);
      response.getOutputStream().write(file.content());
    } catch (Refusal refusal) {
      write(response, refusal.status, told(refusal));
    }
  }
}
