package ru.zvonok.core.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.HomeworkFile;

/** A family sees only its own child (2.2, 2.3). */
class DiaryAccessTest {

  private final Written written = new Written();
  private final SchoolFixture school = written.school;
  private final long math = written.lesson(SchoolFixture.TODAY, "Математика");

  @AfterEach
  void over() {
    written.close();
  }

  @Test
  void motherHasHerChildren_andTheStudentHimself() {
    assertThat(written.<List<Child>>diary(diary -> diary.children(written.mother)))
        .extracting(Child::fullName)
        .containsExactly("Иванов Иван Петрович", "Иванова Мария Петровна");
    assertThat(written.<List<Child>>diary(diary -> diary.children(student())))
        .containsExactly(new Child(school.ivan(), "Иван", "Иванов Иван Петрович", "7А"));
  }

  @Test
  void teacherWhoIsAMotherHasNoDiaryUnderTheStaffHat() {
    Actor staff =
        new Actor(
            school.id(), school.teacherAndMother(), Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);

    assertThat(written.<List<Child>>diary(diary -> diary.children(staff))).isEmpty();
    assertThat(asked(staff, school.misha())).allMatch(DiaryAccessTest::notYours);
  }

  @Test
  void anothersChildAndOneThatDoesNotExistAreRefusedAlike() {
    assertThat(asked(written.mother, school.studentOf7B()))
        .allMatch(DiaryAccessTest::notYours)
        .isEqualTo(asked(written.mother, 987_654_321L));
    assertThat(asked(student(), school.misha())).allMatch(DiaryAccessTest::notYours);
  }

  @Test
  void restrictedOrEndedGuardianshipClosesTheDiary() {
    assertThat(asked(written.mother, school.ivan())).noneMatch(DiaryAccessTest::notYours);

    school.rows().restrict(school.ivansMother(), school.ivan());
    school
        .rows()
        .run(
            "update guardianship set ends_on = ? where student_id = ?",
            SchoolFixture.TODAY.minusDays(1),
            school.person("Иванова Мария Петровна"));

    assertThat(asked(written.mother, school.ivan())).allMatch(DiaryAccessTest::notYours);
    assertThat(written.<List<Child>>diary(diary -> diary.children(written.mother))).isEmpty();
  }

  @Test
  void anotherSchoolsChildDoesNotExist() {
    SchoolFixture other = SchoolFixture.in(Written.DATABASE.dataSource());

    assertThat(asked(written.mother, other.ivan())).allMatch(DiaryAccessTest::notYours);
  }

  @Test
  void filesAreThoseOfTheChildsOwnLessonsAlone() {
    written.file(math, "photo-1");
    assertThat(written.seen(diary -> diary.files(written.mother, school.ivan(), math)).files())
        .extracting(HomeworkFile::reference)
        .containsExactly("photo-1");

    for (long lesson : List.of(written.lessonOf7B(), 987_654_321L)) {
      assertThat(
              written.<Outcome<TaskFiles>>diary(
                  diary -> diary.files(written.mother, school.ivan(), lesson)))
          .matches(DiaryAccessTest::notYours);
    }
  }

  private Actor student() {
    return new Actor(school.id(), school.ivan(), Hat.STUDENT, Set.of(Role.STUDENT), Via.BUTTON);
  }

  private List<Outcome<?>> asked(Actor actor, long student) {
    return written.diary(
        diary ->
            List.<Outcome<?>>of(
                diary.day(actor, student, SchoolFixture.TODAY),
                diary.week(actor, student, SchoolFixture.TODAY),
                diary.marks(actor, student, null),
                diary.absences(actor, student, null),
                diary.tasks(actor, student, SchoolFixture.TODAY),
                diary.files(actor, student, math)));
  }

  private static boolean notYours(Outcome<?> outcome) {
    return outcome.equals(Outcome.refused(new Refusal.NotYours()));
  }
}
