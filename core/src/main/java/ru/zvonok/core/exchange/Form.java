package ru.zvonok.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import ru.zvonok.core.exchange.raw.ZipDirectory;

/** What a file is by its first bytes, and what it is called to be. */
enum Form {
  TEXT,
  BOOK,
  ARCHIVE,
  XML,
  WEB_PAGE,
  OLD_EXCEL;

  private static final int LOOKED_AT = 1024;
  private static final char MARK = '\uFEFF';

  /** By the content; a zip that is called a workbook is taken for one, to be told what it lacks. */
  static Form of(Path file, String name) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    String bytes = new String(start, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("PK") && start.length >= 4 && start[2] <= 7) {
      boolean book = called(name).equals(Optional.of(BOOK)) || ZipDirectory.isOffice(file);
      return book ? BOOK : ARCHIVE;
    }
    if (bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return OLD_EXCEL;
    }
    String text = new String(start, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    String bare = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1).strip() : text;
    if (!bare.startsWith("<")) {
      return TEXT;
    }
    return bare.contains("<html") || bare.contains("<!doctype html") || bare.contains("<table")
        ? WEB_PAGE
        : XML;
  }

  /** By the end of the name; empty when that says nothing. */
  static Optional<Form> called(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "csv", "txt", "tsv" -> Optional.of(TEXT);
      case "xlsx", "xlsm", "xltx" -> Optional.of(BOOK);
      case "xls" -> Optional.of(OLD_EXCEL);
      case "xml" -> Optional.of(XML);
      case "htm", "html" -> Optional.of(WEB_PAGE);
      case "zip" -> Optional.of(ARCHIVE);
      default -> Optional.empty();
    };
  }
}
