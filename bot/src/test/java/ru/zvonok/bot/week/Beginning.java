package ru.zvonok.bot.week;

import static ru.zvonok.bot.week.Week.MONDAY;
import static ru.zvonok.bot.week.Week.SATURDAY;

import java.time.LocalTime;
import java.util.Map;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.journal.Lessons;

/**
 * How the school stands when the week begins: six days to it, a quarter that ends with it, all that
 * was to be filled is filled, and everyone has a phone.
 */
final class Beginning {

  private final Staff staff;
  private final SchoolFixture school;

  Beginning(Staff staff) {
    this.staff = staff;
    school = staff.school;
  }

  void make() {
    sixDaysAndAQuarterThatEnds();
    allIsFilledBefore();
    phones().forEach((name, person) -> school.rows().bind(person, name));
  }

  private Map<String, Long> phones() {
    return Map.of(
        "Лебедева",
        school.mathTeacher(),
        "Орлова",
        school.teacherAndMother(),
        "Зимина",
        school.classTeacher(),
        "Соколова (директор)",
        school.director(),
        "Громов (завуч)",
        school.deputy(),
        "Чижов (техспец)",
        school.technician());
  }

  private void sixDaysAndAQuarterThatEnds() {
    var rows = school.rows();
    rows.run("update term set ends_on = ? where kind = 'QUARTER' and number = 3", SATURDAY);
    rows.run(
        "update term set starts_on = ? where kind = 'QUARTER' and number = 4",
        SATURDAY.plusDays(2));
    added(6, 1, school.group7A, "История", school.classTeacher());
    added(6, 2, school.group7A, "Математика", school.mathTeacher());
    added(6, 3, school.group7A, "Русский язык", school.teacherAndMother());
    added(4, 3, school.group7B, "Математика", school.mathTeacher());
  }

  private void added(int weekday, int number, long group, String subject, long teacher) {
    LocalTime from = LocalTime.of(8, 30).plusMinutes(55L * (number - 1));
    long entry =
        school
            .rows()
            .timetabled(
                group,
                school.subject(subject),
                teacher,
                weekday,
                number,
                from,
                from.plusMinutes(45));
    school.rows().run("update timetable_entry set valid_from = ? where id = ?", MONDAY, entry);
  }

  private void allIsFilledBefore() {
    TestCore.in(
        school,
        () -> {
          staff.get(Lessons.class).lay(school.id(), MONDAY.minusDays(40), SATURDAY.plusDays(9));
          return true;
        });
    school
        .rows()
        .run(
            """
            insert into lesson_record
              (lesson_id, topic, homework_none, roll_confirmed_at, first_complete_at)
            select id, 'Дроби', true, ends_at, ends_at from lesson where day < ?
            """,
            MONDAY);
  }
}
