package ru.zvonok.core.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.core.school.AcademicYear;

/**
 * Reads a school's workbook, all of it or some of its sheets, against what the school has: what the
 * sheets don't speak of stays as it is.
 */
final class BookReader {

  /**
   * @param days the days out of the rule that the year's sheet names
   */
  record Read(Roster roster, List<LessonTimes.Place> bells, List<SpecialDay> days) {}

  private static final Map<SheetKind, Kind> SPOKEN_OF =
      Map.of(
          SheetKind.STUDENTS, Kind.ENROLMENT,
          SheetKind.GUARDIANS, Kind.GUARDIANSHIP,
          SheetKind.STAFF, Kind.ROLE,
          SheetKind.CLASSES, Kind.CLASS_TEACHER,
          SheetKind.PARTS, Kind.MEMBERSHIP,
          SheetKind.LOAD, Kind.TEACHING);

  private static final String CLASS_TEACHER = "Классный руководитель";

  private final Bundle bundle;
  private final Cells cells;
  private final Db db;
  private final Optional<AcademicYear> current;

  /**
   * @param current the year that the school is in, or comes to next
   */
  BookReader(Bundle bundle, Findings findings, Db db, Optional<AcademicYear> current) {
    this.bundle = bundle;
    this.cells = new Cells(findings);
    this.db = db;
    this.current = current;
  }

  /** The timetable's sheet goes into the bundle, to be read with what is written of the rest. */
  Read read() {
    KnownSchool known = new KnownSchool(db);
    BookYear years = new BookYear(bundle, cells, db.today(), current);
    YearPlan plan = years.plan();
    long year = YearWriter.find(db, plan).orElse(0L);
    BookClasses classes =
        new BookClasses(bundle, cells, plan.name(), known.classes(year), known.subjects());
    BookPeople people = new BookPeople(cells, db.today(), known.people());
    BookStudents students = new BookStudents(bundle, cells, people, classes, year);
    BookStaff staff = new BookStaff(bundle, cells, people, known.people());
    BookRegister register =
        new BookRegister(cells, people, classes, students, known.people(), year);
    BookGuardians guardians = new BookGuardians(bundle, cells, people, classes, register, known);
    BookParts parts = new BookParts(bundle, cells, classes, register, known.parts(year));
    BookLoad load = new BookLoad(bundle, cells, classes, staff, parts);
    BookBells bells = new BookBells(bundle, cells);
    Set<Roster.Bond> classTeachers = classTeachers(classes, staff);
    checkNoStudentIsStaff(students, staff);
    if (!classes.isEmpty() || !bundle.has(SheetKind.TIMETABLE)) {
      BookTimetable timetable = new BookTimetable(cells, classes, parts);
      bundle.tables(SheetKind.TIMETABLE).forEach(one -> bundle.addTimetable(timetable.table(one)));
    } else {
      cells
          .findings()
          .problem(
              bundle.name(SheetKind.TIMETABLE),
              ProblemCode.SHEET_NEEDED,
              SheetKind.CLASSES.title());
    }
    Roster roster =
        new Roster(
            school(known.itself()),
            plan,
            classes.subjects(),
            classes.spokenOf(),
            people.people(),
            List.copyOf(students.enrolments().values()),
            guardians.relations().keySet(),
            staff.roles(),
            classTeachers,
            load.sections(),
            staff.ids(),
            Set.of(),
            Set.of(),
            new Roster.Extent(spokenOf(), parts.all(), guardians.relations(), people.named()));
    return new Read(roster, bells.all(), years.days());
  }

  private Roster.OfSchool school(Roster.OfSchool known) {
    List<Row> rows = bundle.rows(SheetKind.SCHOOL);
    if (rows.isEmpty()) {
      return known;
    }
    Row row = rows.getFirst();
    rows.stream()
        .skip(1)
        .forEach(
            other ->
                cells
                    .findings()
                    .problem(other, "Название", ProblemCode.SEVERAL_SCHOOLS, rows.size()));
    String name = cells.needed(row, "Название").orElse(known.name());
    String id = row.get("ID");
    String external = known.externalId();
    if (external != null && !id.isEmpty() && !id.equals(external)) {
      cells.findings().problem(row, "ID", ProblemCode.OTHER_SCHOOL, id, external);
    }
    String zone = row.get("Часовой пояс");
    Optional<ZoneId> said = Zones.of(zone);
    if (!zone.isEmpty() && said.isEmpty()) {
      cells
          .findings()
          .problem(
              row,
              "Часовой пояс",
              ProblemCode.VALUE_UNKNOWN,
              zone,
              String.join(", ", Zones.names()));
    }
    return new Roster.OfSchool(id.isEmpty() ? external : id, name, said.orElse(null));
  }

  private Set<Roster.Bond> classTeachers(BookClasses classes, BookStaff staff) {
    Set<Roster.Bond> bonds = new LinkedHashSet<>();
    classes
        .rows()
        .forEach(
            (id, row) -> {
              String name = row.get(CLASS_TEACHER);
              if (!name.isEmpty()) {
                staff
                    .named(row, CLASS_TEACHER, name)
                    .ifPresent(teacher -> bonds.add(new Roster.Bond(id, teacher)));
              }
            });
    return bonds;
  }

  /** No one holds a staff role while enrolled as a student (2.1). */
  private void checkNoStudentIsStaff(BookStudents students, BookStaff staff) {
    Set<String> both = new HashSet<>(staff.ids());
    both.retainAll(students.enrolments().keySet());
    for (String id : new ArrayList<>(both)) {
      cells.findings().problem(staff.row(id), "ID", ProblemCode.STUDENT_AND_STAFF, id);
    }
  }

  private Set<Kind> spokenOf() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    SPOKEN_OF.forEach(
        (sheet, kind) -> {
          boolean said =
              bundle.tables(sheet).stream()
                  .anyMatch(table -> kind != Kind.CLASS_TEACHER || table.has(CLASS_TEACHER));
          if (said) {
            kinds.add(kind);
          }
        });
    return kinds;
  }
}
