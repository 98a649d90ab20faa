package ru.zvonok.core.paper;

import static java.util.Objects.requireNonNull;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/** The typeface of everything printed, for pictures: no machine's own fonts are asked for. */
final class Letters {

  private static final Font PLAIN = read("DejaVuSansCondensed.ttf");
  private static final Font BOLD = read("DejaVuSansCondensed-Bold.ttf");

  private Letters() {}

  static Font plain(float size) {
    return PLAIN.deriveFont(size);
  }

  static Font bold(float size) {
    return BOLD.deriveFont(size);
  }

  private static Font read(String file) {
    try (InputStream bytes = requireNonNull(Letters.class.getResourceAsStream(file), file)) {
      return Font.createFont(Font.TRUETYPE_FONT, bytes);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
