package ru.zvonok.core.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The CSV files of a made-up school, to be changed line by line and written as one wants them. */
public final class RosterFiles {

  private final Map<String, List<String>> files = new LinkedHashMap<>();

  /** An empty bundle. */
  public static RosterFiles empty() {
    return new RosterFiles();
  }

  /**
   * A small school in OneRoster 1.1: 7А and 7Б of three students each, algebra for each class,
   * English in two groups of 7А, drawing for artists of both.
   */
  public static RosterFiles small() {
    return new RosterFiles()
        .file("manifest.csv", "propertyName,value")
        .add("manifest.csv", "oneroster.version,1.1")
        .file("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId")
        .add("orgs.csv", "s1,,,Школа Солнечная,school,,")
        .file(
            "academicSessions.csv",
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,"
                + "schoolYear")
        .add("academicSessions.csv", "y1,,,2025/26,schoolYear,2025-09-01,2026-05-26,,2026")
        .add("academicSessions.csv", "q1,,,1 четверть,gradingPeriod,2025-09-01,2025-10-24,y1,2026")
        .add("academicSessions.csv", "q2,,,2 четверть,gradingPeriod,2025-11-03,2025-12-30,y1,2026")
        .add("academicSessions.csv", "q3,,,3 четверть,gradingPeriod,2026-01-12,2026-03-27,y1,2026")
        .add("academicSessions.csv", "q4,,,4 четверть,gradingPeriod,2026-04-06,2026-05-26,y1,2026")
        .file(
            "courses.csv",
            "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,"
                + "orgSourcedId,subjects,subjectCodes")
        .add("courses.csv", "c-alg,,,y1,Алгебра,,7,s1,,")
        .add("courses.csv", "c-eng,,,y1,Английский язык,,7,s1,,")
        .add("courses.csv", "c-art,,,y1,Рисование,,7,s1,,")
        .file(
            "classes.csv",
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,"
                + "location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods")
        .add("classes.csv", "7a,,,7А,7,,,homeroom,,s1,y1,,,")
        .add("classes.csv", "7b,,,7 «б»,7,,,homeroom,,s1,y1,,,")
        .add("classes.csv", "alg-7a,,,7А Алгебра,7,c-alg,,scheduled,,s1,y1,,,")
        .add("classes.csv", "alg-7b,,,7Б Алгебра,7,c-alg,,scheduled,,s1,y1,,,")
        .add("classes.csv", "eng-1,,,7А английский 1,7,c-eng,,scheduled,,s1,y1,,,")
        .add("classes.csv", "eng-2,,,7А английский 2,7,c-eng,,scheduled,,s1,y1,,,")
        .add("classes.csv", "art,,,Художники,7,c-art,,scheduled,,s1,y1,,,")
        .file(
            "users.csv",
            "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,"
                + "givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,"
                + "grades,password")
        .add("users.csv", user("t1", "teacher", "Мария", "Указкина", "Петровна", ""))
        .add("users.csv", user("t2", "teacher", "Джон", "Глаголов", "", ""))
        .add("users.csv", user("t3", "teacher", "Вера", "Кисточкина", "Ивановна", ""))
        .add("users.csv", user("d1", "administrator", "Анна", "Расписная", "Олеговна", ""))
        .add("users.csv", user("a1", "student", "Иван", "Апельсинов", "Львович", "p1"))
        .add("users.csv", user("a2", "student", "Ольга", "Бананова", "", ""))
        .add("users.csv", user("a3", "student", "Пётр", "Вишнёв", "", ""))
        .add("users.csv", user("b1", "student", "Лев", "Грушин", "", ""))
        .add("users.csv", user("b2", "student", "Яна", "Дынина", "", ""))
        .add("users.csv", user("b3", "student", "Юрий", "Ежевикин", "", ""))
        .add("users.csv", user("p1", "parent", "Лев", "Апельсинов", "", ""))
        .add("users.csv", user("p2", "guardian", "Инна", "Бананова", "", "a2"))
        .file(
            "enrollments.csv",
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,"
                + "primary,beginDate,endDate")
        .enrol("7a", "student", "a1", "a2", "a3")
        .enrol("7b", "student", "b1", "b2", "b3")
        .enrol("7a", "teacher", "t1")
        .enrol("alg-7a", "student", "a1", "a2", "a3")
        .enrol("alg-7b", "student", "b1", "b2", "b3")
        .enrol("alg-7a", "teacher", "t1")
        .enrol("alg-7b", "teacher", "t1")
        .enrol("eng-1", "student", "a1")
        .enrol("eng-2", "student", "a2", "a3")
        .enrol("eng-1", "teacher", "t2")
        .enrol("eng-2", "teacher", "t2")
        .enrol("art", "student", "a1", "b1")
        .enrol("art", "teacher", "t3")
        .file("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex")
        .add("demographics.csv", "a1,,,2012-02-29,male");
  }

  /** The same school in OneRoster 1.2: roles and profiles in files of their own. */
  public static RosterFiles smallInVersion12() {
    RosterFiles files = small();
    files.replace("manifest.csv", "1.1", "1.2");
    files.file(
        "roles.csv",
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,"
            + "orgSourcedId,userProfileSourcedId");
    files.file(
        "userProfiles.csv",
        "sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,applicationId,"
            + "description,credentialType,username,password");
    List<String> users = List.copyOf(files.lines("users.csv"));
    files.file(
        "users.csv",
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,"
            + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
            + "userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,"
            + "preferredFamilyName,primaryOrgSourcedId,pronouns");
    for (String line : users.subList(1, users.size())) {
      String[] v = line.split(",", -1);
      String role = v[5].equals("administrator") ? "principal" : v[5];
      files.add(
          "users.csv",
          String.join(
              ",", v[0], "", "", "true", v[6], "", v[8], v[9], v[10], "", "", "", "", v[15], "", "",
              "", "", "", "", "", "s1", ""));
      files.add("roles.csv", "r-" + v[0] + ",,," + v[0] + ",primary," + role + ",,,s1,");
    }
    return files;
  }

  /** Lesson rows as FET writes them, under its own header. */
  public RosterFiles timetable(String... rows) {
    file(
        "timetable.csv",
        "Activity Id,Day,Hour,Students Sets,Subject,Teachers,Activity Tags,Room,Comments");
    for (int i = 0; i < rows.length; i++) {
      add("timetable.csv", (i + 1) + "," + rows[i] + ",,,");
    }
    return this;
  }

  public static String user(
      String id, String role, String given, String family, String patronymic, String agents) {
    return String.join(
        ",",
        id,
        "",
        "",
        "true",
        "s1",
        role,
        id,
        "",
        given,
        family,
        patronymic,
        "",
        id + "@example.org",
        "",
        "+70000000000",
        agents,
        "",
        "");
  }

  public RosterFiles file(String name, String header) {
    files.put(name, new ArrayList<>(List.of(header)));
    return this;
  }

  public RosterFiles add(String file, String line) {
    lines(file).add(line);
    return this;
  }

  public RosterFiles enrol(String inClass, String role, String... users) {
    for (String user : users) {
      add(
          "enrollments.csv",
          inClass + "-" + user + ",,," + inClass + ",s1," + user + "," + role + ",,,");
    }
    return this;
  }

  public RosterFiles without(String file) {
    files.remove(file);
    return this;
  }

  public RosterFiles replace(String file, String what, String with) {
    if (lines(file).stream().noneMatch(line -> line.contains(what))) {
      throw new IllegalArgumentException(file + " has no " + what);
    }
    lines(file).replaceAll(line -> line.replace(what, with));
    return this;
  }

  public RosterFiles remove(String file, String lineStart) {
    if (!lines(file).removeIf(line -> line.startsWith(lineStart))) {
      throw new IllegalArgumentException(file + " has no line " + lineStart);
    }
    return this;
  }

  public List<String> lines(String file) {
    List<String> lines = files.get(file);
    if (lines == null) {
      throw new IllegalArgumentException("no " + file);
    }
    return lines;
  }

  /** Into a folder of CSV files; the folder. */
  public Path folder(Path parent) {
    return folder(parent, StandardCharsets.UTF_8, ',');
  }

  /** As another program would write it: in another charset, with another separator. */
  public Path folder(Path parent, Charset charset, char separator) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(parent), "roster");
      for (var file : files.entrySet()) {
        String text = String.join("\r\n", file.getValue()) + "\r\n";
        Files.write(folder.resolve(file.getKey()), text.replace(',', separator).getBytes(charset));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Into one zip. */
  public Path zip(Path parent) {
    try {
      Path path = Files.createTempFile(Files.createDirectories(parent), "roster", ".zip");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
        for (var file : files.entrySet()) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          zip.write((String.join("\n", file.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
          zip.closeEntry();
        }
      }
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
