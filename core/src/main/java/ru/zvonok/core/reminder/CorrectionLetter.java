package ru.zvonok.core.reminder;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter of a correction as it waits in the outbox.
 *
 * @param correction the request's number
 * @param answer false: it tells the office that there is a request
 */
record CorrectionLetter(long correction, boolean answer) {

  String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  /** Empty: a letter of another kind. */
  static Optional<CorrectionLetter> read(String json) {
    JsonNode letter = JsonMapper.shared().readTree(json);
    return letter.has("correction")
        ? Optional.of(JsonMapper.shared().treeToValue(letter, CorrectionLetter.class))
        : Optional.empty();
  }
}
