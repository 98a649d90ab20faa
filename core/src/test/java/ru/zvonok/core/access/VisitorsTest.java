package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;

class VisitorsTest extends InSchool {

  private static final String CHAT = "7001";

  @Test
  void aStrangerHasNoHats() {
    assertThat(hats()).isEmpty();
  }

  @Test
  void eachOfTheStaffHasTheRolesOfToday() {
    assertThat(rolesOf(school.director())).containsExactly(Role.DIRECTOR);
    assertThat(rolesOf(school.deputy())).containsExactly(Role.DEPUTY);
    assertThat(rolesOf(school.technician())).containsExactly(Role.TECHNICIAN);
    assertThat(rolesOf(school.mathTeacher())).containsExactly(Role.TEACHER);
    assertThat(rolesOf(school.classTeacher()))
        .containsExactlyInAnyOrder(Role.TEACHER, Role.CLASS_TEACHER);
  }

  @Test
  void aTeacherWhoIsAMotherHasTwoHatsAndTheGuardianActorHoldsNoStaffRole() {
    school.rows().bind(school.teacherAndMother(), CHAT);

    assertThat(hats())
        .extracting(Wearable::hat, Wearable::roles)
        .containsExactly(
            tuple(Hat.STAFF, Set.of(Role.TEACHER)), tuple(Hat.GUARDIAN, Set.of(Role.GUARDIAN)));
    assertThat(wearing(school.teacherAndMother(), Hat.GUARDIAN)).containsExactly(Role.GUARDIAN);
    assertThat(wearing(school.teacherAndMother(), Hat.STUDENT)).isEmpty();
  }

  @Test
  void aStudentIsNeverStaffWhateverRowsExist() {
    school.rows().bind(school.ivan(), CHAT);
    school.rows().grant(school.ivan(), "DIRECTOR");
    school.rows().classTeacher(school.ivan(), school.class7A);
    school.rows().teaches(school.ivan(), school.subject("История"), school.group7B);

    assertThat(hats()).extracting(Wearable::hat).containsExactly(Hat.STUDENT);
    assertThat(wearing(school.ivan(), Hat.STAFF)).isEmpty();
  }

  @Test
  void aStudentWhoIsYetToBeginIsNotStaffEither() {
    long person = school.rows().person("Будкин Савва");
    school.rows().enrol(person, school.class7B, TODAY.plusDays(5));
    school.rows().grant(person, "TECHNICIAN");
    school.rows().bind(person, CHAT);
    assertThat(hats()).extracting(Wearable::hat).containsExactly(Hat.STUDENT);
  }

  @Test
  void aFormerStudentMayComeBackAsATeacher() {
    school.rows().leaves(school.ivan(), TODAY.minusDays(1));
    school.rows().teaches(school.ivan(), school.subject("История"), school.group7B);
    assertThat(rolesOf(school.ivan())).containsExactly(Role.TEACHER);
  }

  @Test
  void oneChatOfAFamilyWearsEveryonesHats() {
    school.rows().bind(school.ivan(), CHAT);
    school.rows().bind(school.ivansMother(), CHAT);
    assertThat(hats())
        .extracting(Wearable::personId, Wearable::hat)
        .containsExactly(
            tuple(school.ivansMother(), Hat.GUARDIAN), tuple(school.ivan(), Hat.STUDENT));
  }

  @Test
  void aGuardianWithoutStandingRightsHasNoHatAndTheOtherParentKeepsHis() {
    school.rows().bind(school.motherOf7B(), CHAT);
    school.rows().restrict(school.motherOf7B(), school.studentOf7B());
    assertThat(hats()).isEmpty();

    school.rows().restrict(school.ivansMother(), school.ivan());
    assertThat(rolesOf(school.ivansMother())).as("still of his sister").contains(Role.GUARDIAN);
    assertThat(rolesOf(school.ivansFather())).contains(Role.GUARDIAN);
  }

  @Test
  void aGuardianOfAChildWhoseLastDayIsOverHasNoHat() {
    school.rows().bind(school.motherOf7B(), CHAT);
    end(school.studentOf7B(), 0);
    assertThat(hats()).as("on the last day").hasSize(1);
    end(school.studentOf7B(), 1);
    assertThat(hats()).as("after it").isEmpty();
  }

  @Test
  void anEndedPersonAnEndedGrantAndAnEndedBindingGiveNothing() {
    school.rows().bind(school.director(), CHAT);
    school
        .rows()
        .run("update role_grant set ends_on = ? where person_id = ?", TODAY, school.director());
    assertThat(hats()).hasSize(1);
    CLOCK.set(TestClock.moscow("2025-10-14T23:59:59"));
    assertThat(hats()).hasSize(1);
    CLOCK.set(TestClock.moscow("2025-10-15T00:00"));
    assertThat(hats()).as("the school's midnight, not UTC's").isEmpty();

    school.rows().bind(school.mathTeacher(), "7002");
    end(school.mathTeacher(), 1);
    assertThat(in(() -> get(Visitors.class).hatsAt(school.id(), "7002"))).isEmpty();

    school.rows().bind(school.deputy(), "7003");
    school.rows().run("update binding set ended_at = bound_at where address = '7003'");
    assertThat(in(() -> get(Visitors.class).hatsAt(school.id(), "7003"))).isEmpty();
  }

  @Test
  void aSubstituteIsATeacherAroundTheLesson() {
    long substitute = school.rows().person("Беляев Роман Кириллович");
    OffsetDateTime start = OffsetDateTime.of(TODAY.atTime(8, 30), ZoneOffset.ofHours(3));
    school
        .rows()
        .insert(
            """
            insert into lesson (group_id, subject_id, teacher_id, day, number, starts_at, ends_at)
            values (?, ?, ?, ?, 1, ?, ?) returning id
            """,
            school.group7A,
            school.subject("История"),
            substitute,
            TODAY,
            start,
            start.plusMinutes(45));
    assertThat(rolesOf(substitute)).containsExactly(Role.TEACHER);
    CLOCK.set(TestClock.moscow("2025-11-14T10:00"));
    assertThat(in(() -> get(Visitors.class).hatsAt(school.id(), "chat" + substitute))).isEmpty();
  }

  @Test
  void theSameChatAtAnotherSchoolIsAStranger() {
    school.rows().bind(school.director(), CHAT);
    SchoolFixture other = SchoolFixture.in(database.dataSource());
    assertThat(TestCore.in(other, () -> get(Visitors.class).hatsAt(other.id(), CHAT))).isEmpty();
    assertThat(TestCore.in(other, () -> get(Visitors.class).hatsAt(school.id(), CHAT)))
        .as("the database's wall, whatever is asked")
        .isEmpty();
  }

  private void end(long person, int daysAgo) {
    school
        .rows()
        .run("update person set ended_on = ? where id = ?", TODAY.minusDays(daysAgo), person);
  }

  private List<Wearable> hats() {
    return in(() -> get(Visitors.class).hatsAt(school.id(), CHAT));
  }

  private Set<Role> rolesOf(long person) {
    school.rows().bind(person, "chat" + person);
    return in(() -> get(Visitors.class).hatsAt(school.id(), "chat" + person)).getFirst().roles();
  }

  private Set<Role> wearing(long person, Hat hat) {
    return in(() -> get(Visitors.class).wearing(school.id(), CHAT, person, hat, Via.BUTTON))
        .map(Actor::roles)
        .orElse(Set.of());
  }
}
