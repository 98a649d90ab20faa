package ru.zvonok.core.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text made to fit its room: as large as it can be and broken at blanks and hyphens; if even the
 * smallest letters are too many, words are broken and the end is cut off, with dots. Never wider
 * and never longer than its room.
 */
record Fitted(List<String> lines, float size) {

  private static final float STEP = 0.5f;
  private static final String DOTS = "…";
  private static final String PARTS = "(?<=[-‐–])(?=.)|(?<= )";

  static Fitted of(String text, Face face, Room room) throws IOException {
    List<String> parts = List.of(face.writable(text).split(PARTS));
    for (float size = room.largest(); size >= room.smallest(); size -= STEP) {
      List<String> lines = broken(parts, face, size, room.width());
      if (lines.size() <= room.lines(size) && fit(lines, face, size, room.width())) {
        return new Fitted(lines, size);
      }
    }
    return new Fitted(cut(parts, face, room), room.smallest());
  }

  /** The same in smaller letters. */
  Fitted at(float smaller) {
    return new Fitted(lines, smaller);
  }

  private static List<String> cut(List<String> parts, Face face, Room room) throws IOException {
    float size = room.smallest();
    List<String> lines = broken(torn(parts, face, room), face, size, room.width());
    if (lines.size() <= room.lines(size)) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, room.lines(size)));
    String last = kept.removeLast();
    while (!last.isEmpty() && face.width(last + DOTS, size) > room.width()) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    kept.add(last.strip() + DOTS);
    return List.copyOf(kept);
  }

  /** Words that no line holds, in letters. */
  private static List<String> torn(List<String> parts, Face face, Room room) throws IOException {
    List<String> torn = new ArrayList<>();
    for (String part : parts) {
      if (face.width(part.strip(), room.smallest()) <= room.width()) {
        torn.add(part);
      } else {
        part.codePoints().mapToObj(Character::toString).forEach(torn::add);
      }
    }
    return torn;
  }

  /** As many parts on a line as it takes; a part wider than a line has one of its own. */
  private static List<String> broken(List<String> parts, Face face, float size, float width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : parts) {
      if (!line.isEmpty() && face.width((line + part).strip(), size) > width) {
        lines.add(line.strip());
        line = "";
      }
      line += part;
    }
    lines.add(line.strip());
    return List.copyOf(lines);
  }

  private static boolean fit(List<String> lines, Face face, float size, float width)
      throws IOException {
    for (String line : lines) {
      if (face.width(line, size) > width) {
        return false;
      }
    }
    return true;
  }
}
