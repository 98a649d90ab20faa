package ru.zvonok.bot.dialog;

import java.nio.file.Path;

/** The port to files that people sent. Called outside any transaction: it waits for the network. */
public interface Downloads {

  /**
   * Fetches a file whole, or nothing of it.
   *
   * @param schoolId whose bot got it: another bot has no such file
   * @param maxBytes a longer one is refused, whatever the messenger says of its size
   * @param into is written over; where nothing is fetched, it may hold a part
   */
  Fetched fetch(long schoolId, String fileId, long maxBytes, Path into);

  /** What became of it. */
  sealed interface Fetched {

    /**
     * @param bytes the file's true length
     */
    record Done(long bytes) implements Fetched {}

    /** Longer than allowed, or than the messenger gives to bots (20 MB). */
    record TooBig() implements Fetched {}

    /** The messenger has it no more, or never had. */
    record Gone() implements Fetched {}

    /** The network or the messenger: perhaps later. */
    record Later(String why) implements Fetched {}
  }
}
