package ru.zvonok.core.exchange.raw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a day or a time. */
final class Formats {

  /** What a number with a style means. */
  enum Shown {
    NUMBER,
    DAY,
    TIME
  }

  private static final int MOST = 70_000;

  /** Quoted words, colours and conditions, and single letters after a backslash. */
  private static final Pattern ASIDE =
      Pattern.compile("\"[^\"]*\"|\\[(?!h|m|s)[^]]*]|\\\\.|_.|\\*.", Pattern.CASE_INSENSITIVE);

  private final List<Shown> styles = new ArrayList<>();

  Shown of(@Nullable String style) {
    try {
      int at = style == null ? 0 : Integer.parseInt(style);
      return at < 0 || at >= styles.size() ? Shown.NUMBER : styles.get(at);
    } catch (NumberFormatException e) {
      return Shown.NUMBER;
    }
  }

  static Formats read(Xml xml) throws IOException {
    Formats formats = new Formats();
    Map<String, Shown> own = new HashMap<>();
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt") && own.size() < MOST) {
        own.put(xml.text("numFmtId"), shown(xml.text("formatCode")));
      } else if (xml.name().equals("cellXfs")) {
        ofCells = xml.starts();
      } else if (ofCells && xml.starts("xf")) {
        String id = xml.text("numFmtId");
        formats.styles.add(own.getOrDefault(id, builtIn(id)));
        if (formats.styles.size() > MOST) {
          throw new Unreadable(Unreadable.Why.BROKEN);
        }
      }
    }
    return formats;
  }

  /** ECMA-376 part 1, 18.8.30: those that every program knows without being told. */
  private static Shown builtIn(String id) {
    return switch (id) {
      case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36" -> Shown.DAY;
      case "50", "51", "52", "53", "54", "57", "58" -> Shown.DAY;
      case "18", "19", "20", "21", "32", "33", "45", "46", "47" -> Shown.TIME;
      default -> Shown.NUMBER;
    };
  }

  /** By its letters: days and years make a day, hours and seconds a time; months may be minutes. */
  private static Shown shown(String code) {
    String bare = ASIDE.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
    if (bare.contains("general")) {
      return Shown.NUMBER;
    }
    if (bare.indexOf('d') >= 0 || bare.indexOf('y') >= 0) {
      return Shown.DAY;
    }
    return bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0
        ? Shown.TIME
        : bare.indexOf('m') >= 0 ? Shown.DAY : Shown.NUMBER;
  }
}
