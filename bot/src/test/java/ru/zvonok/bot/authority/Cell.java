package ru.zvonok.bot.authority;

import java.util.Arrays;

/** What the table says of one person and one wish. */
enum Cell {
  /** Gets what was wished for. */
  DOES("да"),
  /** Sees it and changes nothing. */
  LOOKS("см"),
  /** A calm answer, as for something that isn't there; nothing changes. */
  REFUSED("–");

  private final String sign;

  Cell(String sign) {
    this.sign = sign;
  }

  static Cell of(String sign) {
    return Arrays.stream(values()).filter(cell -> cell.sign.equals(sign)).findFirst().orElseThrow();
  }
}
