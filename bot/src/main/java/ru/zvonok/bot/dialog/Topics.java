package ru.zvonok.bot.dialog;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.bot.screen.Button;

/**
 * What a feature can open for whoever visits, by the words that people use for it: so that words
 * which nobody asked for are answered with the likeliest buttons. Nothing is ever done by a guess.
 */
public interface Topics {

  /**
   * @param key the words that it goes by, in the bundles of both languages: beginnings of words
   *     with blanks between
   */
  record Topic(String key, Button button) {}

  /** The lowest comes first where the words fit several alike. */
  int order();

  /** Empty when whoever visits has nothing to do with the feature. */
  List<Topic> topics(Visit visit);

  /** What it has for a day that was named. */
  default List<Button> on(LocalDate day, Visit visit) {
    return List.of();
  }

  /** What is called by these very words: people, by their surname. */
  default List<Button> called(String words, Visit visit) {
    return List.of();
  }
}
