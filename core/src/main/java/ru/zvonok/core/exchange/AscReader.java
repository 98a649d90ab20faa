package ru.zvonok.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.core.exchange.raw.Budget;
import ru.zvonok.core.exchange.raw.Unreadable;
import ru.zvonok.core.exchange.raw.Xml;

/**
 * Reads the timetable that aSc Timetables exports as XML («aSc Timetables 2012 XML», and 2008's):
 * its cards, each a lesson in its place of the week, become the rows that FET's timetable has.
 */
final class AscReader {

  /** As in {@link FileKind#TIMETABLE}; the lesson's number is aSc's own word for it. */
  static final List<String> COLUMNS =
      List.of("Day", "Hour", "Students Sets", "Subject", "Teachers", "Room", "Number", "Weeks");

  private static final List<String> SHOWN =
      List.of(
          "days",
          "period",
          "classids",
          "subjectid",
          "teacherids",
          "classroomids",
          "period",
          "weeks");

  private static final Pattern ENCODING =
      Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  /** Those that leave ASCII as it is: aSc writes in the Windows code page of its language. */
  private static final Pattern OF_ASCII =
      Pattern.compile("utf-?8|us-ascii|windows-125\\d|cp125\\d|iso-8859-\\d+|koi8-[ru]");

  private final Source source;
  private final Findings findings;
  private final Budget budget;

  private AscReader(Source source, Findings findings, Budget budget) {
    this.source = source;
    this.findings = findings;
    this.budget = budget;
  }

  static Optional<Table> read(Source source, Findings findings, Budget budget) {
    return new AscReader(source, findings, budget).read();
  }

  private Optional<Table> read() {
    try (InputStream in = Files.newInputStream(source.content());
        Xml xml = Xml.read(in, encoding(), budget)) {
      if (!xml.next() || !xml.starts("timetable")) {
        tellUnknown();
        return Optional.empty();
      }
      AscTimetable timetable = new AscTimetable(source.name(), findings, budget);
      while (xml.next()) {
        if (xml.starts()) {
          timetable.take(xml);
        }
      }
      Table table = new Table(source.name(), "", source.named(), 1, COLUMNS, SHOWN);
      timetable.fill(table);
      return Optional.of(table);
    } catch (Unreadable e) {
      findings.problem(
          source.name(),
          e.why() == Unreadable.Why.ENTITIES ? ProblemCode.XML_ENTITIES : ProblemCode.XML_BROKEN);
    } catch (IOException e) {
      findings.problem(source.name(), ProblemCode.FILE_UNREADABLE);
    }
    return Optional.empty();
  }

  private void tellUnknown() {
    if (source.named()) {
      findings.problem(source.name(), ProblemCode.FILE_UNKNOWN);
    } else {
      findings.notice(source.name(), NoticeCode.FILE_PASSED);
    }
  }

  private Charset encoding() throws IOException {
    try (InputStream in = Files.newInputStream(source.content())) {
      String start = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
      Matcher said = ENCODING.matcher(start);
      if (!said.find()) {
        return StandardCharsets.UTF_8;
      }
      String name = said.group(1).toLowerCase(Locale.ROOT);
      if (OF_ASCII.matcher(name).matches() && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
      throw new Unreadable(Unreadable.Why.BROKEN);
    }
  }
}
