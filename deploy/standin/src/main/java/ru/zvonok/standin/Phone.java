package ru.zvonok.standin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ru.zvonok.standin.world.CallbackAnswer;
import ru.zvonok.standin.world.Chat;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.FileStore.StoredFile;
import ru.zvonok.standin.world.Hand;
import ru.zvonok.standin.world.User;
import tools.jackson.databind.JsonNode;

/**
 * A person's phone with one chat open. What {@code await…} finds has come or changed since the
 * person last did something here, so that an old screen is never taken for the answer; {@link
 * #messages()} shows everything.
 */
public final class Phone {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final User user;
  private final Chat chat;
  private final Hand hand;

  Phone(User user, Chat chat) {
    this.user = user;
    this.chat = chat;
    this.hand = new Hand(user, chat);
  }

  public User user() {
    return user;
  }

  /** The id by which a bot writes to this chat. */
  public long chatId() {
    return chat.id();
  }

  /** Sends words, a command or {@code /start payload}. */
  public ChatMessage send(String text) {
    return hand.say(text);
  }

  public ChatMessage sendDocument(String name, String type, byte[] content) {
    return hand.sendDocument(chat.bot().files().keep("documents", name, type, content), "");
  }

  public ChatMessage sendPhoto(byte[] content) {
    return hand.sendPhoto(
        chat.bot().files().keep("photos", "photo.jpg", "image/jpeg", content), "");
  }

  /** Presses the button of the keyboard under the input line, which says its label. */
  public ChatMessage press(String label) {
    boolean there = keyboard().stream().flatMap(List::stream).anyMatch(label::equals);
    if (!there) {
      throw new AssertionError("No key «" + label + "» under the input line" + dump());
    }
    return send(label);
  }

  /**
   * Taps the inline button that says {@code label}, or contains it, under the newest message that
   * has one.
   */
  public Tap tap(String label) {
    for (ChatMessage message : chat.messages().reversed()) {
      var button = message.button(label);
      if (button.isPresent()) {
        return tapData(
            message,
            button
                .get()
                .data()
                .orElseThrow(() -> new AssertionError("«" + label + "» opens an address")));
      }
    }
    throw new AssertionError("No button «" + label + "»" + dump());
  }

  /** Sends any data as if a button under the message had it: what a modified client can do. */
  public Tap tapData(ChatMessage message, String data) {
    return new Tap(hand.tap(message, data));
  }

  /** The same under the bot's newest message. */
  public Tap tapData(String data) {
    return tapData(last(), data);
  }

  /** A tap that the bot may answer. */
  public final class Tap {
    private final String query;

    private Tap(String query) {
      this.query = query;
    }

    public String query() {
      return query;
    }

    /** Waits for the bot's answer, as the phone does with a spinner on the button. */
    public CallbackAnswer awaitAnswer() {
      return waitFor("an answer to the tap", PATIENCE, () -> chat.answer(query));
    }

    public Optional<CallbackAnswer> answer() {
      return chat.answer(query);
    }
  }

  /** All messages, oldest first. */
  public List<ChatMessage> messages() {
    return chat.messages();
  }

  /** The bot's newest message. */
  public ChatMessage last() {
    return chat.messages().reversed().stream()
        .filter(ChatMessage::fromBot)
        .findFirst()
        .orElseThrow(() -> new AssertionError("The bot has said nothing" + dump()));
  }

  /** Waits for a message of the bot that has come or changed since the person's last act. */
  public ChatMessage awaitMessage(Predicate<ChatMessage> wanted, Duration atMost) {
    return waitFor(
        "a message", atMost, () -> chat.sinceActed().stream().filter(wanted).findFirst());
  }

  public ChatMessage awaitMessage(Predicate<ChatMessage> wanted) {
    return awaitMessage(wanted, PATIENCE);
  }

  public ChatMessage awaitText(String contained) {
    return awaitText(contained, PATIENCE);
  }

  public ChatMessage awaitText(String contained, Duration atMost) {
    return waitFor(
        "«" + contained + "»",
        atMost,
        () -> chat.sinceActed().stream().filter(m -> m.text().contains(contained)).findFirst());
  }

  /** Waits until the message is gone from the chat. */
  public void awaitDeleted(ChatMessage message) {
    waitFor(
        "message " + message.id() + " to go",
        PATIENCE,
        () -> chat.find(message.id()).isPresent() ? Optional.empty() : Optional.of(message));
  }

  /** From now on {@code await…} wants something newer, though the person did nothing. */
  public void mark() {
    chat.acted();
  }

  private <T> T waitFor(String what, Duration atMost, Supplier<Optional<T>> question) {
    try {
      return chat.await(question, atMost)
          .orElseThrow(
              () ->
                  new AssertionError("Waited %s for %s in vain%s".formatted(atMost, what, dump())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + what, e);
    }
  }

  /** The labels of the keyboard under the input line, in rows; empty if there is none. */
  public List<List<String>> keyboard() {
    return chat.replyKeyboard()
        .map(keys -> keys.path("keyboard").valueStream().map(Phone::labels).toList())
        .orElse(List.of());
  }

  private static List<String> labels(JsonNode row) {
    return row.valueStream().map(key -> key.path("text").stringValue("")).toList();
  }

  /** How many messages came with a sound. */
  public int notifications() {
    return chat.notifications();
  }

  /** The file of a message, whoever sent it. */
  public StoredFile open(ChatMessage message) {
    return message
        .fileId()
        .flatMap(chat.bot().files()::byId)
        .orElseThrow(() -> new AssertionError("No file in message " + message.id() + dump()));
  }

  /** Deletes a message here; the bot isn't told. */
  public void delete(ChatMessage message) {
    chat.remove(message.id());
  }

  public void blockBot() {
    hand.block(true);
  }

  public void unblockBot() {
    hand.block(false);
  }

  /** Takes the bot into this group. */
  public void addBot() {
    hand.admitBot(true);
  }

  /** Puts the bot out of this group. */
  public void removeBot() {
    hand.admitBot(false);
  }

  private String dump() {
    return chat.messages().stream()
        .map(ChatMessage::toString)
        .collect(
            Collectors.joining(
                "\n  ", "\nThe chat of %s (%d):\n  ".formatted(user.firstName(), chat.id()), ""));
  }
}
