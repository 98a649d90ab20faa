package ru.zvonok.bot.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that people wrote, made harmless in Telegram's HTML, and what is left of HTML to a reader.
 */
public final class Html {

  /** A tag, an entity, or one character as a reader sees it. */
  private static final Pattern TOKEN = Pattern.compile("<[^>]*>|&(?:[a-z]+|#\\d+);|\\X");

  private static final Pattern ENTITY = Pattern.compile("&(?:[a-z]+|#\\d+);");

  private Html() {}

  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** How long the text is once its markup is read, as Telegram counts. */
  public static int length(String html) {
    int length = 0;
    for (int at = 0; at < html.length(); at++) {
      char one = html.charAt(at);
      int end = one == '<' ? html.indexOf('>', at) : one == '&' ? entityEnd(html, at) : -1;
      length += one == '<' ? 0 : 1;
      at = Math.max(at, end);
    }
    return length;
  }

  /** The last character of the entity that begins there; -1: none does. */
  private static int entityEnd(String html, int at) {
    int end = html.indexOf(';', at);
    return end > at + 1 && ENTITY.matcher(html).region(at, end + 1).matches() ? end : -1;
  }

  /**
   * Cuts a text into pieces no longer than {@code room}, at a blank where there is one: no tag, no
   * entity and no letter is torn, and a piece ends and begins with the tags that were open there.
   */
  static List<String> pieces(String html, int room) {
    List<String> tokens = tokens(html);
    List<String> pieces = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    int from = 0;
    while (from < tokens.size()) {
      int to = end(tokens, from, room);
      StringBuilder piece = new StringBuilder(String.join("", fromOutside(open)));
      for (String token : tokens.subList(from, to)) {
        piece.append(token);
        if (token.startsWith("</")) {
          open.pop();
        } else if (token.startsWith("<")) {
          open.push(token);
        }
      }
      open.forEach(tag -> piece.append(closing(tag)));
      pieces.add(piece.toString().strip());
      from = to;
    }
    return pieces;
  }

  private static int end(List<String> tokens, int from, int room) {
    int used = 0;
    int blank = from;
    for (int at = from; at < tokens.size(); at++) {
      used += width(tokens.get(at));
      if (used > room) {
        return blank > from ? blank : Math.max(at, from + 1);
      }
      if (tokens.get(at).isBlank()) {
        blank = at + 1;
      }
    }
    return tokens.size();
  }

  private static List<String> fromOutside(Deque<String> open) {
    List<String> tags = new ArrayList<>();
    for (Iterator<String> tag = open.descendingIterator(); tag.hasNext(); ) {
      tags.add(tag.next());
    }
    return tags;
  }

  private static String closing(String tag) {
    int end = tag.indexOf(' ');
    return "</" + tag.substring(1, end < 0 ? tag.length() - 1 : end) + ">";
  }

  private static int width(String token) {
    if (token.startsWith("<")) {
      return 0;
    }
    return token.startsWith("&") && token.length() > 1 ? 1 : token.length();
  }

  private static List<String> tokens(String html) {
    return TOKEN.matcher(html).results().map(found -> found.group()).toList();
  }
}
