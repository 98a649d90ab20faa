package ru.zvonok.standin;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;
import ru.zvonok.standin.world.Bot;
import ru.zvonok.standin.world.BotIdentity;
import ru.zvonok.standin.world.BotRequest;
import ru.zvonok.standin.world.ClockControl;
import ru.zvonok.standin.world.Fault;
import ru.zvonok.standin.world.Hand;
import ru.zvonok.standin.world.Persona;
import ru.zvonok.standin.world.ResetControl;
import ru.zvonok.standin.world.Said;
import ru.zvonok.standin.world.Tour;
import ru.zvonok.standin.world.User;
import ru.zvonok.standin.world.Violation;
import ru.zvonok.standin.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Telegram for one machine. Bots reach it at {@link #url()} as they reach {@code
 * https://api.telegram.org}; people are {@link Phone}s, in a test or in the browser. It remembers
 * everything in memory, whether a bot is running or not.
 *
 * <p>There is no sign-in: whoever reaches its port can be anyone. It listens on the loopback
 * address unless the settings say otherwise.
 */
public final class StandIn implements AutoCloseable {
  /** Held here because a logger that nobody holds forgets its level. */
  private static final Logger SERVER_LOG = Logger.getLogger("org.apache");

  private final World world;
  private final ServletWebServerApplicationContext context;
  private final AtomicLong lastGroup = new AtomicLong(-4_000_000);

  private StandIn(World world, ServletWebServerApplicationContext context) {
    this.world = world;
    this.context = context;
  }

  /** Starts a stand-in; it answers when this returns. */
  public static StandIn start(StandInSettings settings) {
    var world =
        new World(
            settings.bots(),
            new World.Bounds(
                settings.history(),
                settings.record(),
                settings.tapLife(),
                settings.lastNumber(),
                settings.rateLimits()),
            settings.clock());
    // Nobody has set up logging yet if the stand-in starts first.
    SERVER_LOG.setLevel(Level.WARNING);
    var app = new SpringApplication(StandInServer.class);
    // It may share its process with a bot: it takes nothing from that bot's settings, logging or
    // beans.
    app.setListeners(List.of());
    app.setInitializers(
        List.of(
            started ->
                ((ServletWebServerApplicationContext) started)
                    .registerBean(World.class, () -> world)));
    app.setEnvironment(environment(settings));
    app.setAddCommandLineProperties(false);
    app.setWebApplicationType(WebApplicationType.SERVLET);
    app.setRegisterShutdownHook(false);
    app.setBannerMode(Banner.Mode.OFF);
    app.setLogStartupInfo(false);
    return new StandIn(world, (ServletWebServerApplicationContext) app.run());
  }

  private static StandardServletEnvironment environment(StandInSettings settings) {
    var environment = new StandardServletEnvironment();
    environment.getPropertySources().stream()
        .map(source -> source.getName())
        .toList()
        .forEach(environment.getPropertySources()::remove);
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", settings.port());
    properties.put("server.address", settings.host());
    properties.put("server.shutdown", "immediate");
    properties.put("server.tomcat.max-part-count", 200);
    properties.put("server.tomcat.max-connections", 20_000);
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("spring.jmx.enabled", false);
    properties.put(
        "spring.web.resources.static-locations", "classpath:/ru/zvonok/standin/phones/page/");
    properties.put("spring.web.resources.cache.cachecontrol.no-cache", true);
    properties.put("spring.servlet.multipart.max-file-size", "60MB");
    properties.put("spring.servlet.multipart.max-request-size", "80MB");
    environment.getPropertySources().addFirst(new MapPropertySource("standin", properties));
    return environment;
  }

  public int port() {
    return Objects.requireNonNull(context.getWebServer()).getPort();
  }

  /** The address for a bot's settings and for the browser, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** The first bot: its token and names. */
  public BotIdentity bot() {
    return world.firstBot().identity();
  }

  /** This person's phone, with the first bot's chat open. The same chat each time. */
  public Phone phone(User user) {
    return phone(user, world.firstBot().identity());
  }

  public Phone phone(User user, BotIdentity bot) {
    world.know(user);
    return new Phone(user, bot(bot).chatWith(user));
  }

  /** A new group with this person in it and without the bot; see {@link Phone#addBot()}. */
  public Phone group(User founder, String title) {
    world.know(founder);
    return new Phone(
        founder, Hand.newGroup(world.firstBot(), lastGroup.decrementAndGet(), title, founder));
  }

  private Bot bot(BotIdentity identity) {
    return world.bot(identity.token()).orElseThrow();
  }

  /** Offers this person's phone to visitors of the page. */
  public void persona(String id, User user, String title, String subtitle) {
    persona(new Persona(id, user, Said.of(title), Said.of(subtitle)));
  }

  public void persona(Persona persona) {
    world.add(persona);
  }

  /** Offers visitors of the page a walk through the phones. */
  public void tour(Tour tour) {
    world.tour(tour);
  }

  /** Lets visitors of the page go back to the beginning. */
  public void resetControl(ResetControl control) {
    world.beginnings().control(control);
  }

  /**
   * Empties every chat, as if nobody had ever written. What bots do meanwhile is lost, so none
   * should be running.
   */
  public void forgetChats() {
    world.forgetChats();
  }

  /** Lets visitors of the page see and move the school's clock. */
  public void clockControl(ClockControl control) {
    world.clockControl(control);
  }

  /** Dates messages by another clock from now on. */
  public void clock(InstantSource clock) {
    world.clock(clock);
    world.clockMoved();
  }

  /** Everything that bots asked for, oldest first, as far as it is kept. */
  public List<BotRequest> requests() {
    return world.requests().all();
  }

  public List<BotRequest> requests(String method) {
    return requests().stream().filter(request -> request.method().equals(method)).toList();
  }

  /** What bots did that Telegram doesn't allow; a test wants this empty. */
  public List<Violation> violations() {
    return world.requests().violations();
  }

  /** Forgets requests and violations so far. */
  public void forgetRequests() {
    world.requests().forget();
  }

  /** Decides for each request whether something goes wrong with it. */
  public void faults(Function<BotRequest, Optional<Fault>> faults) {
    world.requests().faults(faults);
  }

  /** The first bot's updates, oldest first, confirmed or not. */
  public List<ObjectNode> updates() {
    return world.firstBot().updates().history();
  }

  /** Delivers an update of the first bot once more, though it was confirmed. */
  public void redeliver(int updateId) {
    world.firstBot().updates().redeliver(updateId);
  }

  /** How many updates the first bot hasn't confirmed. */
  public int pendingUpdates() {
    return world.firstBot().updates().pendingCount();
  }

  @Override
  public void close() {
    world.close();
    context.close();
  }
}
