package ru.zvonok.core.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A made-up roster for a real timetable: the classes, parts, subjects and load are what the
 * timetable's files say; every student and every first name is invented.
 */
public final class LomRoster {

  private static final List<String> FAMILIES =
      List.of(
          "Абрикосов",
          "Берёзкин",
          "Васильков",
          "Грушин",
          "Дубков",
          "Ёлкин",
          "Желудев",
          "Зернов",
          "Ивушкин",
          "Калинкин",
          "Лопухов",
          "Маков",
          "Незабудкин",
          "Осинин",
          "Пшеницын",
          "Ромашкин",
          "Сосновский",
          "Тополев",
          "Укропов",
          "Фиалкин");

  private static final List<String> GIVEN =
      List.of("Агат", "Василёк", "Гранит", "Кедр", "Клён", "Ландыш", "Лён", "Мак", "Оникс", "Яр");

  private LomRoster() {}

  /** The folder of the real timetable; empty where the project is without it. */
  public static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/real/lom");
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** The rows of one of its files, by column. */
  public static List<CSVRecord> rows(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      try (CSVParser parser = CSVParser.parse(text, format)) {
        return parser.getRecords();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The roster in OneRoster 1.1 for a school year that a date lies in.
   *
   * @param studentsAClass an even number divides well into parts
   * @param year the year it begins in
   */
  public static RosterFiles generate(Path folder, int studentsAClass, int year) {
    return new Generator(folder, studentsAClass, year).files();
  }

  private static final class Generator {
    private final RosterFiles files = RosterFiles.empty();
    private final List<CSVRecord> lessons;
    private final List<CSVRecord> groups;
    private final int studentsAClass;
    private final int year;
    private final Map<String, String> teachers = new LinkedHashMap<>();
    private final Map<String, String> subjects = new LinkedHashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, List<String>> students = new LinkedHashMap<>();

    Generator(Path folder, int studentsAClass, int year) {
      this.lessons = rows(folder.resolve("timetable.csv"));
      this.groups = rows(folder.resolve("students.csv"));
      this.studentsAClass = studentsAClass;
      this.year = year;
      heads();
      rows(folder.resolve("subjects.csv")).forEach(row -> subject(row.get("Subject")));
      rows(folder.resolve("teachers.csv")).forEach(row -> teacher(row.get("Teacher")));
      groups.forEach(row -> schoolClass(row.get("Year"), row.get("Group")));
      sections();
    }

    RosterFiles files() {
      return files;
    }

    private void heads() {
      String y = Integer.toString(year);
      String next = Integer.toString(year + 1);
      files
          .file("orgs.csv", "sourcedId,status,name,type")
          .add("orgs.csv", "lom,,Гимназия у реки,school")
          .file("academicSessions.csv", "sourcedId,title,type,startDate,endDate,parentSourcedId")
          .add(
              "academicSessions.csv",
              "y," + y + "/" + next + ",schoolYear," + y + "-09-01," + next + "-05-26,")
          .file("courses.csv", "sourcedId,title,courseCode")
          .file(
              "classes.csv",
              "sourcedId,title,grades,courseSourcedId,classCode,classType,schoolSourcedId,"
                  + "termSourcedIds")
          .file(
              "users.csv",
              "sourcedId,orgSourcedIds,role,givenName,familyName,middleName,agentSourcedIds")
          .file("enrollments.csv", "sourcedId,classSourcedId,userSourcedId,role")
          .add("users.csv", "director,lom,administrator,Аврора,Звонкова,Утрова,");
    }

    private void subject(String title) {
      String id = "c" + (subjects.size() + 1);
      subjects.put(title, id);
      files.add("courses.csv", id + "," + title + ",");
    }

    /** The first name begins as the timetable shortens it. */
    private void teacher(String name) {
      String id = "t" + (teachers.size() + 1);
      teachers.put(name, id);
      int dot = name.indexOf('.');
      String[] words = name.split(" ");
      String family = dot >= 0 ? name.substring(dot + 1) : words[words.length - 1];
      String given =
          dot >= 0 ? name.substring(0, dot) + "ена" : words.length > 1 ? words[0] : "Гранит";
      files.add("users.csv", id + ",lom,teacher," + given + "," + family + ",Кленовна,");
    }

    private void schoolClass(String grade, String name) {
      if (name.isEmpty() || classes.containsKey(name)) {
        return;
      }
      String id = "k" + (classes.size() + 1);
      classes.put(name, id);
      files.add("classes.csv", id + "," + name + "," + grade + ",,,homeroom,lom,y");
      List<String> list = new ArrayList<>();
      for (int i = 0; i < studentsAClass; i++) {
        String student = id + "s" + (i + 1);
        list.add(student);
        String family = FAMILIES.get((i + classes.size()) % FAMILIES.size());
        String given = GIVEN.get((i / 2 + classes.size()) % GIVEN.size());
        files
            .add("users.csv", student + ",lom,student," + given + "," + family + ",,")
            .add("users.csv", student + "p,lom,parent,Роза," + family + "а,," + student);
        enrol(id, "student", student);
      }
      students.put(name, list);
    }

    /** One section for each set, subject and teachers of the timetable. */
    private void sections() {
      Set<List<String>> load = new LinkedHashSet<>();
      lessons.forEach(
          row ->
              load.add(List.of(row.get("Students Sets"), row.get("Subject"), row.get("Teachers"))));
      int number = 0;
      for (List<String> one : load) {
        String id = "u" + ++number;
        files.add(
            "classes.csv",
            String.join(
                ",", id, one.get(0), "", subjects.get(one.get(1)), "", "scheduled", "lom", "y"));
        Arrays.stream(one.get(0).split("\\+"))
            .flatMap(set -> members(set).stream())
            .forEach(student -> enrol(id, "student", student));
        Arrays.stream(one.get(2).split("\\+"))
            .forEach(teacher -> enrol(id, "teacher", teachers.getOrDefault(teacher, "")));
      }
    }

    private List<String> members(String set) {
      List<String> whole = students.get(set);
      if (whole != null) {
        return whole;
      }
      for (Map.Entry<String, List<String>> each : students.entrySet()) {
        if (set.startsWith(each.getKey() + " ")) {
          List<String> parts = List.copyOf(parts(each.getKey()));
          int size = studentsAClass / parts.size();
          int at = parts.indexOf(set);
          return each.getValue().subList(at * size, (at + 1) * size);
        }
      }
      return students.entrySet().stream()
          .filter(each -> each.getKey().startsWith(set + " "))
          .flatMap(each -> each.getValue().stream())
          .toList();
    }

    private Set<String> parts(String inClass) {
      Set<String> parts = new TreeSet<>();
      groups.stream()
          .filter(row -> row.get("Group").equals(inClass) && !row.get("Subgroup").isEmpty())
          .forEach(row -> parts.add(row.get("Subgroup")));
      return parts;
    }

    private void enrol(String inClass, String role, String user) {
      files.add("enrollments.csv", inClass + "-" + user + "," + inClass + "," + user + "," + role);
    }
  }
}
