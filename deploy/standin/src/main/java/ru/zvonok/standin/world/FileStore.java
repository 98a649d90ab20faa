package ru.zvonok.standin.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that were sent, in memory; the oldest go when there are too many bytes. */
public final class FileStore {
  private static final long KEPT_BYTES = 256L << 20;

  private final Map<String, StoredFile> files = new LinkedHashMap<>();
  private long bytes;
  private int lastNumber;

  /** A file and the ids that Telegram would give it. */
  public record StoredFile(
      String id, String uniqueId, String path, String name, String type, byte[] content) {}

  /** Keeps a file; {@code folder} is documents or photos. */
  public synchronized StoredFile keep(String folder, String name, String type, byte[] content) {
    int number = ++lastNumber;
    String path = "%s/file_%d%s".formatted(folder, number, extension(name));
    var file =
        new StoredFile(
            "BQACAgIAAxk" + folder.charAt(0) + number, "AgAD" + number, path, name, type, content);
    files.put(file.id(), file);
    bytes += content.length;
    var oldest = files.values().iterator();
    while (bytes > KEPT_BYTES && files.size() > 1) {
      bytes -= oldest.next().content().length;
      oldest.remove();
    }
    return file;
  }

  public synchronized Optional<StoredFile> byId(String id) {
    return Optional.ofNullable(files.get(id));
  }

  public synchronized Optional<StoredFile> byPath(String path) {
    return files.values().stream().filter(file -> file.path().equals(path)).findFirst();
  }

  synchronized void forget() {
    files.clear();
    bytes = 0;
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot);
    return end.matches("\\.[A-Za-z0-9]{1,8}") ? end : "";
  }
}
