package ru.zvonok.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot that speaks the Bot API by hand, right or wrong. */
final class BotOverHttp {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String files;

  BotOverHttp(String url, String token) {
    this.base = url + "/bot" + token + "/";
    this.files = url + "/file/bot" + token + "/";
  }

  /** Calls a method with a JSON body; the whole answer, good or bad. */
  JsonNode call(String method, String json) {
    return later(method, json).join();
  }

  CompletableFuture<JsonNode> later(String method, String json) {
    return send(method, "application/json", BodyPublishers.ofString(json));
  }

  JsonNode form(String method, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(method, "application/x-www-form-urlencoded", BodyPublishers.ofString(body)).join();
  }

  JsonNode upload(
      String method, String field, long chat, String name, byte[] content, String caption) {
    var body = new ByteArrayOutputStream();
    part(body, "chat_id", Long.toString(chat));
    part(body, "caption", caption);
    text(
        body,
        "--edge\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(field, name));
    body.writeBytes(content);
    text(body, "\r\n--edge--\r\n");
    return send(
            method,
            "multipart/form-data; boundary=edge",
            BodyPublishers.ofByteArray(body.toByteArray()))
        .join();
  }

  byte[] download(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(files + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private static void part(ByteArrayOutputStream body, String name, String value) {
    text(
        body,
        "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(name, value));
  }

  private static void text(ByteArrayOutputStream body, String text) {
    try {
      body.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CompletableFuture<JsonNode> send(
      String method, String type, HttpRequest.BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + method))
            .header("Content-Type", type)
            .POST(body)
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(response -> JsonMapper.shared().readTree(response.body()));
  }
}
