package ru.zvonok.bot.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.Command;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;

/**
 * An answer as it waits in the outbox: what to do with which message.
 *
 * @param messageId the message to edit or delete; null: none
 * @param html empty where nothing is shown
 * @param rows the buttons; of {@link Op#COMMANDS} the menu's commands, each a key that says what it
 *     does and carries its word
 * @param file the file that is sent; null: none
 */
public record OutMessage(
    Op op, @Nullable Integer messageId, String html, List<List<Key>> rows, @Nullable OutFile file) {

  public enum Op {
    SEND,
    EDIT,
    DELETE,
    FILE,
    /** The chat's menu of commands; none: the one for strangers. */
    COMMANDS,
    /** Out of a group. */
    LEAVE
  }

  /** A button on the wire. */
  public record Key(String label, String data) {}

  public OutMessage(Op op, @Nullable Integer messageId, String html, List<List<Key>> rows) {
    this(op, messageId, html, rows, null);
  }

  public static OutMessage file(OutFile file) {
    return new OutMessage(Op.FILE, null, "", List.of(), file);
  }

  public static OutMessage send(Screen screen) {
    return new OutMessage(Op.SEND, null, screen.html(), keys(screen));
  }

  public static OutMessage edit(int messageId, Screen screen) {
    return new OutMessage(Op.EDIT, messageId, screen.html(), keys(screen));
  }

  public static OutMessage delete(int messageId) {
    return new OutMessage(Op.DELETE, messageId, "", List.of());
  }

  static OutMessage commands(List<Command> commands, Words words) {
    return new OutMessage(
        Op.COMMANDS,
        null,
        "",
        commands.stream()
            .map(command -> List.of(new Key(words.say(command.key()), command.word())))
            .toList());
  }

  static OutMessage leave() {
    return new OutMessage(Op.LEAVE, null, "", List.of());
  }

  /** The message that this one shows anew; null: none. */
  @Nullable String repaints() {
    return op == Op.EDIT && messageId != null ? messageId.toString() : null;
  }

  /** The kept file that this one brings; null: none. */
  public @Nullable Long enclosure() {
    return file == null ? null : file.keptId();
  }

  private static List<List<Key>> keys(Screen screen) {
    return screen.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(button -> new Key(button.label(), ActionCodec.encode(button.action())))
                    .toList())
        .toList();
  }
}
