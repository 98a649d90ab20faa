package ru.zvonok.standin.world;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A bot with its chats, its undelivered updates, its commands and files. */
public final class Bot implements AutoCloseable {
  private final World world;
  private final BotIdentity identity;
  private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
  private final UpdateQueue updates;
  private final CommandMenu commands = new CommandMenu();
  private final FileStore files = new FileStore();
  private final CallbackQueries taps;
  private final Map<String, String> profile = new ConcurrentHashMap<>();
  private final AtomicInteger lastMessageId;
  private final @Nullable SendLimits limits;
  private volatile @Nullable Webhook webhook;

  Bot(World world, BotIdentity identity) {
    this.world = world;
    this.identity = identity;
    this.updates = new UpdateQueue(world.bounds().lastNumber());
    this.lastMessageId = new AtomicInteger(world.bounds().lastNumber());
    this.taps = new CallbackQueries(world.bounds().tapLife());
    this.limits = world.bounds().rateLimits().map(SendLimits::new).orElse(null);
  }

  public BotIdentity identity() {
    return identity;
  }

  public InstantSource clock() {
    return world.clock();
  }

  Events events() {
    return world.events();
  }

  int historyLimit() {
    return world.bounds().history();
  }

  int nextMessageId() {
    return lastMessageId.incrementAndGet();
  }

  public UpdateQueue updates() {
    return updates;
  }

  public CommandMenu commands() {
    return commands;
  }

  public FileStore files() {
    return files;
  }

  /** The bot's name, description and the like, by method and language. */
  public Map<String, String> profile() {
    return profile;
  }

  /** The bot as the Bot API tells it. */
  public ObjectNode asUser() {
    return identity.asUser();
  }

  public Optional<Chat> chat(long id) {
    return Optional.ofNullable(chats.get(id));
  }

  /** The chat with this person, made when it is first asked for. */
  public Chat chatWith(User user) {
    return chats.computeIfAbsent(
        user.id(),
        id -> {
          var chat = new Chat(this, id, user.asChat());
          chat.members().put(id, user);
          return chat;
        });
  }

  /** A group; its id is negative. */
  Chat group(long id, String title) {
    var json = Json.object().put("id", id).put("title", title).put("type", "group");
    return chats.computeIfAbsent(id, _ -> new Chat(this, id, json));
  }

  /** Seconds to wait before this chat may be written to; 0 counts a message. */
  public int secondsToWait(Chat chat) {
    return limits == null ? 0 : limits.take(chat);
  }

  String openTap(Chat chat) {
    return taps.open(chat, clock());
  }

  /** Answers a tap; false if it is unknown, answered already or too old. */
  public boolean answerTap(CallbackAnswer answer) {
    var chat = taps.close(answer.query(), clock());
    chat.ifPresent(found -> found.answered(answer));
    return chat.isPresent();
  }

  /** Tells all phones that the command list is a new one. */
  public void commandsChanged() {
    events().add(identity.id(), 0, "commands", Json.object());
  }

  public Optional<Webhook> webhook() {
    return Optional.ofNullable(webhook);
  }

  /** Sets or, with null, removes the webhook. */
  public synchronized void webhook(@Nullable Webhook next) {
    if (webhook != null) {
      webhook.close();
    }
    webhook = next;
    if (next != null) {
      next.start();
    }
  }

  /** Forgets all that people and the bot have done; its numbers go on. */
  void forget() {
    updates.drop();
    chats.clear();
    commands.forget();
    files.forget();
    profile.clear();
  }

  @Override
  public void close() {
    webhook(null);
    updates.close();
  }
}
