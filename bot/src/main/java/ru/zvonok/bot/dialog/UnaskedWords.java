package ru.zvonok.bot.dialog;

import java.util.Optional;

/** A feature that may make sense of words that nobody asked for. */
public interface UnaskedWords {

  /** Empty: these words, or this person's words, are nothing to the feature. */
  Optional<Reply> read(String text, Visit visit);
}
