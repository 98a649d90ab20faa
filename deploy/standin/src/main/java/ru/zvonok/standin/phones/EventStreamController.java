package ru.zvonok.standin.phones;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.zvonok.standin.world.Event;
import ru.zvonok.standin.world.Events;
import ru.zvonok.standin.world.Json;
import ru.zvonok.standin.world.World;

/**
 * Tells a page what happens, as Server-Sent Events: one stream for all its phones, for a browser
 * opens few connections to one place. Each stream is a virtual thread that waits.
 */
@RestController
public class EventStreamController {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final World world;

  public EventStreamController(World world) {
    this.world = world;
  }

  @GetMapping("/standin/events")
  void follow(
      @RequestParam Set<Long> people,
      @RequestParam(defaultValue = "-1") long after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastSeen,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    Events events = world.events();
    long bot = world.firstBot().identity().id();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    OutputStream out = response.getOutputStream();
    long seen = lastSeen != null ? lastSeen : after >= 0 ? after : events.last();
    write(out, "retry: 1000\n\n");
    while (!events.isClosed()) {
      var batch =
          events.after(
              seen,
              event -> event.chat() == 0 || (event.bot() == bot && people.contains(event.chat())),
              HEARTBEAT);
      seen = batch.upTo();
      if (!batch.complete()) {
        write(out, "id: %d\nevent: reset\ndata: {}\n\n".formatted(seen));
      } else if (batch.events().isEmpty()) {
        write(out, ": still here\n\n");
      } else {
        for (Event event : batch.events()) {
          out.write(told(event).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
      }
    }
  }

  private static String told(Event event) {
    var data = Json.object().put("chat", event.chat());
    data.set("data", event.data());
    return "id: %d\nevent: %s\ndata: %s\n\n".formatted(event.number(), event.kind(), data);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
