package ru.zvonok.bot.week;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The staff's phones as a file to which every process adds a line a message: it outlives them all,
 * as Telegram does.
 */
record Phones(Path file) {

  /**
   * @param letter the message's id in the outbox
   * @param text in one line
   */
  record Shown(long letter, String address, String text) {}

  void show(Shown one) {
    try {
      Files.writeString(
          file, one.letter() + "\t" + one.address() + "\t" + one.text() + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was shown after so many messages. */
  List<Shown> after(int messages) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().skip(messages).map(Phones::read).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shown read(String line) {
    String[] parts = line.split("\t", 3);
    return new Shown(Long.parseLong(parts[0]), parts[1], parts[2]);
  }
}
