package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ProblemsTest extends ImportTesting {

  @Test
  void allProblemsOfAllFilesAtOnce_eachWithFileLineAndColumn_andNothingWritten() {
    ImportReport report =
        take(
            RosterFiles.small()
                .replace("users.csv", "Ольга,Бананова", "Ольга,")
                .replace("users.csv", ",teacher,t3", ",volshebnik,t3")
                .add("enrollments.csv", "e1,,,7z,s1,a1,student,,,")
                .add("enrollments.csv", "e2,,,7b,s1,a1,student,,,")
                .replace("demographics.csv", "2012-02-29", "31.02.2012")
                .replace("academicSessions.csv", "2025-11-03", "2025-10-20")
                .timetable("Сряда,10:05,9В,Алгебра,М.Указкина", "Седьмица,1,7А,Пение,Никто"));

    assertThat(report.applied()).isFalse();
    assertThat(report.problems())
        .extracting(
            p -> p.file().substring(p.file().lastIndexOf('/') + 1),
            Problem::line,
            Problem::column,
            Problem::code)
        .containsExactlyInAnyOrder(
            tuple("academicSessions.csv", 4L, "startDate", ProblemCode.TERMS_OVERLAP),
            tuple("users.csv", 4L, "role", ProblemCode.VALUE_UNKNOWN),
            tuple("users.csv", 7L, "familyName", ProblemCode.VALUE_MISSING),
            tuple("demographics.csv", 2L, "birthDate", ProblemCode.DATE_WRONG),
            tuple("enrollments.csv", 25L, "classSourcedId", ProblemCode.REFERENCE_UNKNOWN),
            tuple("enrollments.csv", 26L, "classSourcedId", ProblemCode.TWO_CLASSES),
            tuple("timetable.csv", 2L, "Students Sets", ProblemCode.CLASS_UNKNOWN),
            tuple("timetable.csv", 3L, "Day", ProblemCode.DAY_UNKNOWN),
            tuple("timetable.csv", 3L, "Subject", ProblemCode.SUBJECT_UNKNOWN),
            tuple("timetable.csv", 3L, "Teachers", ProblemCode.TEACHER_UNKNOWN));
    assertThat(rows("select id from person")).isEmpty();
    assertThat(rows("select id from academic_year")).isEmpty();
  }

  @Test
  void unknownColumnsAndFilesArePassedOverWithOneNoticeEach() throws IOException {
    Path folder =
        RosterFiles.small()
            .replace("orgs.csv", "parentSourcedId", "parentSourcedId,metadata.colour")
            .file("lineItems.csv", "sourcedId,status,title,classSourcedId")
            .folder(temp);
    Files.writeString(folder.resolve("readme.pdf"), "x");
    ImportReport report = take(MONDAY, false, folder);
    assertThat(report.problems()).isEmpty();
    assertThat(report.notices())
        .filteredOn(n -> n.code() == NoticeCode.COLUMN_PASSED || n.code() == NoticeCode.FILE_PASSED)
        .extracting(
            n -> n.file().substring(n.file().lastIndexOf('/') + 1), n -> n.arguments().toString())
        .containsExactlyInAnyOrder(
            tuple("orgs.csv", "[metadata.colour]"),
            tuple("lineItems.csv", "[]"),
            tuple("readme.pdf", "[]"));
  }

  @Test
  void aFormatIsToldByItsContentNotItsName() throws IOException {
    Path folder = RosterFiles.small().folder(temp);
    Files.move(folder.resolve("users.csv"), folder.resolve("lyudi.csv"));
    Path zip = RosterFiles.small().zip(temp);
    Path odd = Files.move(zip, zip.resolveSibling("vygruzka.dat"));
    assertThat(take(MONDAY, false, folder).problems()).isEmpty();
    assertThat(take(MONDAY, false, odd).problems()).isEmpty();
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    Path bomb = temp.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("users.csv"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 60; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(codes(take(MONDAY, false, bomb))).containsExactly(ProblemCode.FILE_TOO_BIG);
  }

  @Test
  void aZipThatLeadsOutIsRefused() throws IOException {
    Path zip = temp.resolve("out.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../../users.csv"));
      out.closeEntry();
    }
    assertThat(codes(take(MONDAY, false, zip))).containsExactly(ProblemCode.ZIP_LEADS_OUT);
    assertThat(temp.resolve("../users.csv")).doesNotExist();
  }

  @Test
  void whatIsNoListAtAllIsTold() throws IOException {
    Path text = Files.writeString(temp.resolve("a.csv"), "hello\nworld\n");
    Path broken =
        Files.writeString(temp.resolve("b.csv"), "sourcedId,name,type\n1,\"open,school\n");
    Path binary = Files.write(temp.resolve("c.csv"), new byte[] {1, 0, 2, 0});
    Path absent = temp.resolve("d.csv");
    ByteArrayOutputStream truncated = new ByteArrayOutputStream();
    truncated.writeBytes(Files.readAllBytes(RosterFiles.small().zip(temp)));
    Path cut = Files.write(temp.resolve("e.zip"), Arrays.copyOf(truncated.toByteArray(), 300));
    Path wide = Files.writeString(temp.resolve("f.csv"), "sourcedId," + "x".repeat(20_000));

    assertThat(take(MONDAY, false, text, broken, binary, absent, cut, wide).problems())
        .extracting(Problem::file, Problem::code)
        .contains(
            tuple("a.csv", ProblemCode.FILE_UNKNOWN),
            tuple("b.csv", ProblemCode.CSV_BROKEN),
            tuple("c.csv", ProblemCode.FILE_UNKNOWN),
            tuple("d.csv", ProblemCode.FILE_NOT_THERE),
            tuple("e.zip", ProblemCode.ZIP_BROKEN),
            tuple("f.csv", ProblemCode.LINE_TOO_LONG));
  }

  @Test
  void aDeltaIsNotTaken() {
    assertThat(codes(take(RosterFiles.small().add("manifest.csv", "file.users,delta"))))
        .containsExactly(ProblemCode.DELTA_NOT_TAKEN);
  }

  @Test
  void everyProblemAndNoticeIsSaidInRussianAndEnglish() {
    Set<String> keys =
        new TreeSet<>(Set.of("where.file", "where.sheet", "where.line", "where.column"));
    Stream.of(ProblemCode.values())
        .forEach(code -> keys.addAll(List.of(code + ".what", code + ".do")));
    Stream.of(NoticeCode.values()).forEach(code -> keys.add(code + ".what"));
    for (String language : List.of("ru", "en")) {
      assertThat(
              java.util.ResourceBundle.getBundle(
                      Wording.BUNDLE,
                      Locale.of(language),
                      java.util.ResourceBundle.Control.getNoFallbackControl(
                          java.util.ResourceBundle.Control.FORMAT_PROPERTIES))
                  .keySet())
          .containsExactlyInAnyOrderElementsOf(keys);
      List<String> arguments = List.of("1", "2", "3", "4");
      for (String key : keys) {
        assertThat(Wording.of(Locale.of(language)).say(key, arguments))
            .isNotBlank()
            .doesNotContain("{")
            .doesNotContain("''");
      }
    }
    Problem problem =
        new Problem("users.csv", 3, "role", ProblemCode.CLASS_UNKNOWN, List.of("9В", "9Б"));
    assertThat(problem.where(Locale.of("ru"))).isEqualTo("users.csv, строка 3, столбец «role»");
    assertThat(problem.whatToDo(Locale.of("ru"))).startsWith("Похоже на «9Б».");
    assertThat(problem.what(Locale.ENGLISH)).isEqualTo("The school has no class or group “9В”.");
  }
}
