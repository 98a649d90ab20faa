package ru.zvonok.standin.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as it stands in a chat now.
 *
 * @param json the message as the Bot API tells it; never changed once here
 * @param silent sent without a notification
 * @param revision counts every change in the chat, so that the newer of two states is known
 */
public record ChatMessage(int id, ObjectNode json, boolean fromBot, boolean silent, long revision) {

  /** A button under a message: what it says, and the data it sends or the address it opens. */
  public record Button(String label, Optional<String> data, Optional<String> url) {}

  /** The text without markup, or the caption of a document or photo, or nothing. */
  public String text() {
    return json.path("text").stringValue(json.path("caption").stringValue(""));
  }

  public Instant date() {
    return Instant.ofEpochSecond(json.path("date").longValue());
  }

  public boolean isEdited() {
    return json.has("edit_date");
  }

  /** Rows of inline buttons, empty if there are none. */
  public List<List<Button>> buttons() {
    return json.path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .map(row -> row.valueStream().map(ChatMessage::button).toList())
        .toList();
  }

  /** The first button whose label is {@code label}, or else contains it. */
  public Optional<Button> button(String label) {
    var all = buttons().stream().flatMap(List::stream).toList();
    return all.stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .or(() -> all.stream().filter(button -> button.label().contains(label)).findFirst());
  }

  /** The name of the document in this message. */
  public Optional<String> documentName() {
    return optionalText(json.path("document").path("file_name"));
  }

  /** The id by which {@code Phone.open} reads the document or the largest photo. */
  public Optional<String> fileId() {
    JsonNode photos = json.path("photo");
    return optionalText(json.path("document").path("file_id"))
        .or(() -> optionalText(photos.path(photos.size() - 1).path("file_id")));
  }

  private static Button button(JsonNode json) {
    return new Button(
        json.path("text").stringValue(""),
        optionalText(json.path("callback_data")),
        optionalText(json.path("url")));
  }

  private static Optional<String> optionalText(JsonNode node) {
    return Optional.ofNullable(node.stringValue(null));
  }

  /** For a failing test's report: who says what, with the buttons in their rows. */
  @Override
  public String toString() {
    String keys =
        buttons().stream()
            .map(
                row ->
                    row.stream()
                        .map(button -> "[" + button.label() + "]")
                        .collect(Collectors.joining(" ", "\n      ", "")))
            .collect(Collectors.joining());
    return "%4d %s %s%s%s%s"
        .formatted(
            id,
            fromBot ? "bot:   " : "person:",
            documentName().map(name -> "{" + name + "} ").orElse(""),
            text().replace("\n", "\n      "),
            isEdited() ? " (edited)" : "",
            keys);
  }
}
