package ru.zvonok.bot.authority;

import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Hat;

/** The columns of the table: who presses, seen from mathematics in 7А and from Иванов Иван. */
enum Someone {
  STRANGER("посторонний", null, _ -> 0),
  DIRECTOR("директор", Hat.STAFF, SchoolFixture::director),
  DEPUTY("завуч", Hat.STAFF, SchoolFixture::deputy),
  TECHNICIAN("техспец", Hat.STAFF, SchoolFixture::technician),
  TEACHER("учитель урока", Hat.STAFF, SchoolFixture::mathTeacher),
  /** Teaches the same class another subject, and is a mother of one of its students. */
  OTHER_TEACHER("другой учитель", Hat.STAFF, SchoolFixture::teacherAndMother),
  CLASS_TEACHER("кл. рук.", Hat.STAFF, SchoolFixture::classTeacher),
  OTHER_CLASS_TEACHER("чужой кл. рук.", Hat.STAFF, Stage::classTeacherOf7B),
  GUARDIAN("родитель", Hat.GUARDIAN, SchoolFixture::ivansMother, "Иван", "Мария"),
  /** Of two others of the same class. */
  OTHER_GUARDIAN(
      "чужой родитель",
      Hat.GUARDIAN,
      school -> school.person("Смирнов Игорь Ильич"),
      "Алёна",
      "Анна"),
  /** Restricted as to this child alone; rights to another one stand. */
  RESTRICTED("ограничен в правах", Hat.GUARDIAN, SchoolFixture::ivansFather, "Егор"),
  STUDENT("ученик", Hat.STUDENT, SchoolFixture::ivan, "Иван"),
  OTHER_STUDENT(
      "другой ученик", Hat.STUDENT, school -> school.person("Смирнова Алёна Игоревна"), "Алёна"),
  /** On record as director, teacher of the lesson and class teacher: mistakes, or worse. */
  STUDENT_ON_STAFF_LISTS(
      "ученик в списках штата",
      Hat.STUDENT,
      school -> school.person("Фёдоров Семён Львович"),
      "Семён"),
  FROM_ANOTHER_SCHOOL("другая школа", null, _ -> 0);

  final String title;
  final boolean bound;
  final Hat hat;
  final Set<String> ownChildren;
  private final ToLongFunction<SchoolFixture> person;

  Someone(
      String title,
      @Nullable Hat hat,
      ToLongFunction<SchoolFixture> person,
      String... ownChildren) {
    this.title = title;
    this.bound = hat != null;
    this.hat = hat == null ? Hat.STAFF : hat;
    this.person = person;
    this.ownChildren = Set.of(ownChildren);
  }

  long in(SchoolFixture school) {
    return person.applyAsLong(school);
  }

  String address() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean family() {
    return bound && hat != Hat.STAFF;
  }
}
