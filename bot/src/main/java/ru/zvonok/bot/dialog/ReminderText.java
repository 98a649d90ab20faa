package ru.zvonok.bot.dialog;

import java.util.Optional;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;

/**
 * How a reminder looks in the chat of one of the staff. Each kind of letter has one that knows it.
 */
public interface ReminderText {

  /**
   * @param payload as the letter has it
   * @return empty: another kind of letter, or by now there is nothing to be reminded of
   */
  Optional<Notice> render(long schoolId, String payload, Words words);

  /**
   * @param quiet true: without a sound
   */
  record Notice(Screen screen, boolean quiet) {}
}
