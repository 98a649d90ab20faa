package ru.zvonok.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.OutMessage;
import ru.zvonok.bot.dialog.OutMessage.Op;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Letter;
import ru.zvonok.core.alert.Outbox;
import ru.zvonok.core.school.SchoolScope;

/**
 * Every answer that Telegram is known to give, in a plain table (outcomes.txt), played through the
 * outbox: what becomes of the message, and the reason that the office can see.
 */
class OutcomesTest {

  private static final MadeUpTelegram TELEGRAM = new MadeUpTelegram();
  private static final Street STREET = Street.quiet(TELEGRAM.url());

  private record Line(String call, String answer, String state, String reason) {

    static Line of(String text) {
      List<String> cells = List.of(text.split("\\|")).stream().map(String::strip).toList();
      return new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }
  }

  private record Letterbox(String state, String reason, int attempts) {}

  @AfterAll
  static void close() {
    STREET.close();
    TELEGRAM.close();
  }

  @Test
  void everyAnswerHasItsOutcome() throws IOException {
    List<Line> table = table();
    SoftAssertions all = new SoftAssertions();
    for (int i = 0; i < table.size(); i++) {
      Line line = table.get(i);
      String chat = "chat-" + (1000 + i);
      answer(line, chat);
      post(line.call(), chat);
      STREET.bean(Dispatcher.class).drain(STREET.school.id());

      Letterbox letter = letterTo(chat);
      all.assertThat(letter.state()).as(line.toString()).isEqualTo(line.state());
      if (line.reason().equals("–")) {
        all.assertThat(letter.reason()).as(line.toString()).isEmpty();
      } else {
        all.assertThat(letter.reason())
            .as(line.toString())
            .contains(line.reason())
            .doesNotContain("Иванов", "token");
      }
      if (line.reason().equals("asked to wait") || line.answer().startsWith("401")) {
        all.assertThat(letter.attempts()).as(line.toString()).isZero();
      }
    }
    all.assertAll();
    assertThat(table).hasSizeGreaterThan(60);
  }

  private static void answer(Line line, String chat) {
    String method =
        switch (line.call()) {
          case "edit" -> "editMessageText";
          case "file" -> "sendDocument";
          case "drop" -> "deleteMessage";
          default -> "sendMessage";
        };
    ResponseDefinitionBuilder good =
        switch (line.call()) {
          case "edit" -> MadeUpTelegram.taken(5);
          case "drop" -> MadeUpTelegram.done();
          default -> MadeUpTelegram.taken(77);
        };
    TELEGRAM.answers("sendMessage", "-100777", MadeUpTelegram.taken(78));
    TELEGRAM.answers(method, chat, MadeUpTelegram.said(line.answer(), good));
  }

  private static void post(String call, String chat) {
    OutMessage message =
        switch (call) {
          case "edit" -> new OutMessage(Op.EDIT, 5, "hello", List.of());
          case "file" -> OutMessage.file(OutFile.known(FileKind.DOCUMENT, "known", ""));
          case "drop" -> OutMessage.delete(5);
          default -> new OutMessage(Op.SEND, null, "hello", List.of());
        };
    SchoolScope.run(
        STREET.school.id(),
        () ->
            STREET
                .bean(Outbox.class)
                .post(
                    STREET.school.id(),
                    new Letter(chat, null, Kind.ANSWER, chat, DialogJson.write(message), null)));
  }

  private static Letterbox letterTo(String chat) {
    return Objects.requireNonNull(
        STREET
            .school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            """
                            select case state when 'SENT'
                                then rtrim('SENT ' || coalesce(message_ref, '')) else state end,
                              coalesce(reason, ''), attempts
                            from outbox where address = ?
                            """)
                        .param(chat)
                        .query(
                            (row, _) ->
                                new Letterbox(row.getString(1), row.getString(2), row.getInt(3)))
                        .single()));
  }

  private static List<Line> table() throws IOException {
    try (var in = Objects.requireNonNull(OutcomesTest.class.getResourceAsStream("outcomes.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .toList();
    }
  }
}
