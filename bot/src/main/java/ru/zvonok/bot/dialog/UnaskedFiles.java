package ru.zvonok.bot.dialog;

import java.util.Optional;
import ru.zvonok.bot.action.SentAction;

/** A feature that may make sense of a file that nobody asked for. */
public interface UnaskedFiles {

  /** Empty: this file, or this person's files, are nothing to the feature. */
  Optional<Reply> read(SentAction.SentFile file, Visit visit);
}
