package ru.zvonok.core.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Slips on A4, two by five, in their order down the page row by row, with lines to cut along. The
 * same slips make the same bytes.
 */
public final class SlipSheet {

  static final int COLUMNS = 2;
  static final int ROWS = 5;
  static final int A_PAGE = COLUMNS * ROWS;

  /**
   * What is the same on every slip.
   *
   * @param title over each page, to be cut off: «7А · 14.10.2025»
   * @param bot the bot's name as people look for it: «@zvonok_bot»
   * @param steps what to do, a line each
   */
  public record Words(String title, String school, String bot, List<String> steps) {
    public Words {
      steps = List.copyOf(steps);
    }
  }

  private SlipSheet() {}

  /** The sheet as a PDF; at least one slip. */
  public static byte[] of(Words words, List<Slip> slips) {
    if (slips.isEmpty()) {
      throw new IllegalArgumentException("a sheet without slips");
    }
    try (PDDocument document = new PDDocument()) {
      // Else the document would carry the time of its making.
      document.setDocumentId((long) Objects.hash(words, slips));
      document.getDocumentInformation().setTitle(words.title());
      document.getDocumentCatalog().setLanguage("ru");
      Faces faces = Faces.in(document);
      for (int page = 0; page < pages(slips.size()); page++) {
        List<Slip> here = slips.subList(page * A_PAGE, Math.min(slips.size(), (page + 1) * A_PAGE));
        try (Pen pen = Pen.onNewPage(document)) {
          String number = page + 1 + "/" + pages(slips.size());
          SlipPage.draw(pen, faces, words, words.title() + " · " + number, here);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pages that many slips take. */
  public static int pages(int slips) {
    return (slips + A_PAGE - 1) / A_PAGE;
  }
}
