package ru.zvonok.standin.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the bot said to a tap: nothing, a short notice, or an alert that must be closed. */
public record CallbackAnswer(
    String query, @Nullable String text, boolean alert, @Nullable String url) {
  ObjectNode json() {
    return Json.object().put("query", query).put("text", text).put("alert", alert).put("url", url);
  }
}
