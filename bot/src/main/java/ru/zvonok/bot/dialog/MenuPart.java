package ru.zvonok.bot.dialog;

import java.util.List;
import ru.zvonok.bot.screen.Button;

/** A feature's buttons on the home menu, for whoever visits; the lowest order comes first. */
public interface MenuPart {

  int order();

  /** Empty when the visitor has nothing to do with the feature. */
  List<Button> buttons(Visit visit);
}
