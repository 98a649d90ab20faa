package ru.zvonok.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.journal.SchoolDay.TODAY;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;

/** 7Б has mathematics with another teacher and is a few lessons ahead. */
class SuggestionsTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

  private final SchoolDay day = SchoolDay.begins();
  private final Actor teacher = day.mathTeacher();
  private final long colleague = day.school.rows().person("Новикова Рита Львовна");

  @Test
  void withNothingWrittenAnywhereNothingIsOffered() {
    assertThat(offered().topics()).isEmpty();
    assertThat(offered().homework()).isEmpty();
  }

  @Test
  void whatFollowedThisClassesLastTopicInTheParallelOneComesFirst() {
    inParallel(0, "Отрезки", "§ 1");
    inParallel(1, "Углы", "§ 2");
    inParallel(2, "Дроби", "§ 3");
    inParallel(3, "Сложение дробей", "§ 4");
    inParallel(4, "Вычитание дробей", "§ 5");
    write(day.lesson("Математика", day.school.group7A, TODAY.minusDays(1)), "дроби", "§ 3");

    assertThat(offered().topics())
        .containsExactly("Сложение дробей", "Вычитание дробей", "Углы", "Отрезки", "дроби");
    assertThat(offered().homework()).startsWith("§ 3", "§ 4", "§ 5");
  }

  @Test
  void onceTheTopicIsWrittenTheHomeworkOfTheSameTopicComesFirst() {
    inParallel(0, "Дроби", "§ 3");
    inParallel(1, "Сложение дробей", "§ 4");
    inParallel(2, "Вычитание дробей", "§ 5");
    day.done(() -> day.records.topic(teacher, day.mathToday(), null, "Сложение дробей"));

    assertThat(offered().homework()).containsExactly("§ 4", "§ 5", "§ 3");
  }

  @Test
  void ownRecentTopicsOfTheSubjectComeLastEachOnceAndNoMoreThanSix() {
    for (int week = 0; week < 9; week++) {
      inParallel(week, "Тема " + week, "§ " + week % 2);
    }
    long other = day.lesson("Математика", day.school.group7B, TODAY.minusDays(7));
    day.done(() -> day.records.topic(teacher, other, null, "тема 8"));

    assertThat(offered().topics()).hasSize(6).doesNotHaveDuplicates();
    assertThat(offered().homework()).containsExactlyInAnyOrder("§ 0", "§ 1");
  }

  @Test
  void anotherGradeAndAnotherSubjectAreNoParallel() {
    day.school.rows().run("update school_class set grade = 8 where id = ?", day.school.class7B);
    inParallel(0, "Корни", "§ 1");
    long russian = day.lesson("Русский язык", day.school.group7A, TODAY);
    day.done(() -> day.records.topic(day.russianTeacher(), russian, null, "Причастие"));

    assertThat(offered().topics()).isEmpty();
  }

  private LessonRecords.Suggestions offered() {
    return day.done(() -> day.records.suggestions(teacher, day.mathToday()));
  }

  /** A lesson of the parallel class, a day after another. */
  private void inParallel(int at, String topic, String homework) {
    LocalDate date = SEPTEMBER.plusDays(at);
    long entry =
        day.school
            .rows()
            .timetabled(
                day.school.group7B,
                day.school.subject("Математика"),
                colleague,
                date.getDayOfWeek().getValue(),
                7,
                LocalTime.of(14, 0),
                LocalTime.of(14, 45));
    long lesson =
        day.school
            .rows()
            .insert(
                """
                insert into lesson (entry_id, group_id, subject_id, teacher_id, day, number,
                  starts_at, ends_at)
                select id, group_id, subject_id, teacher_id, ?, 7,
                  (cast(? as date) + starts_at) at time zone 'Europe/Moscow',
                  (cast(? as date) + ends_at) at time zone 'Europe/Moscow'
                from timetable_entry where id = ? returning id
                """,
                date,
                date,
                date,
                entry);
    Actor other = day.staff(colleague, Role.TEACHER);
    day.done(() -> day.records.topic(other, lesson, null, topic));
    day.done(() -> day.records.homework(other, lesson, null, given(homework)));
  }

  private void write(long lesson, String topic, String homework) {
    day.done(() -> day.records.topic(teacher, lesson, null, topic));
    day.done(() -> day.records.homework(teacher, lesson, null, given(homework)));
  }

  private static Homework given(String text) {
    return new Homework.Given(text, null, null);
  }
}
