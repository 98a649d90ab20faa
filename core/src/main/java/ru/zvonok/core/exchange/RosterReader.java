package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a OneRoster bundle, 1.1 or 1.2, and checks all of it. */
final class RosterReader {

  private RosterReader() {}

  static Roster read(
      Bundle bundle, Findings findings, LocalDate today, Optional<String> knownSchool) {
    Cells cells = new Cells(findings);
    Orgs orgs = Orgs.read(bundle, cells, knownSchool);
    YearReader.Read year = new YearReader(bundle, cells, today).read();
    PeopleReader people = new PeopleReader(bundle, cells, orgs, today);
    ClassReader classes = new ClassReader(bundle, cells, orgs, year);
    EnrollmentReader enrollments =
        new EnrollmentReader(bundle, cells, people, classes, year.plan(), today);
    Set<Roster.Bond> guardianships = people.guardianships();
    Map<String, Roster.Person> persons = people.people(guardianships);
    tellClassless(people, persons, enrollments, findings);
    List<Roster.Section> sections = new Sections(cells, classes, enrollments).read();
    orgs.tellPassed(bundle, findings);
    return new Roster(
        orgs.school(cells).orElseGet(() -> new Roster.OfSchool("", "", null)),
        year.plan(),
        classes.subjects(),
        List.copyOf(classes.homerooms().values()),
        persons,
        enrollments.enrolments(),
        guardianships,
        people.granted(),
        enrollments.classTeachers(),
        sections,
        people.staff(),
        people.ended(),
        classes.ended(),
        Roster.Extent.whole());
  }

  private static void tellClassless(
      PeopleReader people,
      Map<String, Roster.Person> persons,
      EnrollmentReader enrollments,
      Findings findings) {
    Set<String> seated = new HashSet<>(enrollments.classOf().keySet());
    for (Roster.Person person : persons.values()) {
      String id = person.externalId();
      Row row = people.users().get(id);
      if (row != null
          && people.is(id, UserRole.STUDENT)
          && !person.ended()
          && !seated.contains(id)) {
        findings.notice(row, "", NoticeCode.STUDENT_WITHOUT_CLASS, id);
      }
    }
  }
}
