package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads enrollments: who sits in which class, who leads it, who sits in and teaches a section. */
final class EnrollmentReader {

  private final Cells cells;
  private final PeopleReader people;
  private final ClassReader classes;
  private final LocalDate today;
  private final YearPlan year;
  private final List<Roster.Enrolment> enrolments = new ArrayList<>();
  private final Set<Roster.Bond> classTeachers = new LinkedHashSet<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Set<String>> teachers = new HashMap<>();
  private final Map<String, Set<String>> left = new HashMap<>();

  EnrollmentReader(
      Bundle bundle,
      Cells cells,
      PeopleReader people,
      ClassReader classes,
      YearPlan year,
      LocalDate today) {
    this.cells = cells;
    this.people = people;
    this.classes = classes;
    this.year = year;
    this.today = today;
    Numbered.of(bundle, FileKind.ENROLLMENTS, cells).all().values().forEach(this::read);
    settleEnds();
    checkOneClassAtATime();
  }

  List<Roster.Enrolment> enrolments() {
    return enrolments;
  }

  Set<Roster.Bond> classTeachers() {
    return classTeachers;
  }

  Set<String> members(String section) {
    return members.getOrDefault(section, Set.of());
  }

  Set<String> teachers(String section) {
    return teachers.getOrDefault(section, Set.of());
  }

  Set<String> left(String section) {
    return left.getOrDefault(section, Set.of());
  }

  /** The class of each student today, or on the year's first day when that is yet to come. */
  Map<String, String> classOf() {
    LocalDate day = today.isBefore(year.startsOn()) ? year.startsOn() : today;
    Map<String, String> classOf = new LinkedHashMap<>();
    Map<String, String> later = new LinkedHashMap<>();
    for (Roster.Enrolment one : enrolments) {
      boolean begun = one.begin() == null || !one.begin().isAfter(day);
      if (one.end() == null || !one.end().isBefore(day)) {
        (begun ? classOf : later).putIfAbsent(one.student(), one.inClass());
      }
    }
    later.forEach(classOf::putIfAbsent);
    return classOf;
  }

  private void read(Row row) {
    String user = cells.needed(row, "userSourcedId").orElse("");
    String inClass = cells.needed(row, "classSourcedId").orElse("");
    String role =
        cells
            .word(row, "role", List.of("student", "teacher", "administrator", "proctor"))
            .orElse("");
    if (user.isEmpty()
        || inClass.isEmpty()
        || people.users().named(row, "userSourcedId", user, cells) == null
        || classes.classes().named(row, "classSourcedId", inClass, cells) == null
        || classes.isPassed(inClass)
        || people.isForeign(user)) {
      return;
    }
    LocalDate begin = cells.date(row, "beginDate");
    LocalDate end = cells.date(row, "endDate");
    if (begin != null && end != null && end.isBefore(begin)) {
      cells.findings().problem(row, "endDate", ProblemCode.DATES_REVERSED, begin, end);
      return;
    }
    if (role.equals("student") && fits(row, user, UserRole.STUDENT)) {
      student(row, user, inClass, begin, end);
    } else if (role.equals("teacher") && fits(row, user, UserRole.TEACHER)) {
      teacher(row, user, inClass, end);
    }
  }

  /** A student never teaches (2.1), and who is enrolled as a student must be one. */
  private boolean fits(Row row, String user, UserRole as) {
    boolean student = people.is(user, UserRole.STUDENT);
    boolean staff = people.rolesOf(user).stream().anyMatch(UserRole::isStaff);
    boolean known = !people.rolesOf(user).isEmpty();
    if (known && !(as == UserRole.STUDENT ? student : staff && !student)) {
      cells.findings().problem(row, "role", ProblemCode.ROLE_DIFFERS, user, row.get("role"));
      return false;
    }
    return known;
  }

  private void student(
      Row row, String user, String inClass, @Nullable LocalDate begin, @Nullable LocalDate end) {
    boolean over = isOver(row, user, inClass);
    if (classes.homerooms().containsKey(inClass)) {
      enrolments.add(
          new Roster.Enrolment(
              user, inClass, begin, over && end == null ? today.minusDays(1) : end, row));
    } else if (over || (end != null && !end.isAfter(today))) {
      left.computeIfAbsent(inClass, _ -> new LinkedHashSet<>()).add(user);
    } else {
      members.computeIfAbsent(inClass, _ -> new LinkedHashSet<>()).add(user);
    }
  }

  private void teacher(Row row, String user, String inClass, @Nullable LocalDate end) {
    if (isOver(row, user, inClass) || (end != null && !end.isAfter(today))) {
      left.computeIfAbsent(inClass, _ -> new LinkedHashSet<>()).add(user);
    } else if (classes.homerooms().containsKey(inClass)) {
      classTeachers.add(new Roster.Bond(inClass, user));
    } else {
      teachers.computeIfAbsent(inClass, _ -> new LinkedHashSet<>()).add(user);
    }
  }

  private boolean isOver(Row row, String user, String inClass) {
    return cells.isEnded(row) || people.ended().contains(user) || classes.ended().contains(inClass);
  }

  /**
   * The format's end date is the first day no longer in the class; but where the next class begins
   * the day after it, it was meant as the last one. An end at the year's end is none.
   */
  private void settleEnds() {
    Map<String, List<Roster.Enrolment>> byStudent =
        enrolments.stream().collect(groupingBy(Roster.Enrolment::student));
    enrolments.replaceAll(
        one -> {
          LocalDate end = one.end();
          if (end == null || cells.isEnded(one.row())) {
            return one;
          }
          boolean isLast =
              byStudent.getOrDefault(one.student(), List.of()).stream()
                  .anyMatch(next -> end.plusDays(1).equals(next.begin()));
          LocalDate last = isLast ? end : end.minusDays(1);
          if (one.begin() != null && last.isBefore(one.begin())) {
            last = one.begin();
          }
          boolean open = !last.isBefore(year.endsOn().minusDays(1));
          return new Roster.Enrolment(
              one.student(), one.inClass(), one.begin(), open ? null : last, one.row());
        });
  }

  private void checkOneClassAtATime() {
    Map<String, List<Roster.Enrolment>> byStudent =
        enrolments.stream()
            .filter(one -> !cells.isEnded(one.row()))
            .collect(groupingBy(Roster.Enrolment::student));
    for (List<Roster.Enrolment> all : byStudent.values()) {
      for (int i = 1; i < all.size(); i++) {
        Roster.Enrolment one = all.get(i);
        for (Roster.Enrolment other : all.subList(0, i)) {
          if (!one.inClass().equals(other.inClass()) && meet(one, other)) {
            cells
                .findings()
                .problem(
                    one.row(),
                    "classSourcedId",
                    ProblemCode.TWO_CLASSES,
                    one.student(),
                    other.row().line());
          }
        }
      }
    }
  }

  private static boolean meet(Roster.Enrolment a, Roster.Enrolment b) {
    return !isBefore(a.end(), b.begin()) && !isBefore(b.end(), a.begin());
  }

  private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate begin) {
    return end != null && begin != null && end.isBefore(begin);
  }
}
