package ru.zvonok.bot.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import ru.zvonok.bot.dialog.Downloads;
import ru.zvonok.bot.dialog.Downloads.Fetched;
import ru.zvonok.core.exchange.FileHash;
import ru.zvonok.core.exchange.ImportFiles;
import ru.zvonok.core.importing.ChatFile;
import ru.zvonok.core.importing.ImportDesk;
import ru.zvonok.core.importing.ImportPhase.Why;

/**
 * The files of an import, fetched into a private folder that is gone with this. What a process left
 * there that was killed in the middle is gone with the next import.
 */
final class FetchedFiles implements AutoCloseable {

  /** What the import takes of all files together, in bytes. */
  static final long TOGETHER = 50L << 20;

  private static final String PREFIX = "zvonok-import";
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  /** How it went. */
  sealed interface Outcome {

    /**
     * @param read the same files with the hash of each
     */
    record All(List<ChatFile> read, ImportFiles files) implements Outcome {}

    record Without(Why why, String file) implements Outcome {}

    /** Perhaps the next time. */
    record Later() implements Outcome {}
  }

  private final Path folder;
  private final long schoolId;
  private final Downloads downloads;

  FetchedFiles(long schoolId, Downloads downloads) {
    this.schoolId = schoolId;
    this.downloads = downloads;
    try {
      folder = Files.createTempDirectory(PREFIX);
      clearLeftBehind();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome fetch(List<ChatFile> wanted) {
    List<ChatFile> read = new ArrayList<>();
    List<ImportFiles.Named> named = new ArrayList<>();
    long room = TOGETHER;
    for (ChatFile file : wanted) {
      // The sender's name never touches the disk.
      Path into = folder.resolve(Integer.toString(read.size()));
      switch (downloads.fetch(schoolId, file.fileId(), Math.min(room, ImportDesk.LARGEST), into)) {
        case Fetched.Done(long bytes) -> room -= bytes;
        case Fetched.TooBig() -> {
          return new Outcome.Without(Why.TOO_BIG, file.name());
        }
        case Fetched.Gone() -> {
          return new Outcome.Without(Why.GONE, file.name());
        }
        case Fetched.Later _ -> {
          return new Outcome.Later();
        }
      }
      String hash = FileHash.of(into);
      if (file.sha256() != null && !file.sha256().equals(hash)) {
        return new Outcome.Without(Why.ANOTHER_FILE, file.name());
      }
      read.add(file.read(hash));
      named.add(new ImportFiles.Named(file.name(), into));
    }
    return new Outcome.All(read, new ImportFiles(named));
  }

  @Override
  public void close() {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the clock of the disk, whatever the school's says. */
  private void clearLeftBehind() throws IOException {
    Instant before = Files.getLastModifiedTime(folder).toInstant().minus(LEFT_BEHIND);
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder.resolveSibling(""), PREFIX + "*")) {
      for (Path other : all) {
        if (Files.getLastModifiedTime(other).toInstant().isBefore(before)) {
          FileSystemUtils.deleteRecursively(other);
        }
      }
    } catch (AccessDeniedException e) {
      // Another user's of this machine.
    }
  }
}
