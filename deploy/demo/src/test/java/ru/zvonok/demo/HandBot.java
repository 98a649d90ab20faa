package ru.zvonok.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.standin.StandIn;

/** A bot without a program: a test says what it sends. */
final class HandBot {

  private static final Pattern NUMBER = Pattern.compile("\"message_id\":(\\d+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final long chat;

  HandBot(StandIn telegram, long chat) {
    this.base = telegram.url() + "/bot" + telegram.bot().token() + "/";
    this.chat = chat;
  }

  /** Sends words, with inline buttons in these rows; the message's number. */
  int send(String text, List<List<String>> rows) {
    return number(call("sendMessage", "\"text\":\"" + text + "\"" + keys(rows)));
  }

  int send(String text) {
    return send(text, List.of());
  }

  void edit(int message, String text, List<List<String>> rows) {
    call(
        "editMessageText",
        "\"message_id\":%d,\"text\":\"%s\"%s".formatted(message, text, keys(rows)));
  }

  /** Calls any method for this chat. */
  String call(String method, String fields) {
    String target = method.startsWith("setMy") ? "" : "\"chat_id\":%d,".formatted(chat);
    return post(method, "application/json", BodyPublishers.ofString("{" + target + fields + "}"));
  }

  /** Answers a tap. */
  void answer(String tap, String text, boolean alert) {
    post(
        "answerCallbackQuery",
        "application/json",
        BodyPublishers.ofString(
            "{\"callback_query_id\":\"%s\",\"text\":\"%s\",\"show_alert\":%b}"
                .formatted(tap, text, alert)));
  }

  /** Sends a file as a photo or a document. */
  int upload(String kind, String name, byte[] content, String caption) {
    List<byte[]> body = new ArrayList<>();
    body.add(part("name=\"chat_id\"", Long.toString(chat)));
    body.add(part("name=\"caption\"", caption));
    body.add(part("name=\"%s\"; filename=\"%s\"".formatted(kind, name), ""));
    body.add(content);
    body.add("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    String method = kind.equals("photo") ? "sendPhoto" : "sendDocument";
    return number(
        post(method, "multipart/form-data; boundary=edge", BodyPublishers.ofByteArrays(body)));
  }

  private static byte[] part(String named, String content) {
    return "%s--edge\r\nContent-Disposition: form-data; %s\r\n\r\n%s"
        .formatted(named.equals("name=\"chat_id\"") ? "" : "\r\n", named, content)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String post(String method, String type, HttpRequest.BodyPublisher body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + method))
              .header("Content-Type", type)
              .POST(body)
              .build();
      String answer = http.send(request, BodyHandlers.ofString()).body();
      if (!answer.startsWith("{\"ok\":true")) {
        throw new AssertionError(method + ": " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static int number(String answer) {
    Matcher number = NUMBER.matcher(answer);
    if (!number.find()) {
      throw new AssertionError(answer);
    }
    return Integer.parseInt(number.group(1));
  }

  private static String keys(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    List<String> told =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map("{\"text\":\"%s\",\"callback_data\":\"x\"}"::formatted)
                        .toList()
                        .toString())
            .toList();
    return ",\"reply_markup\":{\"inline_keyboard\":" + told + "}";
  }
}
