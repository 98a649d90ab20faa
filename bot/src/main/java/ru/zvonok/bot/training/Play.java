package ru.zvonok.bot.training;

import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.screen.Screen;

/**
 * A made-up corner of the school as it stands: shows the real screens, and does what their buttons
 * want in itself alone. A value: every act makes another one.
 */
interface Play {

  Screen screen(Scene scene);

  /** The same play where the button has no part in the lesson. */
  Play tapped(Action wish, Scene scene);

  /** The same play where the words say nothing here. */
  Play said(String words, Scene scene);
}
