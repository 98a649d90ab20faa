package ru.zvonok.bot.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.FileKind;

class FileLookTest {

  @ParameterizedTest
  @CsvSource({
    "школа.XLSX, TABLE",
    "roster.zip, TABLE",
    "a.b.csv, TABLE",
    "asc.xml, TABLE",
    "notes.txt, TEXT",
    "школа.xls, OLD_SPREADSHEET",
    "школа.ods, OLD_SPREADSHEET",
    "школа.7z, OTHER_ARCHIVE",
    "zip, TABLE",
    "листок.pdf, OTHER",
    "xlsx., OTHER",
    "'', OTHER"
  })
  void theEndOfTheNameTells(String name, FileLook look) {
    assertThat(of(FileKind.DOCUMENT, name)).isEqualTo(look);
  }

  @Test
  void aPhotoIsAPhotoAndANamelessDocumentNothing() {
    assertThat(of(FileKind.PHOTO, "школа.xlsx")).isEqualTo(FileLook.PHOTO);
    assertThat(of(FileKind.DOCUMENT, null)).isEqualTo(FileLook.OTHER);
  }

  private static FileLook of(FileKind kind, @Nullable String name) {
    return FileLook.of(new Attached(kind, "made-up", name, null, 1));
  }
}
