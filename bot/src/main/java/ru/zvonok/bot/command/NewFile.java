package ru.zvonok.bot.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import ru.zvonok.bot.screen.Words;

/** A file that wasn't there before, for its owner's eyes; gone again unless it is kept. */
final class NewFile implements AutoCloseable {

  private final Path path;
  private boolean kept;

  private NewFile(Path path) {
    this.path = path;
  }

  static NewFile at(Path path) throws IOException {
    Files.createFile(path, ownersOnly(path));
    return new NewFile(path);
  }

  void write(byte[] content) {
    try {
      Files.write(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (!kept) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What went wrong, in words for the office. */
  static String why(IOException failure, Path path, Words words) {
    String key =
        switch (failure) {
          case FileAlreadyExistsException _ -> "exists";
          case NoSuchFileException _ -> "noFolder";
          case AccessDeniedException _ -> "denied";
          default -> "failed";
        };
    return words.say("command.file." + key, path);
  }

  private static FileAttribute<?>[] ownersOnly(Path path) {
    Set<String> views = path.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
