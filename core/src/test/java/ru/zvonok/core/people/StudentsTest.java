package ru.zvonok.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;

class StudentsTest {

  @Test
  void theListsFollowEnrolmentDayByDay() {
    try (TestDatabase database = TestDatabase.fresh();
        TestCore core = TestCore.on(database, TestClock.inMoscow("2025-10-14T10:00"))) {
      SchoolFixture school = SchoolFixture.in(database.dataSource());
      Students students = core.get(Students.class);

      assertThat(ofClass(students, school, school.class7A, TODAY))
          .hasSize(12)
          .startsWith("Абрамова", "Иванов И. П.", "Иванов И. С.", "Иванова")
          .contains("Ким", "Мамедов", "Римская-Корсако…", "Смирнова Алёна", "Фёдоров");
      assertThat(ofGroup(students, school, school.english1, TODAY)).hasSize(6).contains("Ким");
      assertThat(ofGroup(students, school, school.english2, TODAY)).hasSize(6).contains("Орлов");

      school.rows().leaves(school.misha(), TODAY);
      school.rows().enrol(school.misha(), school.class7B, TODAY.plusDays(1));
      LocalDate tomorrow = TODAY.plusDays(1);
      assertThat(ofClass(students, school, school.class7A, TODAY)).contains("Орлов");
      assertThat(ofClass(students, school, school.class7A, tomorrow)).doesNotContain("Орлов");
      assertThat(ofGroup(students, school, school.english2, tomorrow)).doesNotContain("Орлов");
      assertThat(ofClass(students, school, school.class7B, tomorrow)).contains("Орлов");

      school.rows().run("update person set ended_on = ? where id = ?", TODAY, school.ivan());
      assertThat(ofClass(students, school, school.class7A, TODAY)).hasSize(12);
      assertThat(ofClass(students, school, school.class7A, tomorrow))
          .hasSize(10)
          .contains("Иванов");
    }
  }

  private static List<String> ofClass(
      Students students, SchoolFixture school, long classId, LocalDate day) {
    return TestCore.in(school, () -> students.ofClass(school.id(), classId, day)).stream()
        .map(Student::shortName)
        .toList();
  }

  private static List<String> ofGroup(
      Students students, SchoolFixture school, long groupId, LocalDate day) {
    return TestCore.in(school, () -> students.ofGroup(school.id(), groupId, day)).stream()
        .map(Student::shortName)
        .toList();
  }
}
