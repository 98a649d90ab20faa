package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A timetable as aSc Timetables exports it. */
class AscImportTest extends ImportTesting {

  private static final Charset WINDOWS = Charset.forName("windows-1251");

  private static final String ENTRIES =
      """
      select e.weekday, e.number, e.starts_at, g.name, s.name, p.external_id, e.room
      from timetable_entry e
      join study_group g on g.id = e.group_id join subject s on s.id = e.subject_id
      left join person p on p.id = e.teacher_id
      where e.valid_to is null order by 1, 2, 4
      """;

  private static String asc(String name, Charset charset) throws IOException {
    try (InputStream in = AscImportTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), charset);
    }
  }

  private ImportReport take(String xml, Charset charset) throws IOException {
    Path file = Files.write(temp.resolve("asctt.xml"), xml.getBytes(charset));
    return take(MONDAY, false, RosterFiles.small().folder(temp), file);
  }

  @Test
  void itsCardsAreTheLessonsOfTheWeek() throws IOException {
    ImportReport report = take(asc("asc2012.xml", WINDOWS), WINDOWS);
    assertThat(report.problems()).isEmpty();
    assertThat(rows(ENTRIES))
        .containsExactly(
            "1 1 08:30:00 7А Алгебра t1 Кабинет 12",
            "1 2 09:25:00 7А английский 2 Английский язык t2 Кабинет 12",
            "1 3 10:30:00 7А английский 2 Английский язык t2 Кабинет 12",
            "2 2 09:25:00 7А Алгебра t1 ",
            "3 1 08:30:00 7 «б» + 7А Рисование t3 Мастерская",
            "3 2 09:25:00 7 «б» + 7А Рисование t3 Мастерская");
    assertThat(notices(report)).contains(NoticeCode.SEVERAL_TEACHERS);
  }

  @Test
  void theOlderExportNumbersItsDays() throws IOException {
    ImportReport report = take(asc("asc2008.xml", StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(report.problems()).isEmpty();
    assertThat(rows(ENTRIES)).containsExactly("2 1 08:30:00 7А Алгебра t1 ");
  }

  @Test
  void whatIsUnknownIsToldWithTheLineOfTheCard() throws IOException {
    ImportReport report =
        take(
            asc("asc2012.xml", WINDOWS)
                .replace("name=\"Алгебра\"", "name=\"Алгебрa и начала\"")
                .replace("teacherids=\"*12\"", "teacherids=\"*99\"")
                .replace("lastname=\"Кисточкина\"", "lastname=\"Кисточкена\"")
                .replace("days=\"00100\"/>", "days=\"00000\"/>"),
            WINDOWS);
    assertThat(report.problems())
        .extracting(one -> one.line() + " " + one.column() + " " + one.code())
        .containsExactlyInAnyOrder(
            "56 teacherids REFERENCE_UNKNOWN",
            "60 subjectid SUBJECT_UNKNOWN",
            "61 subjectid SUBJECT_UNKNOWN",
            "64 days DAY_UNKNOWN");
    assertThat(report.problems().getFirst().where(Locale.of("ru"))).startsWith("asctt.xml, строка");
  }

  @Test
  void aTimetableThatIsNotMadeYet_anotherXml_andADamagedOne() throws IOException {
    String whole = asc("asc2012.xml", WINDOWS);
    assertThat(codes(take(whole.replaceAll("<card .*/>", ""), WINDOWS)))
        .containsExactly(ProblemCode.ASC_WITHOUT_CARDS);
    assertThat(codes(take("<?xml version=\"1.0\"?><catalog/>", WINDOWS)))
        .containsExactly(ProblemCode.FILE_UNKNOWN);
    assertThat(codes(take(whole.substring(0, 3000), WINDOWS)))
        .containsExactly(ProblemCode.XML_BROKEN);
  }

  @Test
  void oddAndEvenWeeksAreKept_andWhatElseIsNotAlwaysHeldIsTold() throws IOException {
    String wednesday = "weeks=\"1\" terms=\"1\" days=\"00100\"";
    String tuesday = "weeks=\"1\" terms=\"1\" days=\"01000\"";
    String xml =
        asc("asc2012.xml", WINDOWS)
            .replace(wednesday, wednesday.replace("weeks=\"1\"", "weeks=\"01\""))
            .replace(tuesday, tuesday.replace("terms=\"1\"", "terms=\"10\""));
    ImportReport report = take(xml, WINDOWS);
    assertThat(report.problems()).isEmpty();
    assertThat(report.notices())
        .filteredOn(one -> one.code() == NoticeCode.NOT_EVERY_WEEK)
        .hasSize(1);
    assertThat(rows("select weekday, parity from timetable_entry where parity is not null"))
        .containsExactly("3 2", "3 2");
    assertThat(take(xml, WINDOWS).changesAnything()).isFalse();
  }
}
