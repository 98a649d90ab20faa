package ru.zvonok.core.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The typefaces of everything printed: DejaVu Sans Condensed, which has every letter of the
 * languages of Russia (and its licence beside it). Only the letters that are used go into a
 * document.
 */
record Faces(Face plain, Face bold) {

  static Faces in(PDDocument document) throws IOException {
    return new Faces(
        Face.in(document, "DejaVuSansCondensed.ttf"),
        Face.in(document, "DejaVuSansCondensed-Bold.ttf"));
  }
}
