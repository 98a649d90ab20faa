package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school as a bundle describes it, checked, by the bundle's own ids; nothing of it is in the
 * database yet.
 */
record Roster(
    OfSchool school,
    YearPlan year,
    List<Subject> subjects,
    List<SchoolClass> classes,
    Map<String, Person> people,
    List<Enrolment> enrolments,
    Set<Bond> guardianships,
    Set<Bond> roles,
    Set<Bond> classTeachers,
    List<Section> sections,
    Set<String> staff,
    Set<String> endedPeople,
    Set<String> endedClasses) {

  record OfSchool(String externalId, String name) {}

  /** Courses of equal title are one subject, whatever grade each is for. */
  record Subject(String title, List<String> courses, boolean ended) {}

  record SchoolClass(String externalId, int grade, String name) {}

  record Person(
      String externalId,
      String family,
      String given,
      String patronymic,
      @Nullable LocalDate birthDate,
      boolean ended) {}

  /**
   * @param begin null: the file doesn't say
   * @param end the last day; null: open
   */
  record Enrolment(
      String student,
      String inClass,
      @Nullable LocalDate begin,
      @Nullable LocalDate end,
      Row row) {}

  /** Two ids, or an id and a word: guardian and student, person and role, class and teacher. */
  record Bond(String one, String other) {}

  /**
   * A subject taught to some: who teaches it, and to which pieces of classes.
   *
   * @param subject the subject's title
   * @param left who the file says is no longer in it, students and teachers
   */
  record Section(
      String externalId,
      String title,
      String subject,
      Set<String> teachers,
      List<Piece> pieces,
      Set<String> left) {}

  /**
   * A class or a part of one.
   *
   * @param part the part's name; empty for the whole class
   * @param members of the part, as the section lists them
   */
  record Piece(String inClass, String part, Set<String> members) {}
}
