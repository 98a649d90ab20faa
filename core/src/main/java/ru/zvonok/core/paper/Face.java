package ru.zvonok.core.paper;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface in a document: which letters it has, and how wide a text becomes. */
final class Face {

  /** Stands for a letter that the typeface doesn't have: seen to be missing, not left out. */
  private static final int MISSING = '□';

  private final PDFont font;
  private final CmapLookup letters;

  private Face(PDFont font, CmapLookup letters) {
    this.font = font;
    this.letters = letters;
  }

  static Face in(PDDocument document, String file) throws IOException {
    try (InputStream bytes = requireNonNull(Face.class.getResourceAsStream(file), file)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }
  }

  PDFont font() {
    return font;
  }

  /** The text as this typeface can write it, on one line: «й» of two signs is one letter again. */
  String writable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
        .strip()
        .codePoints()
        .map(letter -> letters.getGlyphId(letter) == 0 ? MISSING : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** In millimetres. */
  float width(String writable, float points) throws IOException {
    return font.getStringWidth(writable) / 1000 * points / Pen.POINTS_A_MM;
  }
}
