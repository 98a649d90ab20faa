package ru.zvonok.core.exchange.raw;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Looks at a zip's end before anyone opens it: opening reads the whole list of entries, and that
 * list may be as long as the file.
 */
public final class ZipDirectory {

  /** More entries than any workbook or bundle of a school has. */
  public static final int ENTRIES = 500;

  private static final int MOST_BYTES = 1 << 20;
  private static final int END = 22;
  private static final int SIGNATURE = 0x06054b50;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private ZipDirectory() {}

  /**
   * Opens it when its list of entries is of a usual length and none leads out.
   *
   * @throws Unreadable when it isn't
   */
  public static ZipFile open(Path file) throws IOException {
    check(file);
    ZipFile zip = new ZipFile(file.toFile());
    try {
      if (zip.stream().anyMatch(entry -> leadsOut(entry.getName()))) {
        throw new Unreadable(Unreadable.Why.LEADS_OUT);
      }
      return zip;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Whether it is a workbook (or another document) of Office. */
  public static boolean isOffice(Path file) {
    try (ZipFile zip = open(file)) {
      return zip.stream()
          .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
          .anyMatch(name -> name.equals("[content_types].xml"));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Whether an entry's name would be written outside of where it is unpacked. */
  public static boolean leadsOut(String name) {
    String path = name.replace('\\', '/');
    return path.startsWith("/")
        || path.indexOf('\0') >= 0
        || DRIVE.matcher(path).matches()
        || ("/" + path + "/").contains("/../");
  }

  private static void check(Path file) throws IOException {
    ByteBuffer tail = tail(file);
    boolean any = false;
    for (int at = tail.limit() - END; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        any = true;
        int entries = Short.toUnsignedInt(tail.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
        if (entries > ENTRIES || bytes > MOST_BYTES) {
          throw new Unreadable(Unreadable.Why.TOO_MANY_PARTS);
        }
      }
    }
    if (!any) {
      throw new Unreadable(Unreadable.Why.BROKEN);
    }
  }

  /** The end record and the longest comment that may follow it. */
  private static ByteBuffer tail(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), END + 0xFFFF);
      byte[] bytes = new byte[length];
      in.seek(in.length() - length);
      in.readFully(bytes);
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
