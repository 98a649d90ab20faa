package ru.zvonok.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Opens what was named: a CSV file, a folder or a zip of them. A zip is read as a stream: its paths
 * never touch the disk, and it may unpack to no more than any other file.
 */
final class Sources {

  /** Of all files of one import together, unpacked. */
  static final int LIMIT = 50 << 20;

  private static final int ENTRIES = 500;

  private final Findings findings;
  private final List<Source> found = new ArrayList<>();
  private int room = LIMIT;

  private Sources(Findings findings) {
    this.findings = findings;
  }

  static List<Source> open(ImportFiles files, Findings findings) {
    Sources sources = new Sources(findings);
    files.all().forEach(sources::open);
    return List.copyOf(sources.found);
  }

  private void open(ImportFiles.Named file) {
    Path path = file.path();
    String name = file.name();
    try {
      if (Files.isDirectory(path)) {
        folder(path, name);
      } else if (Files.isRegularFile(path)) {
        file(path, name, true);
      } else {
        findings.problem(name, ProblemCode.FILE_NOT_THERE);
      }
    } catch (IOException e) {
      findings.problem(name, ProblemCode.FILE_UNREADABLE);
    }
  }

  private void folder(Path folder, String name) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String inside = name + "/" + file.getFileName();
      if (isTable(inside)) {
        file(file, inside, false);
      } else if (!isHidden(inside)) {
        findings.notice(inside, NoticeCode.FILE_PASSED);
      }
    }
  }

  private void file(Path path, String name, boolean named) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 7) {
        zip(path, name);
        return;
      }
    }
    try (InputStream in = Files.newInputStream(path)) {
      take(in, name, named, true);
    }
  }

  private void zip(Path path, String name) {
    // Names that are not marked as UTF-8 are what Windows in Russian wrote.
    Charset names = Charset.forName("IBM866");
    try (InputStream file = Files.newInputStream(path);
        ZipInputStream zip = new ZipInputStream(file, names)) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > ENTRIES) {
          findings.problem(name, ProblemCode.ZIP_TOO_MANY, ENTRIES);
          return;
        }
        String inside = name + "/" + entry.getName();
        boolean wanted = !entry.isDirectory() && isTable(inside) && !isHidden(inside);
        if (!take(zip, inside, false, wanted)) {
          return;
        }
        if (!wanted && !entry.isDirectory() && !isHidden(inside)) {
          findings.notice(inside, NoticeCode.FILE_PASSED);
        }
      }
      if (entries == 0) {
        findings.problem(name, ProblemCode.ZIP_BROKEN);
      }
    } catch (IOException | IllegalArgumentException e) {
      findings.problem(name, ProblemCode.ZIP_BROKEN);
    }
  }

  /** Reads to the end, counted, even what is not wanted: a zip must unpack it to get past it. */
  private boolean take(InputStream in, String name, boolean named, boolean wanted)
      throws IOException {
    byte[] bytes = in.readNBytes(room + 1);
    if (bytes.length > room) {
      findings.problem(name, ProblemCode.FILE_TOO_BIG, LIMIT >> 20);
      return false;
    }
    room -= bytes.length;
    if (wanted) {
      found.add(new Source(name, bytes, named));
    }
    return true;
  }

  private static boolean isTable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv");
  }

  private static boolean isHidden(String name) {
    return name.contains("__MACOSX/") || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
  }
}
