package ru.zvonok.standin.phones;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import ru.zvonok.standin.world.Beginnings;
import ru.zvonok.standin.world.Bot;
import ru.zvonok.standin.world.Chat;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.Hand;
import ru.zvonok.standin.world.Json;
import ru.zvonok.standin.world.User;
import ru.zvonok.standin.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page does for a person: look at the chat, write, tap. There is no sign-in, so the server
 * listens on the loopback address unless it is told otherwise.
 */
@RestController
@RequestMapping("/standin/phones/{person}")
public class PhonesController {
  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

  private final World world;

  public PhonesController(World world) {
    this.world = world;
  }

  record Text(String text) {}

  record Tap(int message, String data) {}

  record Block(boolean blocked) {}

  /** The chat as it is now, and the number of the event from which to follow it. */
  @GetMapping
  ObjectNode phone(@PathVariable long person) {
    long upTo = world.events().last();
    User user = user(person);
    Chat chat = chat(user);
    var phone = Json.object().put("upTo", upTo).put("chat", chat.id());
    phone.put("begun", chat.isBegun()).put("blocked", chat.isClosedToBot());
    var messages = phone.putArray("messages");
    chat.messages().forEach(message -> messages.add(message.json()));
    phone.set("keyboard", chat.replyKeyboard().orElseGet(Json::object));
    phone.set("commands", chat.bot().commands().shownIn(chat, user.languageCode()));
    chat.pinned().ifPresent(pinned -> phone.put("pinned", pinned));
    return phone;
  }

  @PostMapping("/text")
  ObjectNode text(@PathVariable long person, @RequestBody Text said) {
    String text = said.text().strip();
    if (text.isEmpty() || text.length() > 4096) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return hand(person).say(text).json();
  }

  @PostMapping("/tap")
  Map<String, String> tap(@PathVariable long person, @RequestBody Tap tap) {
    ChatMessage message = message(person, tap.message());
    return Map.of("query", hand(person).tap(message, tap.data()));
  }

  @PostMapping("/file")
  ObjectNode file(
      @PathVariable long person,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String caption,
      @RequestParam(defaultValue = "false") boolean asDocument)
      throws IOException {
    String type = Objects.requireNonNullElse(file.getContentType(), "application/octet-stream");
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
    boolean picture = !asDocument && PICTURES.contains(type);
    if (caption.length() > 1024) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Bot bot = world.firstBot();
    var stored = bot.files().keep(picture ? "photos" : "documents", name, type, file.getBytes());
    Hand hand = hand(person);
    return (picture ? hand.sendPhoto(stored, caption) : hand.sendDocument(stored, caption)).json();
  }

  @DeleteMapping("/messages/{number}")
  void delete(@PathVariable long person, @PathVariable int number) {
    chat(user(person)).remove(message(person, number).id());
  }

  @PostMapping("/block")
  void block(@PathVariable long person, @RequestBody Block block) {
    hand(person).block(block.blocked());
  }

  /** A file of a message. Only pictures and PDF open in the browser, and nothing in them runs. */
  @GetMapping("/files/{id}")
  ResponseEntity<byte[]> open(@PathVariable long person, @PathVariable String id) {
    user(person);
    var file =
        world
            .firstBot()
            .files()
            .byId(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var type = knownType(file.name());
    var shown =
        (type == null ? ContentDisposition.attachment() : ContentDisposition.inline())
            .filename(file.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(type == null ? MediaType.APPLICATION_OCTET_STREAM : type)
        .header("Content-Disposition", shown.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }

  private static @Nullable MediaType knownType(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (end) {
      case "png" -> MediaType.IMAGE_PNG;
      case "jpg", "jpeg" -> MediaType.IMAGE_JPEG;
      case "pdf" -> MediaType.APPLICATION_PDF;
      default -> null;
    };
  }

  private User user(long person) {
    return world.user(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Chat chat(User user) {
    return world.firstBot().chatWith(user);
  }

  /** The person's hand; while everything is put back to its beginning, nobody may use it. */
  private Hand hand(long person) {
    if (world.beginnings().stage() != Beginnings.Stage.OPEN) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
    User user = user(person);
    return new Hand(user, chat(user));
  }

  private ChatMessage message(long person, int number) {
    return chat(user(person))
        .find(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
