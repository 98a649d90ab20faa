package ru.zvonok.standin.phones;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import ru.zvonok.standin.world.BotRequest;
import ru.zvonok.standin.world.ClockControl;
import ru.zvonok.standin.world.Json;
import ru.zvonok.standin.world.Persona;
import ru.zvonok.standin.world.Violation;
import ru.zvonok.standin.world.World;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What all phones of a page share: who may be played, the school's clock, what bots did. */
@RestController
@RequestMapping("/standin")
public class HouseController {
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  private final World world;

  public HouseController(World world) {
    this.world = world;
  }

  /**
   * How the clock shall move: by minutes, to a local time, or {@code evening}, {@code schoolDay}.
   */
  record Move(@Nullable Integer minutes, @Nullable LocalDateTime to, @Nullable String moment) {}

  @GetMapping("/state")
  ObjectNode state() {
    var bot = world.firstBot();
    var state = Json.object();
    state
        .putObject("bot")
        .put("id", bot.identity().id())
        .put("name", bot.identity().name())
        .put("username", bot.identity().username());
    var personas = state.putArray("personas");
    world.personas().forEach(persona -> personas.add(shown(persona)));
    world.clockControl().ifPresent(clock -> state.set("clock", shown(clock)));
    world.tour().ifPresent(tour -> state.set("tour", JsonMapper.shared().valueToTree(tour)));
    var beginnings = world.beginnings();
    state
        .put("beginning", beginnings.number())
        .put("stage", beginnings.stage().name())
        .put("resettable", beginnings.isPossible());
    return state;
  }

  private static ObjectNode shown(Persona persona) {
    var json = Json.object().put("id", persona.id()).put("user", persona.user().id());
    json.putPOJO("title", persona.title());
    json.putPOJO("subtitle", persona.subtitle());
    return json.put("language", persona.user().languageCode());
  }

  @GetMapping("/clock")
  ObjectNode clock() {
    return shown(control());
  }

  @PostMapping("/clock")
  ObjectNode move(@RequestBody Move move) {
    ClockControl clock = control();
    clock.moveTo(target(clock, move));
    world.clockMoved();
    return shown(clock);
  }

  private static Instant target(ClockControl clock, Move move) {
    if (move.to() != null) {
      return move.to().atZone(clock.zone()).toInstant();
    }
    if (move.minutes() != null) {
      return clock.now().plus(Duration.ofMinutes(move.minutes()));
    }
    return switch (String.valueOf(move.moment())) {
      case "evening" -> evening(clock.now().atZone(clock.zone()));
      case "schoolDay" -> clock.nextSchoolDay();
      default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    };
  }

  private static Instant evening(ZonedDateTime now) {
    var today = now.toLocalDate().atTime(EVENING).atZone(now.getZone());
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }

  private ClockControl control() {
    return world
        .clockControl()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ObjectNode shown(ClockControl clock) {
    return Json.object().put("now", clock.now().toEpochMilli()).put("zone", clock.zone().getId());
  }

  /** What bots asked for, for someone who tests from another process. */
  @GetMapping("/requests")
  List<BotRequest> requests() {
    return world.requests().all();
  }

  @GetMapping("/violations")
  List<Violation> violations() {
    return world.requests().violations();
  }
}
