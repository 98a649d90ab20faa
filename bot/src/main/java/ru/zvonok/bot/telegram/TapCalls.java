package ru.zvonok.bot.telegram;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.dialog.OutMessage;

/**
 * The two calls that each tap makes, written and read by hand: in the caller's own thread, and of
 * Telegram's answer nothing but what it comes to. By the profile a tap costs more here than
 * anywhere else.
 */
final class TapCalls {

  private static final JsonFactory JSON = new JsonFactory();
  private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");
  private static final int USUAL_LENGTH = 2048;

  private final OkHttpClient http;
  private final HttpUrl edit;
  private final HttpUrl answer;

  TapCalls(OkHttpClient http, HttpUrl bot) {
    this.http = http;
    edit = bot.newBuilder().addPathSegment("editMessageText").build();
    answer = bot.newBuilder().addPathSegment("answerCallbackQuery").build();
  }

  /** The message shows this screen from now on. */
  Heard<Boolean> edit(String address, int messageId, OutMessage screen, Duration patience) {
    return heard(
        edit,
        patience,
        json -> {
          json.writeStringField("chat_id", address);
          json.writeNumberField("message_id", messageId);
          json.writeStringField("text", screen.html());
          json.writeStringField("parse_mode", "HTML");
          json.writeObjectFieldStart("link_preview_options");
          json.writeBooleanField("is_disabled", true);
          json.writeEndObject();
          if (!screen.rows().isEmpty()) {
            keyboard(json, screen);
          }
        });
  }

  private static void keyboard(JsonGenerator json, OutMessage screen) throws IOException {
    json.writeObjectFieldStart("reply_markup");
    json.writeArrayFieldStart("inline_keyboard");
    for (var row : screen.rows()) {
      json.writeStartArray();
      for (OutMessage.Key key : row) {
        json.writeStartObject();
        json.writeStringField("text", key.label());
        json.writeStringField("callback_data", key.data());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The little clock on the tapped button ends. */
  Heard<Boolean> answer(String callbackId, @Nullable String toast, Duration patience) {
    return heard(
        answer,
        patience,
        json -> {
          json.writeStringField("callback_query_id", callbackId);
          if (toast != null) {
            json.writeStringField("text", toast);
          }
        });
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private Heard<Boolean> heard(HttpUrl url, Duration patience, Fields fields) {
    try {
      Call call =
          http.newCall(
              new Request.Builder().url(url).post(RequestBody.create(body(fields), TYPE)).build());
      call.timeout().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
      try (Response response = call.execute()) {
        return response.code() >= 500
            ? new Heard.Unreachable<>("HTTP " + response.code())
            : said(response);
      }
    } catch (IOException | RuntimeException e) {
      return new Heard.Unreachable<>(e.getClass().getSimpleName());
    }
  }

  private static byte[] body(Fields fields) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_LENGTH);
    try (JsonGenerator json = JSON.createGenerator(body)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    return body.toByteArray();
  }

  /** What isn't JSON with an «ok» is no answer of Telegram's. */
  private static Heard<Boolean> said(Response response) throws IOException {
    Boolean ok = null;
    int code = 0;
    String why = "";
    Parameters more = new Parameters(null, null);
    try (JsonParser json = JSON.createParser(requireNonNull(response.body()).bytes())) {
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      while (object && json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        switch (field) {
          case "ok" -> ok = value == JsonToken.VALUE_TRUE;
          case "error_code" -> code = json.getValueAsInt();
          case "description" -> why = json.getValueAsString("");
          case "parameters" -> more = Parameters.read(json, value);
          default -> json.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      // Cut off behind what matters, or never Telegram's own: what was read before tells.
    }
    if (ok == null) {
      return new Heard.Unreachable<>("HTTP " + response.code() + ", not from Telegram");
    }
    if (ok) {
      return new Heard.Ok<>(true);
    }
    return Wire.refused(code == 0 ? response.code() : code, why, more.retryAfter(), more.movedTo());
  }

  private record Parameters(@Nullable Integer retryAfter, @Nullable String movedTo) {

    static Parameters read(JsonParser json, JsonToken begins) throws IOException {
      Integer wait = null;
      String moved = null;
      while (begins == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("retry_after") && value.isNumeric()) {
          wait = json.getValueAsInt();
        } else if (field.equals("migrate_to_chat_id")) {
          moved = json.getValueAsString();
        }
        json.skipChildren();
      }
      return new Parameters(wait, moved);
    }
  }
}
