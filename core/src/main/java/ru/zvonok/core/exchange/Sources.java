package ru.zvonok.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import ru.zvonok.core.exchange.raw.ZipDirectory;

/**
 * Opens what was named: a file, a folder or a zip of files. A zip is read as a stream: its paths
 * never touch the disk, it may unpack to no more than any other file, and what is wanted of it lies
 * in a private folder until this is closed.
 */
final class Sources implements AutoCloseable {

  /** Of all files of one import together, as they lie or unpacked. */
  static final int LIMIT = 50 << 20;

  private final Findings findings;
  private final List<Source> found = new ArrayList<>();
  private @Nullable Path unpacked;
  private long room = LIMIT;

  private Sources(Findings findings) {
    this.findings = findings;
  }

  static Sources open(ImportFiles files, Findings findings) {
    Sources sources = new Sources(findings);
    files.all().forEach(sources::open);
    return sources;
  }

  List<Source> found() {
    return List.copyOf(found);
  }

  @Override
  public void close() {
    try {
      FileSystemUtils.deleteRecursively(unpacked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      if (isWanted(inside)) {
        file(file, inside, false);
      } else if (!isHidden(inside)) {
        findings.notice(inside, NoticeCode.FILE_PASSED);
      }
    }
  }

  private void file(Path path, String name, boolean named) throws IOException {
    long size = Files.size(path);
    if (size > room) {
      findings.problem(name, ProblemCode.FILE_TOO_BIG, LIMIT >> 20);
      return;
    }
    Form form = Form.of(path, name);
    if (form == Form.ARCHIVE && Form.called(name).orElse(form) == form) {
      zip(path, name);
      return;
    }
    room -= size;
    add(new Source(name, path, form, named));
  }

  /** What was named by hand and is not what it is called is refused: someone mixed something up. */
  private void add(Source source) {
    Optional<Form> called = Form.called(source.name());
    if (source.form() == Form.OLD_EXCEL) {
      findings.problem(source.name(), ProblemCode.OLD_EXCEL);
    } else if (source.form() == Form.WEB_PAGE) {
      findings.problem(source.name(), ProblemCode.WEB_PAGE);
    } else if (called.isPresent() && called.get() != source.form()) {
      findings.problem(source.name(), ProblemCode.NOT_AS_CALLED, source.form());
    } else {
      found.add(source);
    }
  }

  private void zip(Path path, String name) {
    // Names that are not marked as UTF-8 are what Windows in Russian wrote.
    Charset names = Charset.forName("IBM866");
    try (InputStream file = Files.newInputStream(path);
        ZipInputStream zip = new ZipInputStream(file, names)) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > ZipDirectory.ENTRIES) {
          findings.problem(name, ProblemCode.ZIP_TOO_MANY, ZipDirectory.ENTRIES);
          return;
        }
        if (ZipDirectory.leadsOut(entry.getName())) {
          findings.problem(name, ProblemCode.ZIP_LEADS_OUT, entry.getName());
          return;
        }
        if (!entry(zip, name + "/" + entry.getName(), entry.isDirectory())) {
          return;
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
  private boolean entry(ZipInputStream zip, String inside, boolean folder) throws IOException {
    boolean wanted = !folder && isWanted(inside) && !isHidden(inside);
    Path copy = wanted ? unpacked().resolve(Integer.toString(found.size())) : null;
    try (OutputStream to =
        copy == null ? OutputStream.nullOutputStream() : Files.newOutputStream(copy)) {
      room -= copyUpTo(room + 1, zip, to);
    }
    if (room < 0) {
      findings.problem(inside, ProblemCode.FILE_TOO_BIG, LIMIT >> 20);
      return false;
    }
    if (copy != null) {
      Form form = Form.of(copy, inside);
      add(new Source(inside, copy, form, false));
    } else if (!folder && !isHidden(inside)) {
      findings.notice(inside, NoticeCode.FILE_PASSED);
    }
    return true;
  }

  private static long copyUpTo(long most, InputStream from, OutputStream to) throws IOException {
    byte[] some = new byte[8192];
    long copied = 0;
    while (copied < most) {
      int read = from.read(some, 0, (int) Math.min(some.length, most - copied));
      if (read < 0) {
        break;
      }
      to.write(some, 0, read);
      copied += read;
    }
    return copied;
  }

  private Path unpacked() throws IOException {
    Path folder = unpacked;
    if (folder == null) {
      folder = Files.createTempDirectory("zvonok-import");
      unpacked = folder;
    }
    return folder;
  }

  private static boolean isWanted(String name) {
    return Form.called(name)
        .filter(form -> form != Form.ARCHIVE && form != Form.WEB_PAGE)
        .isPresent();
  }

  /** What the system, or Excel while it has a book open, lays beside the files. */
  private static boolean isHidden(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.contains("__MACOSX/") || last.startsWith(".") || last.startsWith("~$");
  }
}
