package ru.zvonok.core.exchange.raw;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, for what no library would write. */
public final class RawBook {

  /** Writes a part; as long as it likes. */
  public interface Part {
    void write(OutputStream out) throws IOException;
  }

  private final Map<String, Part> parts = new LinkedHashMap<>();

  public RawBook() {
    part(
        "[Content_Types].xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>
        """);
    part(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="xl/workbook.xml" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
        </Relationships>
        """);
    part(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="x/worksheet"/>
        <Relationship Id="rId2" Target="sharedStrings.xml" Type="x/sharedStrings"/>
        <Relationship Id="rId3" Target="/xl/styles.xml" Type="x/styles"/>
        </Relationships>
        """);
    part(
        "xl/workbook.xml",
        """
        <workbook xmlns:r="r"><workbookPr/><sheets>
        <sheet name="Ученики" sheetId="1" r:id="rId1"/></sheets></workbook>
        """);
  }

  public RawBook part(String name, String text) {
    return part(name, out -> out.write(text.strip().getBytes(StandardCharsets.UTF_8)));
  }

  public RawBook part(String name, Part part) {
    parts.put(name, part);
    return this;
  }

  /** The rows of the only sheet. */
  public RawBook rows(String rows) {
    return part(
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  public Path write(Path file) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        OutputStream out = new BufferedOutputStream(zip, 1 << 16);
        part.getValue().write(out);
        out.flush();
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
