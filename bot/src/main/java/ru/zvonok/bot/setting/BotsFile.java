package ru.zvonok.bot.setting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schools of a region and their bots ({@code ZVONOK_BOTS}): a line a school, its id or name and
 * then its bot's token; empty lines and those that begin with # are passed over. What is wrong is
 * told by its line and never with the token.
 */
public final class BotsFile {

  /** What BotFather gives. */
  public static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,100}");

  private static final Pattern LINE = Pattern.compile("(?<school>.*\\S)\\s+(?<token>\\S+)");
  private static final String SETTING = "ZVONOK_BOTS";
  private static final long LARGEST = 10 << 20;

  /**
   * @param school its id or its name
   * @param token never logged
   */
  public record Line(int number, String school, String token) {

    /** "ZVONOK_BOTS, line 3" */
    public String where() {
      return SETTING + ", line " + number;
    }

    /** The bot, whichever token it has now. */
    private String bot() {
      return token.substring(0, token.indexOf(':'));
    }

    @Override
    public String toString() {
      return "Line[" + number + ", " + school + "]";
    }
  }

  private BotsFile() {}

  /**
   * @throws WrongSetting with the line that is wrong
   */
  public static List<Line> read(String file) {
    List<Line> lines = parsed(text(file));
    if (lines.isEmpty()) {
      throw new WrongSetting(
          SETTING + " names a file without any bot: a line is a school's id and its bot's token.");
    }
    return lines;
  }

  private static String text(String file) {
    try {
      Path path = Path.of(file);
      if (Files.size(path) > LARGEST) {
        throw new WrongSetting(SETTING + " names a file that is too large to be a list of bots.");
      }
      return Files.readString(path, UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      String why = e.getClass().getSimpleName();
      throw new WrongSetting(
          SETTING + " names a file that can't be read as text in UTF-8 (" + why + "): " + file);
    }
  }

  static List<Line> parsed(String text) {
    List<Line> all = new ArrayList<>();
    Map<String, Line> schools = new HashMap<>();
    Map<String, Line> bots = new HashMap<>();
    List<String> lines = text.replaceFirst("^\\uFEFF", "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.get(i).strip();
      if (words.isEmpty() || words.startsWith("#")) {
        continue;
      }
      Line line = line(i + 1, words);
      once(line, schools.putIfAbsent(line.school(), line), "names the school of");
      once(line, bots.putIfAbsent(line.bot(), line), "has the bot of");
      all.add(line);
    }
    return all;
  }

  private static Line line(int number, String words) {
    var parts = LINE.matcher(words);
    Line line =
        parts.matches()
            ? new Line(number, parts.group("school"), parts.group("token"))
            : new Line(number, "", words);
    if (!TOKEN.matcher(line.token()).matches()) {
      throw new WrongSetting(
          line.where() + " doesn't end in a bot's token: it looks like 123456:ABC….");
    }
    if (line.school().isEmpty()) {
      throw new WrongSetting(
          line.where() + " names no school: its id or name stands before the token.");
    }
    return line;
  }

  private static void once(Line line, @Nullable Line before, String does) {
    if (before != null) {
      throw new WrongSetting(line.where() + " " + does + " line " + before.number() + ".");
    }
  }
}
