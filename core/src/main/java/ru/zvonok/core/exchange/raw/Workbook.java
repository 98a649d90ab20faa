package ru.zvonok.core.exchange.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (.xlsx, ECMA-376), read as a stream: only its texts are kept while it is open.
 * Not a general reader: what nobody types into a list (formulas, pictures, macros) is passed over.
 */
public final class Workbook implements AutoCloseable {

  private static final Charset ENCODING = StandardCharsets.UTF_8;
  private static final int SHEETS = 200;

  private final ZipFile zip;
  private final Budget budget;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private SharedStrings strings = new SharedStrings();
  private Formats formats = new Formats();
  private boolean since1904;

  /**
   * @param hidden whether the person who filled it in may never have seen it
   */
  public record Sheet(String name, boolean hidden, String part) {}

  /** Takes a row with at least one cell that isn't blank; false: no more, please. */
  public interface RowTaker {
    boolean take(int row, List<Cell> cells) throws IOException;
  }

  private Workbook(ZipFile zip, Budget budget) {
    this.zip = zip;
    this.budget = budget;
  }

  /**
   * @throws Unreadable when it is no workbook, or one that nobody should open
   */
  public static Workbook open(Path file, Budget budget) throws IOException {
    ZipFile zip;
    try {
      zip = ZipDirectory.open(file);
    } catch (ZipException | IllegalArgumentException e) {
      throw new Unreadable(Unreadable.Why.BROKEN);
    }
    Workbook book = new Workbook(zip, budget);
    try {
      book.readParts();
      return book;
    } catch (ZipException e) {
      zip.close();
      throw broken();
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** In the order of the tabs. */
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  public void read(Sheet sheet, RowTaker taker) throws IOException {
    try (Xml xml = part(sheet.part()).orElseThrow(Workbook::broken)) {
      new SheetReader(xml, strings, formats, since1904, budget).read(taker);
    } catch (ZipException e) {
      throw broken();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void readParts() throws IOException {
    zip.stream().forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    Map<String, String> types = relations("_rels/.rels", "");
    String main = types.getOrDefault("officeDocument", "xl/workbook.xml");
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
    Map<String, String> byId = relations(relations, folder);
    readSheets(main, byId);
    Optional<Xml> texts = part(byId.getOrDefault("sharedStrings", folder + "sharedStrings.xml"));
    if (texts.isPresent()) {
      try (Xml xml = texts.get()) {
        strings = SharedStrings.read(xml, budget);
      }
    }
    Optional<Xml> styles = part(byId.getOrDefault("styles", folder + "styles.xml"));
    if (styles.isPresent()) {
      try (Xml xml = styles.get()) {
        formats = Formats.read(xml);
      }
    }
  }

  private void readSheets(String main, Map<String, String> byId) throws IOException {
    try (Xml xml = part(main).orElseThrow(Workbook::broken)) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          String from = xml.text("date1904");
          since1904 = from.equals("1") || from.equals("true");
        } else if (xml.starts("sheet")) {
          String target = byId.get(xml.text("id"));
          if (target == null || sheets.size() >= SHEETS) {
            throw broken();
          }
          // Sheets of charts have no rows and no part that is one.
          if (target.toLowerCase(Locale.ROOT).contains("worksheets/")) {
            boolean hidden = !xml.text("state").isEmpty() && !xml.text("state").equals("visible");
            sheets.add(new Sheet(Texts.plain(xml.text("name")), hidden, target));
          }
        }
      }
    }
  }

  /** Parts by the relation's id, and by the last word of its type. */
  private Map<String, String> relations(String part, String folder) throws IOException {
    Map<String, String> targets = new HashMap<>();
    Optional<Xml> found = part(part);
    if (found.isEmpty()) {
      return targets;
    }
    try (Xml xml = found.get()) {
      while (xml.next()) {
        if (xml.starts("Relationship") && !xml.text("TargetMode").equals("External")) {
          String target = xml.text("Target");
          String path = target.startsWith("/") ? target.substring(1) : folder + target;
          String type = xml.text("Type");
          targets.put(xml.text("Id"), path);
          targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
        }
      }
    }
    return targets;
  }

  private Optional<Xml> part(String name) throws IOException {
    @Nullable ZipEntry entry = parts.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    InputStream in = zip.getInputStream(entry);
    return Optional.of(Xml.read(in, ENCODING, budget));
  }

  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  private static Unreadable broken() {
    return new Unreadable(Unreadable.Why.BROKEN);
  }
}
