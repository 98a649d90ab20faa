package ru.zvonok.standin.world;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All that one stand-in remembers; two stand-ins in one process share nothing. */
public final class World implements AutoCloseable {
  private final Bounds bounds;
  private final Events events = new Events();
  private final Beginnings beginnings = new Beginnings(events);
  private final Requests requests;
  private final Map<String, Bot> bots = new LinkedHashMap<>();
  private final Map<String, Persona> personas = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<Long, User> users = new ConcurrentHashMap<>();
  private volatile InstantSource clock;
  private volatile @Nullable ClockControl clockControl;
  private volatile @Nullable Tour tour;

  /**
   * How much is remembered and allowed.
   *
   * @param history messages a chat keeps
   * @param record requests that are kept for tests to look at
   * @param tapLife how long a tap may wait for its answer
   * @param lastNumber updates and messages are numbered from the next one
   */
  public record Bounds(
      int history, int record, Duration tapLife, int lastNumber, Optional<RateLimits> rateLimits) {}

  public World(List<BotIdentity> identities, Bounds bounds, InstantSource clock) {
    this.bounds = bounds;
    this.clock = clock;
    this.requests = new Requests(bounds.record());
    identities.forEach(identity -> bots.put(identity.token(), new Bot(this, identity)));
  }

  Bounds bounds() {
    return bounds;
  }

  public InstantSource clock() {
    return clock;
  }

  public void clock(InstantSource next) {
    clock = next;
  }

  public Events events() {
    return events;
  }

  public Beginnings beginnings() {
    return beginnings;
  }

  public Requests requests() {
    return requests;
  }

  public Optional<Bot> bot(String token) {
    return Optional.ofNullable(bots.get(token));
  }

  public Collection<Bot> bots() {
    return Collections.unmodifiableCollection(bots.values());
  }

  /** The bot that phones talk to unless another is named. */
  public Bot firstBot() {
    return bots.values().iterator().next();
  }

  public void know(User user) {
    users.put(user.id(), user);
  }

  public Optional<User> user(long id) {
    return Optional.ofNullable(users.get(id));
  }

  public void add(Persona persona) {
    know(persona.user());
    personas.put(persona.id(), persona);
    events.add(0, 0, "personas", Json.object());
  }

  public List<Persona> personas() {
    synchronized (personas) {
      return List.copyOf(personas.values());
    }
  }

  public Optional<ClockControl> clockControl() {
    return Optional.ofNullable(clockControl);
  }

  public void clockControl(ClockControl control) {
    clockControl = control;
    clockMoved();
  }

  public Optional<Tour> tour() {
    return Optional.ofNullable(tour);
  }

  public void tour(Tour next) {
    tour = next;
  }

  /** Empties every chat, as if nobody had ever written: no messages, files, commands, updates. */
  public void forgetChats() {
    bots.values().forEach(Bot::forget);
  }

  /** Tells every page that the school's clock shows another time. */
  public void clockMoved() {
    events.add(0, 0, "clock", Json.object());
  }

  @Override
  public void close() {
    events.close();
    bots.values().forEach(Bot::close);
  }
}
