package ru.zvonok.core.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;

/** A QR code of a link, drawn as squares: sharp on any printer. */
final class QrSquare {

  /** The margin that cameras need, in modules. */
  private static final int QUIET = 4;

  private QrSquare() {}

  /**
   * @param side with the margin
   */
  static void draw(Pen pen, String link, float left, float top, float side) throws IOException {
    ByteMatrix modules = modules(link);
    float module = side / (modules.getWidth() + 2 * QUIET);
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int from = 0; from < modules.getWidth(); from++) {
        int to = from;
        while (to < modules.getWidth() && modules.get(to, row) == 1) {
          to++;
        }
        if (to > from) {
          pen.rectangle(
              left + (QUIET + from) * module,
              top + (QUIET + row) * module,
              (to - from) * module,
              module);
          from = to;
        }
      }
    }
    pen.fill();
  }

  private static ByteMatrix modules(String link) {
    try {
      return Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("a link that no QR code can hold", e);
    }
  }
}
