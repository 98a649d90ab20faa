package ru.zvonok.core.exchange;

import java.nio.file.Path;
import java.util.List;

/**
 * Files to take in, each with the name by which people know it: what lies on the disk may be called
 * otherwise.
 */
public record ImportFiles(List<Named> all) {

  public record Named(String name, Path path) {}

  public ImportFiles {
    all = List.copyOf(all);
  }

  /** As they are called on the disk. */
  public static ImportFiles of(List<Path> paths) {
    return new ImportFiles(
        paths.stream().map(path -> new Named(String.valueOf(path.getFileName()), path)).toList());
  }
}
