package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
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
    Set<String> endedClasses,
    Extent extent) {

  /**
   * How far a roster speaks for the school, and what it says beyond OneRoster's words.
   *
   * @param spokenOf of what it names all; the rest of the school isn't missing from it
   * @param parts named parts of classes with their members, whoever teaches them
   * @param relations what a guardian is to a student; empty: it isn't said
   * @param named the IDs that persons get who are here already, by the database's
   */
  record Extent(
      Set<Kind> spokenOf, List<Piece> parts, Map<Bond, String> relations, Map<Long, String> named) {

    /** A bundle of files that names all there is. */
    static Extent whole() {
      return new Extent(EnumSet.allOf(Kind.class), List.of(), Map.of(), Map.of());
    }
  }

  /**
   * @param externalId null: the school has none yet
   * @param zone null: it isn't said
   */
  record OfSchool(@Nullable String externalId, String name, @Nullable ZoneId zone) {}

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
