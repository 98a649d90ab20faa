package ru.zvonok.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The made-up school as the files a real one would bring: a OneRoster 1.1 bundle, a timetable as
 * FET exports it, curriculum plans. The demo comes in through the same door as everybody.
 */
final class DemoFiles {

  private static final String[] DAYS = {"Понедельник", "Вторник", "Среда", "Четверг", "Пятница"};

  /** First bell 8:30, lessons of 45 minutes, breaks of 10, 20 after the third and fourth. */
  private static final String[] BELLS = {
    "08:30", "09:25", "10:20", "11:25", "12:30", "13:25", "14:20"
  };

  private final MadeUpSchool school;
  private final Path folder;

  private DemoFiles(MadeUpSchool school, Path folder) {
    this.school = school;
    this.folder = folder;
  }

  /** Writes the files; returns what `import` is given. */
  static List<Path> write(MadeUpSchool school, Path folder) {
    DemoFiles files = new DemoFiles(school, folder);
    try {
      Path roster = Files.createDirectories(folder.resolve("oneroster"));
      files.orgs(roster);
      files.sessions(roster);
      files.courses(roster);
      files.classes(roster);
      files.users(roster);
      files.enrollments(roster);
      files.demographics(roster);
      return List.of(roster, files.timetable(), files.curriculum());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void orgs(Path roster) throws IOException {
    csv(
        roster.resolve("orgs.csv"),
        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
        Stream.of(row("school", "", "", "Школа «Звонок» (демо)", "school", "", "")));
  }

  private void sessions(Path roster) throws IOException {
    int year = MadeUpSchool.FIRST_YEAR;
    String next = String.valueOf(year + 1);
    csv(
        roster.resolve("academicSessions.csv"),
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
        Stream.of(
            row(
                "year",
                "",
                "",
                year + "/" + next,
                "schoolYear",
                year + "-09-01",
                next + "-05-26",
                "",
                next),
            row(
                "h1",
                "",
                "",
                "1 полугодие",
                "semester",
                year + "-09-01",
                year + "-12-30",
                "year",
                next),
            row(
                "h2",
                "",
                "",
                "2 полугодие",
                "semester",
                next + "-01-11",
                next + "-05-26",
                "year",
                next),
            row(
                "q1",
                "",
                "",
                "1 четверть",
                "gradingPeriod",
                year + "-09-01",
                year + "-10-23",
                "h1",
                next),
            row(
                "q2",
                "",
                "",
                "2 четверть",
                "gradingPeriod",
                year + "-11-02",
                year + "-12-30",
                "h1",
                next),
            row(
                "q3",
                "",
                "",
                "3 четверть",
                "gradingPeriod",
                next + "-01-11",
                next + "-03-26",
                "h2",
                next),
            row(
                "q4",
                "",
                "",
                "4 четверть",
                "gradingPeriod",
                next + "-04-05",
                next + "-05-26",
                "h2",
                next)));
  }

  private void courses(Path roster) throws IOException {
    csv(
        roster.resolve("courses.csv"),
        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
        subjects().entrySet().stream()
            .map(
                one ->
                    row(one.getValue(), "", "", "year", one.getKey(), "", "", "school", "", "")));
  }

  private Map<String, String> subjects() {
    Map<String, String> ids = new LinkedHashMap<>();
    MadeUpSchool.CLASSES
        .values()
        .forEach(
            grade ->
                Curriculum.of(grade)
                    .keySet()
                    .forEach(subject -> ids.putIfAbsent(subject, "c" + (ids.size() + 1))));
    return ids;
  }

  private void classes(Path roster) throws IOException {
    Stream<String> homerooms =
        MadeUpSchool.CLASSES.entrySet().stream()
            .map(
                one ->
                    row(
                        "k" + one.getKey(),
                        "",
                        "",
                        one.getKey(),
                        String.valueOf(one.getValue()),
                        "",
                        one.getKey(),
                        "homeroom",
                        "",
                        "school",
                        "year",
                        "",
                        "",
                        ""));
    csv(
        roster.resolve("classes.csv"),
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
        Stream.concat(
            homerooms,
            halves()
                .map(
                    half ->
                        row(
                            "g" + half.name(),
                            "",
                            "",
                            half.name(),
                            "",
                            subjects().getOrDefault(half.subject(), ""),
                            half.name(),
                            "scheduled",
                            "",
                            "school",
                            "year",
                            "",
                            "",
                            ""))));
  }

  /** Half a class with its own teacher: the English groups. */
  private record Half(String name, String className, int number, String subject, String teacher) {}

  private Stream<Half> halves() {
    return school.timetable().stream()
        .map(MadeUpTimetable.Placed::load)
        .distinct()
        .filter(load -> load.pieces().size() == 2)
        .flatMap(
            load ->
                Stream.of(1, 2)
                    .map(
                        n ->
                            new Half(
                                load.pieces().get(n - 1).students(),
                                load.className(),
                                n,
                                load.subject(),
                                load.pieces().get(n - 1).teacher())));
  }

  private void users(Path roster) throws IOException {
    Map<String, String> parentsOf =
        school.parents().stream()
            .collect(
                Collectors.groupingBy(
                    parent -> parent.children().getFirst(),
                    Collectors.mapping(MadeUpSchool.Parent::id, Collectors.joining(","))));
    Stream<String> pupils =
        school.pupils().stream()
            .map(
                one ->
                    user(
                        one.id(),
                        "student",
                        one.name(),
                        parentsOf.getOrDefault(one.id(), ""),
                        String.valueOf(MadeUpSchool.grade(one.className())),
                        ""));
    Stream<String> parents =
        school.parents().stream()
            .map(
                one ->
                    user(one.id(), "parent", one.name(), String.join(",", one.children()), "", ""));
    Stream<String> staff =
        school.staff().stream()
            .map(
                one ->
                    one.role().equals("teacher")
                        ? user(one.id(), "teacher", one.name(), "", "", "")
                        : user(one.id(), "administrator", one.name(), "", "", one.role()));
    csv(
        roster.resolve("users.csv"),
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,metadata.zvonok.role",
        Stream.of(pupils, parents, staff).flatMap(one -> one));
  }

  private static String user(
      String id, String role, MadeUpNames.Name name, String agents, String grade, String office) {
    return row(
        id,
        "",
        "",
        "true",
        "school",
        role,
        id,
        "",
        name.given(),
        name.family(),
        name.patronymic(),
        "",
        "",
        "",
        "",
        agents,
        grade,
        "",
        office);
  }

  private void enrollments(Path roster) throws IOException {
    Stream<String> pupils =
        school.pupils().stream()
            .map(one -> enrollment("e" + one.id(), "k" + one.className(), one.id(), "student"));
    Stream<String> classTeachers =
        school.classTeachers().entrySet().stream()
            .map(
                one ->
                    enrollment(
                        "ect" + one.getKey(), "k" + one.getKey(), one.getValue(), "teacher"));
    Stream<String> halves =
        halves()
            .flatMap(
                half ->
                    Stream.concat(
                        Stream.of(
                            enrollment(
                                "et" + half.name(), "g" + half.name(), half.teacher(), "teacher")),
                        school.pupils().stream()
                            .filter(one -> one.className().equals(half.className()))
                            .filter(one -> one.half() == half.number())
                            .map(
                                one ->
                                    enrollment(
                                        "eg" + one.id(), "g" + half.name(), one.id(), "student"))));
    csv(
        roster.resolve("enrollments.csv"),
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
        Stream.of(pupils, classTeachers, halves).flatMap(one -> one));
  }

  private static String enrollment(String id, String inClass, String user, String role) {
    return row(
        id, "", "", inClass, "school", user, role, "", MadeUpSchool.FIRST_YEAR + "-09-01", "");
  }

  private void demographics(Path roster) throws IOException {
    csv(
        roster.resolve("demographics.csv"),
        "sourcedId,status,dateLastModified,birthDate",
        school.pupils().stream().map(one -> row(one.id(), "", "", one.born().toString())));
  }

  private Path timetable() throws IOException {
    Map<String, MadeUpNames.Name> names =
        school.staff().stream()
            .collect(
                Collectors.toMap(MadeUpSchool.StaffMember::id, MadeUpSchool.StaffMember::name));
    return csv(
        folder.resolve("timetable.csv"),
        "\"Activity Id\",\"Day\",\"Hour\",\"Students Sets\",\"Subject\",\"Teachers\",\"Activity Tags\",\"Room\",\"Comments\"",
        school.timetable().stream()
            .flatMap(
                placed ->
                    placed.load().pieces().stream()
                        .map(
                            piece -> {
                              MadeUpNames.Name teacher =
                                  Objects.requireNonNull(names.get(piece.teacher()));
                              return row(
                                  "1",
                                  DAYS[placed.day() - 1],
                                  BELLS[placed.number() - 1],
                                  piece.students(),
                                  placed.load().subject(),
                                  teacher.family()
                                      + " "
                                      + teacher.given()
                                      + " "
                                      + teacher.patronymic(),
                                  "",
                                  room(piece.teacher()),
                                  "");
                            })));
  }

  private Path curriculum() throws IOException {
    return csv(
        folder.resolve("ktp.csv"),
        "Предмет,Класс,№,Тема,Часы",
        DemoCurriculum.topics()
            .map(
                one ->
                    row(
                        one.subject(),
                        one.classes(),
                        String.valueOf(one.number()),
                        one.title(),
                        String.valueOf(one.hours()))));
  }

  private static String room(String teacher) {
    return String.valueOf(200 + Integer.parseInt(teacher.substring(1)));
  }

  private static Path csv(Path file, String header, Stream<String> rows) throws IOException {
    return Files.writeString(
        file, header + "\n" + rows.collect(Collectors.joining("\n", "", "\n")));
  }

  private static String row(String... fields) {
    return Stream.of(fields)
        .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }
}
