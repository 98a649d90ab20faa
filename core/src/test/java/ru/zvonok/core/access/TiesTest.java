package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import org.junit.jupiter.api.Test;
import ru.zvonok.core.school.SchoolClass;

class TiesTest extends InSchool {

  @Test
  void aGuardianHasHerOwnChildrenAndNoOthers() {
    Actor mother = as(school.ivansMother(), Role.GUARDIAN);
    assertThat(ownChild(mother, school.ivan())).isTrue();
    assertThat(ownChild(mother, school.person("Иванова Мария Петровна"))).isTrue();
    assertThat(ownChild(mother, school.person("Иванов Иван Сергеевич"))).isFalse();
    assertThat(ownChild(mother, -1)).isFalse();

    school.rows().restrict(school.ivansMother(), school.ivan());
    assertThat(ownChild(mother, school.ivan())).isFalse();
  }

  @Test
  void aStudentHasHimselfAndAMotherUnderTheStaffHatHasNoChild() {
    assertThat(ownChild(as(school.ivan(), Role.STUDENT), school.ivan())).isTrue();
    assertThat(ownChild(as(school.ivan(), Role.STUDENT), school.misha())).isFalse();
    assertThat(ownChild(as(school.teacherAndMother(), Role.TEACHER), school.misha())).isFalse();
    assertThat(ownChild(as(school.teacherAndMother(), Role.GUARDIAN), school.misha())).isTrue();
  }

  @Test
  void aClassTeacherHasTheOwnClassAndItsStudentsOfThatDay() {
    Actor teacher = as(school.classTeacher(), Role.CLASS_TEACHER);
    Ties ties = get(Ties.class);
    assertThat(in(() -> ties.classesOf(teacher, TODAY))).containsExactly(school.class7A);
    assertThat(in(() -> ties.ownClasses(teacher, TODAY)))
        .containsExactly(new SchoolClass(school.class7A, 7, "7А"));
    assertThat(in(() -> ties.classTeacherOf(teacher, school.class7B, TODAY))).isFalse();
    assertThat(in(() -> ties.classTeacherOfStudent(teacher, school.ivan(), TODAY))).isTrue();
    assertThat(in(() -> ties.classTeacherOfStudent(teacher, school.studentOf7B(), TODAY)))
        .isFalse();

    school.rows().leaves(school.ivan(), TODAY);
    assertThat(in(() -> ties.classTeacherOfStudent(teacher, school.ivan(), TODAY.plusDays(1))))
        .isFalse();
    assertThat(in(() -> ties.classesOf(as(school.classTeacher(), Role.GUARDIAN), TODAY)))
        .as("not under another hat")
        .isEmpty();
  }

  private boolean ownChild(Actor actor, long student) {
    return in(() -> get(Ties.class).childrenOf(actor, TODAY).contains(student));
  }
}
