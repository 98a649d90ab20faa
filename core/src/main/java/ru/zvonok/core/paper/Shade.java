package ru.zvonok.core.paper;

import java.awt.Color;

/**
 * How a square stands. Light, middling, dark, and each with a sign of its own: told apart in grey
 * print and by whoever doesn't see red and green.
 */
public enum Shade {
  /** Nothing is asked for yet. */
  AHEAD("·", 0xFFFFFF, 0x9AA5AE),
  FILLED("✓", 0xD3E8F6, 0x1D4E6B),
  LATE("◔", 0xF2C84B, 0x4A3A00),
  WAITING("○", 0xE7E7E4, 0x1F2A33),
  MISSING("✕", 0x8C2F14, 0xFFFFFF);

  private final String sign;
  private final int ground;
  private final int ink;

  Shade(String sign, int ground, int ink) {
    this.sign = sign;
    this.ground = ground;
    this.ink = ink;
  }

  public String sign() {
    return sign;
  }

  Color ground() {
    return new Color(ground);
  }

  Color ink() {
    return new Color(ink);
  }

  /** As a spreadsheet names the colour of the ground. */
  String hexGround() {
    return "%06X".formatted(ground);
  }

  String hexInk() {
    return "%06X".formatted(ink);
  }
}
