package ru.zvonok.core.paper;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Writes and draws on one page of A4, in millimetres from its upper left corner. */
final class Pen implements AutoCloseable {

  static final float POINTS_A_MM = 72 / 25.4f;
  static final float WIDTH = 210;
  static final float HEIGHT = 297;

  /** From one line of a text to the next, for letters of size 1. */
  static final float LEADING = 1.2f / POINTS_A_MM;

  private static final float GREY = 0.35f;

  private final PDPageContentStream page;

  private Pen(PDPageContentStream page) {
    this.page = page;
  }

  static Pen onNewPage(PDDocument document) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new Pen(new PDPageContentStream(document, page));
  }

  /** Writes the lines below each other; returns where the next thing may begin. */
  float write(Fitted text, Face face, float left, float top) throws IOException {
    float below = top;
    for (String line : text.lines()) {
      below += text.size() * LEADING;
      // Letters stand on a line a little above the end of their room.
      letters(line, face, text.size(), left, below - text.size() * LEADING * 0.24f, 0);
    }
    return below;
  }

  /** The same in the middle of a width. */
  void writeCentred(Fitted text, Face face, float left, float top, float width) throws IOException {
    float below = top;
    for (String line : text.lines()) {
      float margin = (width - face.width(line, text.size())) / 2;
      write(new Fitted(List.of(line), text.size()), face, left + margin, below);
      below += text.size() * LEADING;
    }
  }

  /**
   * @param base where the letters stand
   * @param turned by how many degrees, against the clock
   */
  void letters(String writable, Face face, float size, float left, float base, int turned)
      throws IOException {
    page.beginText();
    page.setFont(face.font(), size);
    page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(turned), x(left), y(base)));
    page.showText(writable);
    page.endText();
  }

  void grey(boolean grey) throws IOException {
    page.setNonStrokingColor(grey ? GREY : 0f);
  }

  /** Adds to what {@link #fill} fills at once: neighbours show no seam. */
  void rectangle(float left, float top, float width, float height) throws IOException {
    page.addRect(x(left), y(top + height), width * POINTS_A_MM, height * POINTS_A_MM);
  }

  void fill() throws IOException {
    page.fill();
  }

  void dashes(float fromX, float fromY, float toX, float toY) throws IOException {
    page.setLineWidth(0.5f);
    page.setStrokingColor(GREY);
    page.setLineDashPattern(new float[] {3, 3}, 0);
    page.moveTo(x(fromX), y(fromY));
    page.lineTo(x(toX), y(toY));
    page.stroke();
  }

  private static float x(float left) {
    return left * POINTS_A_MM;
  }

  private static float y(float top) {
    return (HEIGHT - top) * POINTS_A_MM;
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
