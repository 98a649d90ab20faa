package ru.zvonok.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A made-up school of some 400 students: its people, load and timetable, the same every time. No
 * one here exists.
 */
record MadeUpSchool(
    List<Pupil> pupils,
    List<Parent> parents,
    List<StaffMember> staff,
    Map<String, String> classTeachers,
    List<MadeUpTimetable.Placed> timetable) {

  record Pupil(String id, MadeUpNames.Name name, String className, LocalDate born, int half) {}

  record Parent(String id, MadeUpNames.Name name, List<String> children) {}

  /**
   * @param role teacher, or the office's: director, deputy, technician
   */
  record StaffMember(String id, MadeUpNames.Name name, String role) {}

  static final int FIRST_YEAR = 2026;

  static final String DIRECTOR = "d1";
  static final String TECHNICIAN = "d3";
  private static final int PUPILS_A_CLASS = 24;

  /** The class whose people stand on the demo's stage, and the pupil whom its tour speaks of. */
  static final String STAGE_CLASS = "7А";

  /** The draw of a week in which that class has algebra on Tuesday, in the fourth lesson. */
  private static final long STAGE_WEEK = 1247;

  static final MadeUpNames.Name PETYA = new MadeUpNames.Name("Звонков", "Пётр", "Ильич", false);

  static final Map<String, Integer> CLASSES = classes();

  static int grade(String className) {
    return Integer.parseInt(className.substring(0, className.length() - 1));
  }

  private static Map<String, Integer> classes() {
    Map<String, Integer> classes = new LinkedHashMap<>();
    for (String name : "1А 2А 3А 4А 5А 5Б 6А 6Б 7А 7Б 7В 8А 8Б 9А 9Б 10А 11А".split(" ")) {
      classes.put(name, grade(name));
    }
    return classes;
  }

  /** Whoever leads the class on the demo's stage. */
  String stageTeacher() {
    return Objects.requireNonNull(classTeachers.get(STAGE_CLASS));
  }

  static MadeUpSchool draw() {
    SplittableRandom chance = new SplittableRandom(20260901);
    MadeUpNames names = new MadeUpNames(chance);
    List<Pupil> pupils = new ArrayList<>();
    List<Parent> parents = new ArrayList<>();
    for (Map.Entry<String, Integer> one : CLASSES.entrySet()) {
      for (int i = 0; i < PUPILS_A_CLASS; i++) {
        MadeUpNames.Name name = one.getKey().equals(STAGE_CLASS) && i == 0 ? PETYA : names.next();
        String id = "s" + (pupils.size() + 1);
        LocalDate born =
            LocalDate.of(FIRST_YEAR - 6 - one.getValue(), 1, 1).plusDays(chance.nextInt(365));
        pupils.add(new Pupil(id, name, one.getKey(), born, i % 2 + 1));
        String family = MadeUpNames.masculine(name);
        parents.add(new Parent("p" + (parents.size() + 1), names.next(family, true), List.of(id)));
        if (name == PETYA || chance.nextInt(3) > 0) {
          parents.add(
              new Parent("p" + (parents.size() + 1), names.next(family, false), List.of(id)));
        }
      }
    }
    List<StaffMember> staff = new ArrayList<>();
    staff.add(new StaffMember(DIRECTOR, names.woman(), "director"));
    staff.add(new StaffMember("d2", names.woman(), "deputy"));
    staff.add(new StaffMember(TECHNICIAN, names.man(), "technician"));
    Map<String, String> classTeachers = new TreeMap<>();
    List<MadeUpTimetable.Load> loads = new Teachers(names, staff, classTeachers).loads();
    List<MadeUpTimetable.Placed> placed =
        MadeUpTimetable.place(loads, STAGE_WEEK).stream()
            .sorted(
                Comparator.comparing(MadeUpTimetable.Placed::day)
                    .thenComparing(MadeUpTimetable.Placed::number)
                    .thenComparing(one -> one.load().className()))
            .toList();
    return new MadeUpSchool(pupils, parents, staff, classTeachers, placed);
  }

  /** Deals the curriculum out to as many teachers as it needs, at most 26 hours each. */
  private static final class Teachers {

    private static final int FULL = 25;

    private final MadeUpNames names;
    private final List<StaffMember> staff;
    private final Map<String, String> classTeachers;
    private final Map<String, String> current = new TreeMap<>();
    private final Map<String, Integer> hours = new TreeMap<>();

    Teachers(MadeUpNames names, List<StaffMember> staff, Map<String, String> classTeachers) {
      this.names = names;
      this.staff = staff;
      this.classTeachers = classTeachers;
    }

    List<MadeUpTimetable.Load> loads() {
      List<MadeUpTimetable.Load> loads = new ArrayList<>();
      CLASSES.forEach(
          (className, grade) ->
              Curriculum.of(grade)
                  .forEach(
                      (subject, weekly) -> {
                        List<MadeUpTimetable.Piece> pieces =
                            Curriculum.divided(subject, grade)
                                ? List.of(
                                    piece(className + " группа 1", subject, className, weekly),
                                    piece(
                                        className + " группа 2", subject + " 2", className, weekly))
                                : List.of(piece(className, subject, className, weekly));
                        loads.add(new MadeUpTimetable.Load(className, subject, weekly, pieces));
                      }));
      return loads;
    }

    private MadeUpTimetable.Piece piece(
        String students, String subject, String className, int weekly) {
      int grade = grade(className);
      String desk =
          Curriculum.ownTeacher(subject, grade) ? className : Curriculum.department(subject);
      String teacher = current.get(desk);
      if (teacher == null || hours.getOrDefault(teacher, 0) + weekly > FULL) {
        teacher = "t" + (staff.size() - 2);
        staff.add(new StaffMember(teacher, names.woman(), "teacher"));
        current.put(desk, teacher);
        hours.put(teacher, 0);
      }
      hours.merge(teacher, weekly, Integer::sum);
      String chosen = teacher;
      if (classTeachers.values().stream().noneMatch(chosen::equals)) {
        classTeachers.putIfAbsent(className, chosen);
      }
      return new MadeUpTimetable.Piece(students, teacher);
    }
  }
}
