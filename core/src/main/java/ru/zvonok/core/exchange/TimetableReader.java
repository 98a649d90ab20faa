package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a timetable against what the school is: every row comes in or is told of. */
final class TimetableReader {

  /**
   * A lesson of the week.
   *
   * @param teachers the first one owns the lesson, the others may fill it too
   * @param parity 1: odd weeks alone, 2: even ones; null: every week
   */
  record Lesson(
      DayOfWeek weekday,
      LessonTimes.Place place,
      StudentSets.Read set,
      long subject,
      List<Long> teachers,
      String room,
      @Nullable Integer parity,
      Row row) {}

  /**
   * What the school has, to read a timetable against.
   *
   * @param staffIds staff by the IDs of the files
   * @param shifts of the classes that don't begin with the first one
   */
  record Known(
      Map<String, Long> subjects,
      List<PersonNames.Named<Long>> staff,
      Map<String, Long> staffIds,
      List<LessonTimes.Place> bells,
      Map<Long, Integer> shifts) {}

  private final Findings findings;
  private final Cells cells;
  private final StudentSets sets;
  private final PersonNames<Long> staff;
  private final Known known;
  private final Map<String, Long> subjects;
  private final LessonTimes times;
  private final List<Row> rows;
  private final Map<String, StudentSets.Read> readSets = new HashMap<>();
  private final Map<String, Optional<Long>> readTeachers = new HashMap<>();

  TimetableReader(Bundle bundle, Findings findings, StudentSets sets, Known known) {
    this.findings = findings;
    this.cells = new Cells(findings);
    this.sets = sets;
    this.known = known;
    this.staff = new PersonNames<>(known.staff());
    this.subjects =
        known.subjects().entrySet().stream()
            .collect(
                toMap(each -> ClassNames.key(each.getKey()), Map.Entry::getValue, (a, _) -> a));
    this.rows = bundle.rows(FileKind.TIMETABLE);
    Set<String> hours = new HashSet<>();
    rows.forEach(row -> hours.add(row.get("Hour")));
    this.times = new LessonTimes(hours, known.bells());
    if (times.tookUsualBells()) {
      findings.notice(bundle.name(FileKind.TIMETABLE), NoticeCode.USUAL_BELLS);
    }
  }

  List<Lesson> read() {
    List<Lesson> lessons = new ArrayList<>();
    for (Row row : rows) {
      @Nullable Lesson lesson = lesson(row);
      if (lesson != null) {
        lessons.add(lesson);
      }
    }
    return lessons;
  }

  private @Nullable Lesson lesson(Row row) {
    Optional<DayOfWeek> day = day(row);
    Optional<Long> subject = subject(row);
    List<Long> teachers = teachers(row);
    String text = row.get("Students Sets");
    if (text.replace("+", "").isBlank()) {
      findings.notice(row, "Students Sets", NoticeCode.LESSON_WITHOUT_STUDENTS);
      return null;
    }
    StudentSets.Read set = readSets.computeIfAbsent(text, sets::read);
    for (String unknown : set.unknown()) {
      findings.problem(
          row,
          "Students Sets",
          ProblemCode.CLASS_UNKNOWN,
          unknown,
          nearest(unknown, sets::nearest));
    }
    Optional<LessonTimes.Place> place = place(row, shift(row, set));
    return day.isEmpty() || place.isEmpty() || subject.isEmpty() || !set.unknown().isEmpty()
        ? null
        : new Lesson(
            day.get(),
            place.get(),
            set,
            subject.get(),
            teachers,
            row.get("Room"),
            parity(row),
            row);
  }

  private Optional<DayOfWeek> day(Row row) {
    return cells
        .needed(row, "Day")
        .flatMap(
            word -> {
              Optional<DayOfWeek> day = Weekdays.of(word);
              if (day.isEmpty()) {
                findings.problem(row, "Day", ProblemCode.DAY_UNKNOWN, word);
              }
              return day;
            });
  }

  private static @Nullable Integer parity(Row row) {
    return switch (row.get("Weeks")) {
      case "1" -> 1;
      case "2" -> 2;
      default -> null;
    };
  }

  /** As the row says; else the one of its class. */
  private int shift(Row row, StudentSets.Read set) {
    return row.get("Shift").isEmpty()
        ? set.members().stream()
            .map(one -> known.shifts().getOrDefault(one.classId(), 1))
            .max(Integer::compare)
            .orElse(1)
        : Cells.shift(row.get("Shift")).orElse(1);
  }

  /** Looked for only while it would be told. */
  private String nearest(String name, UnaryOperator<String> search) {
    return findings.full() ? Nearest.NONE : search.apply(name);
  }

  private Optional<LessonTimes.Place> place(Row row, int shift) {
    return cells
        .needed(row, "Hour")
        .flatMap(
            hour -> {
              Optional<LessonTimes.Place> place = times.of(hour, shift, row.get("Number"));
              if (place.isEmpty()) {
                findings.problem(row, "Hour", ProblemCode.HOUR_UNKNOWN, hour);
              }
              return place;
            });
  }

  private Optional<Long> subject(Row row) {
    return cells
        .needed(row, "Subject")
        .flatMap(
            name -> {
              Optional<Long> id = Optional.ofNullable(subjects.get(ClassNames.key(name)));
              if (id.isEmpty()) {
                findings.problem(
                    row,
                    "Subject",
                    ProblemCode.SUBJECT_UNKNOWN,
                    name,
                    nearest(name, it -> Nearest.to(it, known.subjects().keySet())));
              }
              return id;
            });
  }

  private List<Long> teachers(Row row) {
    List<String> names =
        Arrays.stream(row.get("Teachers").split("\\+"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty()) {
      findings.notice(row, "Teachers", NoticeCode.LESSON_WITHOUT_TEACHER);
    } else if (names.size() > 1) {
      findings.notice(
          row,
          "Teachers",
          NoticeCode.SEVERAL_TEACHERS,
          names.getFirst(),
          String.join(", ", names.subList(1, names.size())));
    }
    return names.stream().flatMap(name -> teacher(row, name).stream()).distinct().toList();
  }

  private Optional<Long> teacher(Row row, String name) {
    Optional<Long> read = readTeachers.get(name);
    if (read != null && read.isPresent()) {
      return read;
    }
    Optional<Long> byId = Optional.ofNullable(known.staffIds().get(name));
    if (byId.isPresent()) {
      return byId;
    }
    List<PersonNames.Named<Long>> found = staff.find(name);
    if (found.isEmpty()) {
      findings.problem(
          row, "Teachers", ProblemCode.TEACHER_UNKNOWN, name, nearest(name, staff::nearest));
    } else if (found.size() > 1) {
      findings.problem(
          row,
          "Teachers",
          ProblemCode.TEACHER_AMBIGUOUS,
          name,
          found.stream().map(one -> one.name().full()).collect(joining("; ")));
    }
    Optional<Long> id = found.size() == 1 ? Optional.of(found.getFirst().who()) : Optional.empty();
    readTeachers.put(name, id);
    return id;
  }
}
