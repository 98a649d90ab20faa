package ru.zvonok.bot.importing;

import java.util.Locale;
import java.util.Map;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.FileKind;

/** What a file looks like by its name: the sender's word. What it really is, its content says. */
enum FileLook {
  /** A table or an archive of them, whoever asked for it. */
  TABLE,
  /** A text that may be a table, if it was asked for. */
  TEXT,
  /** A spreadsheet of a kind that isn't read. */
  OLD_SPREADSHEET,
  /** An archive other than zip. */
  OTHER_ARCHIVE,
  PHOTO,
  OTHER;

  private static final Map<String, FileLook> BY_ENDING =
      Map.ofEntries(
          Map.entry("xlsx", TABLE),
          Map.entry("xlsm", TABLE),
          Map.entry("csv", TABLE),
          Map.entry("zip", TABLE),
          Map.entry("xml", TABLE),
          Map.entry("txt", TEXT),
          Map.entry("tsv", TEXT),
          Map.entry("xls", OLD_SPREADSHEET),
          Map.entry("xlsb", OLD_SPREADSHEET),
          Map.entry("ods", OLD_SPREADSHEET),
          Map.entry("numbers", OLD_SPREADSHEET),
          Map.entry("rar", OTHER_ARCHIVE),
          Map.entry("7z", OTHER_ARCHIVE),
          Map.entry("tar", OTHER_ARCHIVE),
          Map.entry("gz", OTHER_ARCHIVE));

  static FileLook of(Attached file) {
    if (file.kind() == FileKind.PHOTO) {
      return PHOTO;
    }
    String name = file.name() == null ? "" : file.name().strip().toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(name.substring(name.lastIndexOf('.') + 1), OTHER);
  }

  /** Whether it is for the import though nobody asked for it, be it to say why it can't be read. */
  boolean isForImport() {
    return switch (this) {
      case TABLE, OLD_SPREADSHEET, OTHER_ARCHIVE -> true;
      case TEXT, PHOTO, OTHER -> false;
    };
  }

  boolean isTaken() {
    return this == TABLE || this == TEXT;
  }
}
