package ru.zvonok.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Asks for updates one by one in what came: an update of a form that the library doesn't know would
 * otherwise spoil its whole batch, again and again, for ever. It is passed over by its number.
 */
final class TolerantGetUpdates extends GetUpdates {

  private static final Logger LOG = LoggerFactory.getLogger(TolerantGetUpdates.class);
  static final List<String> WANTED = List.of("message", "callback_query", "my_chat_member");
  private static final int MOST = 100;
  static final int WAIT_SECONDS = 25;

  /**
   * @param next the first one that is wanted; 0: the first that isn't confirmed
   */
  TolerantGetUpdates(int next) {
    if (next > 0) {
      setOffset(next);
    }
    setLimit(MOST);
    setTimeout(WAIT_SECONDS);
    setAllowedUpdates(WANTED);
  }

  @Override
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode said;
    try {
      said = OBJECT_MAPPER.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("the answer isn't JSON");
    }
    if (!said.path("ok").asBoolean()) {
      return super.deserializeResponse(answer);
    }
    JsonNode result = said.path("result");
    if (!result.isArray()) {
      throw new TelegramApiRequestException("the answer holds no updates");
    }
    ArrayList<Update> updates = new ArrayList<>();
    result.forEach(each -> updates.add(update(each)));
    return updates;
  }

  /**
   * Of a tapped message only which it is matters: its text and buttons, by far the most of what
   * comes in, are passed over.
   */
  static Update read(JsonNode json) throws JsonProcessingException {
    if (!json.isObject()) {
      throw MismatchedInputException.from(null, Update.class, "an update is an object");
    }
    if (json.path("callback_query").path("message") instanceof ObjectNode tapped) {
      tapped.retain("message_id", "date", "chat");
    }
    return OBJECT_MAPPER.treeToValue(json, Update.class);
  }

  private static Update update(JsonNode json) {
    try {
      return read(json);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      int id = json.path("update_id").asInt();
      LOG.warn("update {} is of an unknown form and is passed over", id);
      Update unknown = new Update();
      unknown.setUpdateId(id);
      return unknown;
    }
  }
}
