package ru.zvonok.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that the published specification allows, and those that it doesn't. */
class SpecificationTest extends Fixture {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sendMessage | {"chat_id":501,"text":"да"}
          SENDMESSAGE | {"chat_id":"501","text":"да","disable_notification":true}
          sendMessage | {"chat_id":501,"text":"да","method":"sendMessage"}
          sendMessage | {"chat_id":501,"text":"да","parse_mode":null}
          sendMessage | {"chat_id":501,"text":"да","link_preview_options":{"is_disabled":true}}
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}}
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"inline_keyboard":[[{"text":"a","url":"https://example.org","style":"danger"}]]}}
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"inline_keyboard":[[{"text":"a","copy_text":{"text":"b"}}]]}}
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"keyboard":[[{"text":"a"}]],"resize_keyboard":true}}
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"remove_keyboard":true}}
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"force_reply":true}}
          setMyCommands | {"commands":[{"command":"a","description":"b"}],"scope":{"type":"chat","chat_id":501},"language_code":"ru"}
          setMyCommands | {"commands":[{"command":"a","description":"b"}],"scope":{"type":"all_private_chats"}}
          setChatMenuButton | {"chat_id":501,"menu_button":{"type":"commands"}}
          getMe | {}
          """)
  void taken(String method, String body) {
    phone.send("/start");
    assertThat(told(bot.call(method, body))).isEqualTo("200 ");
    assertThat(telegram.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sendMessage | {"chat_id":501} | required field "text" is missing
          sendMessage | {"chat_id":501,"text":"да","txt":"x"} | unknown field "txt"
          sendMessage | {"chat_id":501,"text":7} | sendMessage.text must be String, not number
          sendMessage | {"chat_id":true,"text":"да"} | sendMessage.chat_id must be
          sendMessage | {"chat_id":501,"text":"да","protect_content":"maybe"} | must be Boolean
          sendMessage | {"chat_id":501,"text":"да","reply_markup":[]} | reply_markup must be
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"inline_keyboard":[{"text":"a","callback_data":"b"}]}} | inline_keyboard[0] must be an array
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"inline_keyboard":[[{"callback_data":"b"}]]}} | required field "text"
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"inline_keyboard":[[{"text":"a"}]]}} | exactly one thing, not []
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"inline_keyboard":[[{"text":"a","url":"https://a.b","callback_data":"b"}]]}} | exactly one thing
          sendMessage | {"chat_id":501,"text":"да","reply_markup":{"inline_keyboard":[[{"text":"a","callback":"b"}]]}} | unknown field "callback"
          setMyCommands | {"commands":[{"command":"a"}]} | required field "description"
          setMyCommands | {"commands":[],"scope":{"type":"chat"}} | required field "chat_id"
          setMyCommands | {"commands":[],"scope":{"type":"planet"}} | has no type "planet"
          deleteMessages | {"chat_id":501,"message_ids":["x"]} | must be Integer
          sendDocument | {"chat_id":501,"document":"attach://nothing"} | sendDocument.document must be
          sendMediaGroup | {"chat_id":501,"media":[]} | must have 2-10 items
          sendMediaGroup | {"chat_id":501,"media":[{"type":"photo","media":"attach://nothing"}]} | sendMediaGroup.media[0]
          sendDice | {"chat_id":501} | not played by the stand-in
          sendMessage | [1] | must be a JSON object
          """)
  void refused(String method, String body, String why) {
    phone.send("/start");
    assertThat(told(bot.call(method, body))).startsWith("400 Bad Request: ").contains(why);
    assertThat(telegram.violations()).hasSize(1);
    assertThat(phone.messages()).hasSize(1);
  }

  @Test
  void unknownMethodIsNotFound() {
    assertThat(told(bot.call("sendMessages", "{}"))).isEqualTo("404 Not Found");
    assertThat(telegram.violations()).hasSize(1);
  }

  @Test
  void wrongTokenIsUnauthorized() {
    var stranger = new BotOverHttp(telegram.url(), "1:abc");
    assertThat(told(stranger.call("getMe", "{}"))).isEqualTo("401 Unauthorized");
  }

  @Test
  void formsCarryJsonInside() {
    phone.send("/start");
    var answer =
        bot.form(
            "sendMessage",
            Map.of(
                "chat_id", "501",
                "text", "Кто отсутствует?",
                "disable_notification", "true",
                "reply_markup",
                    "{\"inline_keyboard\":[[{\"text\":\"Никто\",\"callback_data\":\"0\"}]]}"));
    assertThat(told(answer)).isEqualTo("200 ");
    assertThat(phone.last().button("Никто")).isPresent();
    assertThat(phone.notifications()).isZero();
    var broken =
        bot.form("sendMessage", Map.of("chat_id", "501", "text", "a", "reply_markup", "{"));
    assertThat(told(broken)).contains("reply_markup must be");
  }

  @Test
  void requestsAreOnRecordWithoutTheToken() {
    phone.send("/start");
    say("да");
    assertThat(telegram.requests("sendMessage"))
        .singleElement()
        .satisfies(r -> assertThat(r.params().path("text").stringValue()).isEqualTo("да"));
    assertThat(telegram.requests().toString()).doesNotContain(StandInSettings.TOKEN);
  }
}
