package ru.zvonok.bot.dialog;

import java.util.Optional;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.KeptFile;

/**
 * Files that are made when they are sent, outside any transaction: drawing takes longer than an
 * update should, and what they show is as of then.
 */
public interface MadeFiles {

  /**
   * @param order as the letter has it
   * @return empty: there is nothing to send any more, or whoever asked may not have it now
   */
  Optional<KeptFile> make(long schoolId, String address, String order, Words words);
}
