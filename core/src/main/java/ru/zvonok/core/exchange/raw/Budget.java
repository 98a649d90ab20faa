package ru.zvonok.core.exchange.raw;

import java.util.Collection;

/**
 * How much one import may keep in memory, whatever its files claim. A school of three thousand with
 * its whole year takes a third of it.
 */
public final class Budget {

  /** Of all tables of one import together. */
  public static final int ROWS = 200_000;

  /** What the kept rows and texts may weigh, in bytes. */
  public static final int WEIGHT = 32 << 20;

  /** Of what a workbook's parts unpack to, though they are read as streams and never kept. */
  static final long UNPACKED = 400L << 20;

  private static final int OF_ROW = 64;
  private static final int OF_TEXT = 56;
  private static final int OF_PLACE = 8;

  private int rows;
  private long weight;
  private long unpacked;

  /** There is more than a school can have. */
  public static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    Exceeded() {
      super("more than an import may keep", null, false, false);
    }
  }

  /** A row that is kept, with texts of its own. */
  public void row(Collection<String> texts) {
    texts.forEach(this::text);
    rowOfShared(0);
  }

  /** A row of texts that were counted where they came from. */
  public void rowOfShared(int places) {
    rows++;
    add(OF_ROW + (long) places * OF_PLACE);
  }

  /** A text that is kept. */
  public void text(String text) {
    add(text.isEmpty() ? OF_PLACE : OF_TEXT + 2L * text.length());
  }

  void unpacked(int bytes) {
    unpacked += bytes;
    if (unpacked > UNPACKED) {
      throw new Exceeded();
    }
  }

  private void add(long more) {
    weight += more;
    if (rows > ROWS || weight > WEIGHT) {
      throw new Exceeded();
    }
  }
}
