package ru.zvonok.core.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a table is, told by its columns: the files of OneRoster 1.1 and 1.2, FET's timetable, a
 * curriculum plan; «|» parts the headings that one column may have. The last list of each are
 * columns that the formats have and the school doesn't need (least data, 2.3): they are not kept,
 * and no one need be told.
 */
enum FileKind {
  MANIFEST("manifest.csv", "propertyName,value", "", ""),
  TIMETABLE(
      "timetable.csv",
      "Day,Hour,Students Sets,Subject,Teachers",
      "Room",
      "Activity Id,Activity Tags,Comments"),
  ENROLLMENTS(
      "enrollments.csv",
      "sourcedId,classSourcedId,userSourcedId,role",
      "status,schoolSourcedId,beginDate,endDate",
      "dateLastModified,primary"),
  ROLES(
      "roles.csv",
      "userSourcedId,roleType,role",
      "sourcedId,status,beginDate,endDate,orgSourcedId,metadata.zvonok.role",
      "dateLastModified,userProfileSourcedId"),
  USER_PROFILES(
      "userProfiles.csv",
      "userSourcedId,profileType",
      "",
      "sourcedId,status,dateLastModified,vendorId,applicationId,description,credentialType,username,"
          + "password"),
  CLASSES(
      "classes.csv",
      "sourcedId,title,classType,courseSourcedId",
      "status,grades,classCode,schoolSourcedId,termSourcedIds",
      "dateLastModified,location,subjects,subjectCodes,periods"),
  USERS(
      "users.csv",
      "sourcedId,givenName,familyName",
      "status,role,orgSourcedIds,primaryOrgSourcedId,middleName,agentSourcedIds,"
          + "metadata.zvonok.role",
      "dateLastModified,enabledUser,username,userIds,identifier,email,sms,phone,grades,password,"
          + "userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,"
          + "preferredFamilyName,pronouns"),
  DEMOGRAPHICS(
      "demographics.csv",
      "sourcedId,birthDate",
      "status",
      "dateLastModified,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
          + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
          + "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
          + "publicSchoolResidenceStatus"),
  ACADEMIC_SESSIONS(
      "academicSessions.csv",
      "sourcedId,title,type,startDate,endDate",
      "status,parentSourcedId",
      "dateLastModified,schoolYear"),
  ORGS("orgs.csv", "sourcedId,name,type", "status", "dateLastModified,identifier,parentSourcedId"),
  COURSES(
      "courses.csv",
      "sourcedId,title",
      "status,orgSourcedId",
      "dateLastModified,schoolYearSourcedId,courseCode,grades,subjects,subjectCodes"),
  CURRICULUM(
      "curriculum.csv",
      String.join(
          ",",
          CurriculumHeadings.SUBJECT,
          CurriculumHeadings.CLASS,
          CurriculumHeadings.TOPIC,
          CurriculumHeadings.HOURS),
      CurriculumHeadings.NUMBER,
      "");

  /** By what a course differs from other titled things of OneRoster. */
  private static final Set<String> OF_COURSES =
      Set.of("coursecode", "orgsourcedid", "schoolyearsourcedid");

  private static final Set<String> NOT_OF_COURSES =
      Set.of("classsourcedid", "vendorresourceid", "duedate", "scoremaximum", "type");

  private final String fileName;
  private final List<String> needed;
  private final Set<String> known;

  FileKind(String fileName, String needed, String used, String unused) {
    this.fileName = fileName;
    this.needed = List.of(needed.split(","));
    this.known =
        Stream.of(needed, used, unused)
            .flatMap(columns -> Arrays.stream(columns.split("[,|]")))
            .map(Table::key)
            .collect(Collectors.toUnmodifiableSet());
  }

  String fileName() {
    return fileName;
  }

  /** Which of the columns that it must have a table lacks. */
  List<String> missing(Table table) {
    return needed.stream()
        .filter(headings -> !has(table, headings))
        .map(headings -> headings.split("\\|")[0])
        .toList();
  }

  private static boolean has(Table table, String headings) {
    return Arrays.stream(headings.split("\\|")).anyMatch(table::has);
  }

  boolean knows(String column) {
    return known.contains(Table.key(column));
  }

  /** By the columns; only a table with some columns lacking is also asked for its file's name. */
  static Optional<FileKind> of(Table table) {
    return Arrays.stream(values())
        .filter(kind -> kind.matches(table))
        .findFirst()
        .or(() -> byName(table));
  }

  private boolean matches(Table table) {
    return missing(table).isEmpty()
        && (this != COURSES
            || (OF_COURSES.stream().anyMatch(table::has)
                && NOT_OF_COURSES.stream().noneMatch(table::has)));
  }

  private static Optional<FileKind> byName(Table table) {
    String name = table.file().substring(table.file().lastIndexOf('/') + 1);
    if (table.has("Students Sets") && table.has("Day")) {
      return Optional.of(TIMETABLE);
    }
    if (has(table, CurriculumHeadings.TOPIC) && CURRICULUM.missing(table).size() == 1) {
      return Optional.of(CURRICULUM);
    }
    return Arrays.stream(values())
        .filter(_ -> table.has("sourcedId"))
        .filter(kind -> kind.fileName.toLowerCase(Locale.ROOT).equals(Table.key(name)))
        .findFirst();
  }

  /** Whether it is one of FET's other exports, or of its lists of what the roster already says. */
  static boolean isOtherOfFet(Table table) {
    boolean list =
        table.has("Comments")
            && Stream.of("Subject", "Teacher", "Room", "Building", "Activity Tag")
                .anyMatch(table::has);
    boolean students = table.has("Group") && table.has("Subgroup");
    return list || students || table.has("Students Sets") || table.has("Activity Tags Set");
  }
}
