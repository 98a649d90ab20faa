package ru.zvonok.core.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One page of slips: where each of them is, what stands where on it, and the lines between. */
final class SlipPage {

  private static final float TOP = 12;
  private static final float LEFT = 5;
  private static final float SLIP_WIDTH = (Pen.WIDTH - 2 * LEFT) / SlipSheet.COLUMNS;
  private static final float SLIP_HEIGHT = 55.5f;
  private static final float PADDING = 4.5f;
  private static final float INNER = SLIP_WIDTH - 2 * PADDING;
  private static final float SQUARE = 33;
  private static final float GAP = 1;
  private static final float BESIDE = INNER - SQUARE - GAP;

  private static final Room TITLE = Room.line(150, 8, 6);
  private static final Room BOT = Room.line(SQUARE - 2, 8, 5);
  private static final Room SCHOOL = new Room(BESIDE, 6, 7, 5.5f);
  private static final Room NAME = new Room(BESIDE, 10.6f, 12.5f, 7.5f);
  private static final Room WHAT = new Room(BESIDE, 7.2f, 8.5f, 5.5f);
  private static final Room CODE = Room.line(BESIDE, 17, 10);
  private static final Room UNTIL = Room.line(BESIDE, 8, 6);
  private static final Room STEP = Room.line(INNER, 7.5f, 5);

  private SlipPage() {}

  static void draw(Pen pen, Faces faces, SlipSheet.Words words, String title, List<Slip> slips)
      throws IOException {
    pen.grey(true);
    pen.write(Fitted.of(title, faces.plain(), TITLE), faces.plain(), LEFT + PADDING, 4);
    pen.grey(false);
    for (int i = 0; i < slips.size(); i++) {
      float left = LEFT + i % SlipSheet.COLUMNS * SLIP_WIDTH;
      float top = TOP + i / SlipSheet.COLUMNS * SLIP_HEIGHT;
      draw(pen, faces, words, slips.get(i), left + PADDING, top + PADDING);
    }
    cutLines(pen, faces.plain());
  }

  private static void draw(
      Pen pen, Faces faces, SlipSheet.Words words, Slip slip, float left, float top)
      throws IOException {
    Face plain = faces.plain();
    Face bold = faces.bold();
    QrSquare.draw(pen, slip.link(), left, top - 3, SQUARE);
    pen.writeCentred(Fitted.of(words.bot(), plain, BOT), plain, left, top + 28, SQUARE);

    float beside = left + SQUARE + GAP;
    pen.grey(true);
    float below = pen.write(Fitted.of(words.school(), plain, SCHOOL), plain, beside, top);
    pen.grey(false);
    below = pen.write(Fitted.of(slip.name(), bold, NAME), bold, beside, below + 0.7f);
    pen.write(Fitted.of(slip.what(), plain, WHAT), plain, beside, below + 0.3f);
    below = pen.write(Fitted.of(slip.code(), bold, CODE), bold, beside, top + 25);
    pen.write(Fitted.of(slip.until(), plain, UNTIL), plain, beside, below);

    below = top + 37;
    for (Fitted step : alike(words.steps(), plain)) {
      below = pen.write(step, plain, left, below);
    }
  }

  /** All of them in the letters of the longest. */
  private static List<Fitted> alike(List<String> steps, Face face) throws IOException {
    List<Fitted> fitted = new ArrayList<>();
    float size = STEP.largest();
    for (String step : steps) {
      fitted.add(Fitted.of(step, face, STEP));
      size = Math.min(size, fitted.getLast().size());
    }
    float smallest = size;
    return fitted.stream().map(step -> step.at(smallest)).toList();
  }

  /** Dashes around every slip, and a pair of scissors at the beginning of each line. */
  private static void cutLines(Pen pen, Face face) throws IOException {
    String scissors = face.writable("✂");
    float bottom = TOP + SlipSheet.ROWS * SLIP_HEIGHT;
    for (int row = 0; row <= SlipSheet.ROWS; row++) {
      float y = TOP + row * SLIP_HEIGHT;
      pen.dashes(LEFT + 5, y, Pen.WIDTH - LEFT, y);
      pen.letters(scissors, face, 11, LEFT, y + 1.4f, 0);
    }
    for (int column = 1; column < SlipSheet.COLUMNS; column++) {
      float x = LEFT + column * SLIP_WIDTH;
      pen.dashes(x, TOP, x, bottom);
      pen.letters(scissors, face, 11, x + 1.4f, TOP - 1, 270);
    }
  }
}
