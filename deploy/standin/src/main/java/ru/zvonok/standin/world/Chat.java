package ru.zvonok.standin.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One bot's chat with a person or a group: its messages, and what stands around them. */
public final class Chat {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<Integer, ChatMessage> messages = new TreeMap<>();
  private final Map<String, CallbackAnswer> answers = new ConcurrentHashMap<>();
  private final Map<Long, User> members = new ConcurrentHashMap<>();
  private final Bot bot;
  private final long id;
  private final ObjectNode json;
  private long revision;
  private long actedAt;
  private int notifications;
  private volatile boolean begun;
  private volatile boolean closedToBot;
  private volatile @Nullable ObjectNode replyKeyboard;
  private volatile @Nullable ObjectNode menuButton;
  private volatile @Nullable Integer pinned;

  Chat(Bot bot, long id, ObjectNode json) {
    this.bot = bot;
    this.id = id;
    this.json = json;
  }

  public long id() {
    return id;
  }

  public Bot bot() {
    return bot;
  }

  /** The chat as the Bot API tells it within a message. */
  public ObjectNode json() {
    return json;
  }

  public boolean isGroup() {
    return id < 0;
  }

  /** Whether the person has ever written: before that a bot may not. */
  public boolean isBegun() {
    return begun;
  }

  void begin() {
    begun = true;
  }

  /** Whether the bot was blocked by the person, or is not in the group. */
  public boolean isClosedToBot() {
    return closedToBot;
  }

  public void closeToBot(boolean closed) {
    closedToBot = closed;
  }

  Map<Long, User> members() {
    return members;
  }

  /** Does several things to the chat at once. */
  <T> T atOnce(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Adds a message; {@code content} lacks only its number. */
  public ChatMessage add(ObjectNode content, boolean fromBot, boolean silent) {
    return atOnce(
        () -> {
          int number = bot.nextMessageId();
          var full = Json.object().put("message_id", number);
          full.setAll(content);
          var message = put(number, full, fromBot, silent);
          notifications += fromBot && !silent ? 1 : 0;
          if (messages.size() > bot.historyLimit()) {
            messages.pollFirstEntry();
          }
          return message;
        });
  }

  /** Changes a message of the bot; empty if there is none. */
  public Optional<ChatMessage> change(int number, UnaryOperator<ObjectNode> how) {
    return atOnce(
        () ->
            find(number)
                .map(old -> put(number, how.apply(old.json().deepCopy()), old.fromBot(), true)));
  }

  private ChatMessage put(int number, ObjectNode full, boolean fromBot, boolean silent) {
    var message = new ChatMessage(number, full, fromBot, silent, ++revision);
    messages.put(number, message);
    tell("message", full);
    return message;
  }

  /** Removes a message for everyone; false if there is none. */
  public boolean remove(int number) {
    return atOnce(
        () -> {
          boolean was = messages.remove(number) != null;
          if (was) {
            revision++;
            tell("deleted", Json.object().put("message_id", number));
          }
          return was;
        });
  }

  public Optional<ChatMessage> find(int number) {
    return atOnce(() -> Optional.ofNullable(messages.get(number)));
  }

  /** All messages, oldest first, as far as they are remembered. */
  public List<ChatMessage> messages() {
    return atOnce(() -> new ArrayList<>(messages.values()));
  }

  /** The person does something now: what the bot does from here on may be the answer. */
  public void acted() {
    lock.lock();
    try {
      actedAt = revision;
    } finally {
      lock.unlock();
    }
  }

  /** The bot's messages that have come or changed since the person's last act, newest first. */
  public List<ChatMessage> sinceActed() {
    return atOnce(
        () ->
            messages.descendingMap().values().stream()
                .filter(message -> message.fromBot() && message.revision() > actedAt)
                .toList());
  }

  /** How many messages made the phone ring. */
  public int notifications() {
    return atOnce(() -> notifications);
  }

  /** The keyboard under the input line, if the bot put one there. */
  public Optional<ObjectNode> replyKeyboard() {
    return Optional.ofNullable(replyKeyboard);
  }

  public void replyKeyboard(@Nullable ObjectNode keyboard) {
    replyKeyboard = keyboard;
    JsonNode shown = keyboard == null ? Json.object() : keyboard;
    tell("keyboard", shown);
  }

  public Optional<ObjectNode> menuButton() {
    return Optional.ofNullable(menuButton);
  }

  public void menuButton(ObjectNode button) {
    menuButton = button;
    tell("menu", button);
  }

  public Optional<Integer> pinned() {
    return Optional.ofNullable(pinned);
  }

  public void pin(@Nullable Integer number) {
    pinned = number;
    tell("pinned", Json.object().put("message_id", number));
  }

  /** Shows «печатает…» or the like for a while. */
  public void acting(String action) {
    tell("typing", Json.object().put("action", action));
  }

  void answered(CallbackAnswer answer) {
    lock.lock();
    try {
      if (answers.size() > bot.historyLimit()) {
        answers.clear();
      }
      answers.put(answer.query(), answer);
      tell("answer", answer.json());
    } finally {
      lock.unlock();
    }
  }

  /** What the bot answered to a tap, if it has. */
  public Optional<CallbackAnswer> answer(String query) {
    return Optional.ofNullable(answers.get(query));
  }

  /** Waits until {@code question} has an answer; empty if the time is over before. */
  public <T> Optional<T> await(Supplier<Optional<T>> question, Duration atMost)
      throws InterruptedException {
    long nanos = atMost.toNanos();
    lock.lock();
    try {
      while (true) {
        var answer = question.get();
        if (answer.isPresent() || nanos <= 0) {
          return answer;
        }
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  private void tell(String kind, JsonNode data) {
    bot.events().add(bot.identity().id(), id, kind, data);
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
