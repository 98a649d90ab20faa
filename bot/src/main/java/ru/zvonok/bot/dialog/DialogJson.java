package ru.zvonok.bot.dialog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ru.zvonok.core.journal.Homework;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of answers in the outbox and of awaited words in the chat's row. */
public final class DialogJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Awaiting.class, Named.class)
          .addMixIn(Homework.class, Named.class)
          .build();

  private DialogJson() {}

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Named {}
}
