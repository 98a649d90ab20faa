package ru.zvonok.standin.world;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.standin.world.FileStore.StoredFile;
import tools.jackson.databind.node.ObjectNode;

/** What a person does on the phone, and the updates that the bot gets of it. */
public final class Hand {
  private static final Pattern COMMAND =
      Pattern.compile("(?<![\\w/])/[A-Za-z0-9_]{1,32}(@[A-Za-z0-9_]{3,32})?");

  private final User user;
  private final Chat chat;

  public Hand(User user, Chat chat) {
    this.user = user;
    this.chat = chat;
  }

  /** Sends words or a command. */
  public ChatMessage say(String text) {
    var content = fresh().put("text", text);
    entities(content, "entities", text);
    return send(content);
  }

  public ChatMessage sendDocument(StoredFile file, String caption) {
    var content = fresh();
    content.set("document", Media.document(file));
    return send(captioned(content, caption));
  }

  public ChatMessage sendPhoto(StoredFile file, String caption) {
    var content = fresh();
    content.set("photo", Media.photo(file));
    return send(captioned(content, caption));
  }

  private static ObjectNode captioned(ObjectNode content, String caption) {
    if (!caption.isEmpty()) {
      content.put("caption", caption);
      entities(content, "caption_entities", caption);
    }
    return content;
  }

  private ChatMessage send(ObjectNode content) {
    return chat.atOnce(
        () -> {
          boolean returning = chat.isClosedToBot() && !chat.isGroup();
          if (returning) {
            block(false);
          }
          chat.begin();
          chat.acted();
          var message = chat.add(content, false, true);
          if (isForBot(message)) {
            chat.bot().updates().add("message", message.json());
          }
          return message;
        });
  }

  /** In a group a bot sees only commands, answers to it and its own name (privacy mode). */
  private boolean isForBot(ChatMessage message) {
    String name = chat.bot().identity().username();
    return !chat.isGroup()
        || (!chat.isClosedToBot()
            && (message.text().startsWith("/") || message.text().contains("@" + name)));
  }

  /** Taps a button with this data under a message, real or forged; the tap's id. */
  public String tap(ChatMessage message, String data) {
    return chat.atOnce(
        () -> {
          chat.acted();
          String query = chat.bot().openTap(chat);
          var update = Json.object().put("id", query);
          update.set("from", user.asSender());
          update.set("message", message.json());
          update.put("chat_instance", Long.toString(chat.id() * 31)).put("data", data);
          chat.bot().updates().add("callback_query", update);
          return query;
        });
  }

  /** Blocks the bot, or lets it write again. */
  public void block(boolean blocked) {
    memberChange(
        blocked ? "member" : "kicked",
        blocked ? "kicked" : "member",
        () -> chat.closeToBot(blocked));
  }

  /** Takes the bot into a group, or puts it out. */
  public void admitBot(boolean admitted) {
    memberChange(
        admitted ? "left" : "member",
        admitted ? "member" : "kicked",
        () -> {
          chat.begin();
          chat.closeToBot(!admitted);
        });
  }

  private void memberChange(String before, String after, Runnable effect) {
    chat.atOnce(
        () -> {
          chat.acted();
          effect.run();
          var update = Json.object();
          update.set("chat", chat.json());
          update.set("from", user.asSender());
          update.put("date", now());
          update.set("old_chat_member", member(before));
          update.set("new_chat_member", member(after));
          return chat.bot().updates().add("my_chat_member", update);
        });
  }

  private ObjectNode member(String status) {
    var member = Json.object().put("status", status);
    member.set("user", chat.bot().asUser());
    return status.equals("kicked") ? member.put("until_date", 0) : member;
  }

  private ObjectNode fresh() {
    var content = Json.object();
    content.set("from", user.asSender());
    content.set("chat", chat.json());
    return content.put("date", now());
  }

  private long now() {
    return chat.bot().clock().instant().getEpochSecond();
  }

  private static void entities(ObjectNode content, String field, String text) {
    Matcher command = COMMAND.matcher(text);
    var found = Json.array();
    while (command.find()) {
      found.add(
          Json.object()
              .put("offset", command.start())
              .put("length", command.end() - command.start())
              .put("type", "bot_command"));
    }
    if (!found.isEmpty()) {
      content.set(field, found);
    }
  }

  /** A group of this title with the person in it and the bot not yet. */
  public static Chat newGroup(Bot bot, long id, String title, @Nullable User founder) {
    var group = bot.group(id, title);
    group.closeToBot(true);
    if (founder != null) {
      group.members().put(founder.id(), founder);
    }
    return group;
  }
}
