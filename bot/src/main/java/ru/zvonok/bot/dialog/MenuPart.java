package ru.zvonok.bot.dialog;

import java.util.List;
import ru.zvonok.bot.screen.Button;

/** A feature's part of the home menu; the lowest order comes first. */
public interface MenuPart {

  int order();

  /** Empty when whoever visits has nothing to do with the feature. */
  List<Button> buttons(Visit visit);

  /** What the feature says above the buttons, in HTML; empty: nothing. */
  default String text(Visit visit) {
    return "";
  }
}
