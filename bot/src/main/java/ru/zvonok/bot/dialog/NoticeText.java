package ru.zvonok.bot.dialog;

import java.util.Optional;
import ru.zvonok.bot.screen.Words;

/** How news of a changed timetable looks in the chat of a teacher or a family. */
public interface NoticeText {

  /**
   * @param letter its number in the outbox
   * @return empty: by now there is nothing to tell
   */
  Optional<ReminderText.Notice> render(long schoolId, long letter, Words words);
}
