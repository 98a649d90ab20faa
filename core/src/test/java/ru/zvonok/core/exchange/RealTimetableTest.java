package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** A real school's timetable, lesson by lesson, against counts taken from its file alone. */
class RealTimetableTest extends ImportTesting {

  private final Path folder = LomRoster.folder().orElse(Path.of(""));

  @Test
  void everyLessonOfTheRealTimetableComesInForItsClassesAndTeachers() {
    assumeTrue(LomRoster.folder().isPresent(), "the real timetable lies beside the project");
    ImportReport report = takeAll(24);

    assertThat(report.problems()).isEmpty();
    assertThat(report.notices()).noneMatch(one -> one.code() == NoticeCode.PART_CREATED);
    assertThat(report.count(Kind.TIMETABLE_ENTRY).added()).isEqualTo(544);
    assertThat(report.count(Kind.CLASS).added()).isEqualTo(17);
    assertThat(
            rows(
                """
                select c.name, count(distinct e.id) from timetable_entry e
                join study_group_piece p on p.group_id = e.group_id
                join school_class c on c.id = p.class_id
                group by c.name order by c.name
                """))
        .containsExactlyInAnyOrderElementsOf(lines(lessonsByClass()));
    assertThat(
            rows(
                """
                select p.external_id, count(*) from timetable_entry e
                join person p on p.id = e.teacher_id
                group by p.external_id
                """))
        .containsExactlyInAnyOrderElementsOf(lines(lessonsByTeacher()));
    assertThat(rows("select distinct group_id, subject_id, teacher_id from teaching"))
        .hasSize(loads());
  }

  @Test
  void partsTheRosterDoesNotKnowAreMadeAndNamed() {
    assumeTrue(LomRoster.folder().isPresent(), "the real timetable lies beside the project");
    RosterFiles roster = LomRoster.generate(folder, 24, 2025);
    roster.lines("classes.csv").removeIf(line -> line.contains("scheduled"));
    roster.lines("enrollments.csv").removeIf(line -> line.startsWith("u"));
    ImportReport report = take(MONDAY, false, roster.folder(temp), folder.resolve("timetable.csv"));

    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.TIMETABLE_ENTRY).added()).isEqualTo(544);
    assertThat(report.count(Kind.PART).added()).isEqualTo(parts());
    assertThat(report.notices().stream().filter(n -> n.code() == NoticeCode.PART_CREATED))
        .hasSize(parts());
  }

  @Test
  void theSameFilesTwiceChangeNothing() {
    assumeTrue(LomRoster.folder().isPresent(), "the real timetable lies beside the project");
    takeAll(24);
    ImportReport second = takeAll(24);
    assertThat(second.problems()).isEmpty();
    assertThat(second.changesAnything()).as("%s", second.counts()).isFalse();
    assertThat(second.count(Kind.TIMETABLE_ENTRY).unchanged()).isEqualTo(544);
  }

  @Test
  void aThousandStudentsComeInWithTheirTimetable() {
    assumeTrue(LomRoster.folder().isPresent(), "the real timetable lies beside the project");
    ImportReport report = takeAll(60);
    assertThat(report.count(Kind.ENROLMENT).added()).isEqualTo(17 * 60);
  }

  private ImportReport takeAll(int studentsAClass) {
    return take(
        MONDAY,
        false,
        LomRoster.generate(folder, studentsAClass, 2025).folder(temp),
        folder.resolve("timetable.csv"));
  }

  private List<CSVRecord> lessons() {
    return LomRoster.rows(folder.resolve("timetable.csv"));
  }

  /** A class has every lesson that names it, a part of it, or its grade. */
  private Map<String, Integer> lessonsByClass() {
    Set<String> classes = new LinkedHashSet<>();
    LomRoster.rows(folder.resolve("students.csv")).forEach(row -> classes.add(row.get("Group")));
    classes.remove("");
    Map<String, Integer> counts = new TreeMap<>();
    for (CSVRecord lesson : lessons()) {
      List<String> sets = List.of(lesson.get("Students Sets").split("\\+"));
      classes.stream()
          .filter(
              one ->
                  sets.stream()
                      .anyMatch(
                          set ->
                              set.equals(one)
                                  || set.startsWith(one + " ")
                                  || one.startsWith(set + " ")))
          .forEach(one -> counts.merge(one, 1, Integer::sum));
    }
    return counts;
  }

  /** The first teacher named owns the lesson. */
  private Map<String, Integer> lessonsByTeacher() {
    List<String> names =
        LomRoster.rows(folder.resolve("teachers.csv")).stream()
            .map(row -> row.get("Teacher"))
            .toList();
    Map<String, Integer> counts = new TreeMap<>();
    lessons()
        .forEach(
            row ->
                counts.merge(
                    "t" + (names.indexOf(row.get("Teachers").split("\\+")[0]) + 1),
                    1,
                    Integer::sum));
    return counts;
  }

  /** Of three words or more: a grade, a letter and the part's name. */
  private int parts() {
    Set<String> parts = new LinkedHashSet<>();
    lessons()
        .forEach(
            row ->
                Arrays.stream(row.get("Students Sets").split("\\+"))
                    .filter(set -> set.split(" ").length > 2)
                    .forEach(parts::add));
    return parts.size();
  }

  private int loads() {
    Set<List<String>> loads = new LinkedHashSet<>();
    lessons()
        .forEach(
            row ->
                Arrays.stream(row.get("Teachers").split("\\+"))
                    .forEach(
                        teacher ->
                            loads.add(
                                List.of(row.get("Students Sets"), row.get("Subject"), teacher))));
    return loads.size();
  }

  private static List<String> lines(Map<String, Integer> counts) {
    List<String> lines = new ArrayList<>();
    counts.forEach((name, count) -> lines.add(name + " " + count));
    return lines;
  }
}
