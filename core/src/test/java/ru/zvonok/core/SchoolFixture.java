package ru.zvonok.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * «Школа на Липовой», made up: a director, a deputy, a technical specialist, three teachers (one of
 * them a mother, one class teacher of 7А), 7А of twelve with namesakes and guardians, two students
 * of 7Б, the year 2025/26 with its terms, and a week's timetable. Nobody is bound to a chat.
 *
 * <p>7А on Tuesday: 1 mathematics, 2 Russian, 3 English in two parts, 4 history. Mathematics is on
 * Monday to Friday but Wednesday, Russian on Monday to Thursday.
 */
public final class SchoolFixture {

  /** A Tuesday in the first quarter. */
  public static final LocalDate TODAY = LocalDate.of(2025, 10, 14);

  public static final LocalDate YEAR_FROM = LocalDate.of(2025, 9, 1);
  public static final LocalDate YEAR_TO = LocalDate.of(2026, 5, 26);

  private static final LocalDate BORN_2012 = LocalDate.of(2012, 3, 8);

  private final SchoolRows rows;
  private final Map<String, Long> people = new HashMap<>();
  private final Map<String, Long> subjects = new HashMap<>();
  private final Map<String, Long> kinds = new HashMap<>();

  public final long year;
  public final long class7A;
  public final long class7B;

  /** The whole of 7А. */
  public final long group7A;

  public final long group7B;

  /** The first English group: the first six of 7А. */
  public final long english1;

  public final long english2;

  private SchoolFixture(SchoolRows rows) {
    this.rows = rows;
    year = rows.year("2025/2026", YEAR_FROM, YEAR_TO);
    class7A = rows.schoolClass(year, 7, "7А");
    class7B = rows.schoolClass(year, 7, "7Б");
    group7A = rows.group(year, "7А", class7A, null);
    group7B = rows.group(year, "7Б", class7B, null);
    termsAndVacations();
    subjectsAndKinds();
    staff();
    long[] students = students();
    families();
    english1 = englishPart("7А англ. 1", students, 0);
    english2 = englishPart("7А англ. 2", students, 6);
    load();
    timetable();
  }

  /** A school of its own in this database; a second call makes a second school. */
  public static SchoolFixture in(DataSource dataSource) {
    return new SchoolFixture(SchoolRows.ofNewSchool(dataSource, "Школа на Липовой", YEAR_FROM));
  }

  public long id() {
    return rows.schoolId();
  }

  /** For whatever else a test needs in this school. */
  public SchoolRows rows() {
    return rows;
  }

  /** The id of «Иванов Иван Петрович». */
  public long person(String fullName) {
    return requireNonNull(people.get(fullName), fullName);
  }

  public long subject(String name) {
    return requireNonNull(subjects.get(name), name);
  }

  public long kind(String name) {
    return requireNonNull(kinds.get(name), name);
  }

  public long director() {
    return person("Соколова Вера Павловна");
  }

  public long deputy() {
    return person("Громов Лев Ильич");
  }

  public long technician() {
    return person("Чижов Олег Юрьевич");
  }

  /** Mathematics, 7А and 7Б. */
  public long mathTeacher() {
    return person("Лебедева Анна Сергеевна");
  }

  /** Russian and the second English group; mother of Орлов Михаил of 7А. */
  public long teacherAndMother() {
    return person("Орлова Мария Ивановна");
  }

  /** Class teacher of 7А; teaches it history and the first English group. */
  public long classTeacher() {
    return person("Зимина Ольга Романовна");
  }

  /** The son of the Russian teacher. */
  public long misha() {
    return person("Орлов Михаил Андреевич");
  }

  /** A namesake: «Иванов Иван» is in 7А twice. His mother and father are apart, both guardians. */
  public long ivan() {
    return person("Иванов Иван Петрович");
  }

  public long ivansMother() {
    return person("Иванова Елена Викторовна");
  }

  public long ivansFather() {
    return person("Иванов Пётр Алексеевич");
  }

  /** A student of 7Б, whose mother has no child in 7А. */
  public long studentOf7B() {
    return person("Рыбаков Глеб Олегович");
  }

  public long motherOf7B() {
    return person("Рыбакова Инна Львовна");
  }

  private void termsAndVacations() {
    rows.term(year, "QUARTER", 1, "1 четверть", YEAR_FROM, LocalDate.of(2025, 10, 24));
    rows.term(year, "QUARTER", 2, "2 четверть", day(2025, 11, 3), day(2025, 12, 30));
    rows.term(year, "QUARTER", 3, "3 четверть", day(2026, 1, 12), day(2026, 3, 27));
    rows.term(year, "QUARTER", 4, "4 четверть", day(2026, 4, 6), YEAR_TO);
    rows.term(year, "HALF_YEAR", 1, "1 полугодие", YEAR_FROM, day(2025, 12, 30));
    rows.term(year, "HALF_YEAR", 2, "2 полугодие", day(2026, 1, 12), YEAR_TO);
    rows.term(year, "YEAR", 1, "Год", YEAR_FROM, YEAR_TO);
    rows.vacation(year, "Осенние каникулы", day(2025, 10, 25), day(2025, 11, 2));
    rows.vacation(year, "Зимние каникулы", day(2025, 12, 31), day(2026, 1, 11));
    rows.vacation(year, "Весенние каникулы", day(2026, 3, 28), day(2026, 4, 5));
  }

  private void subjectsAndKinds() {
    List.of("Математика", "Русский язык", "Английский язык", "История")
        .forEach(name -> subjects.put(name, rows.subject(name)));
    kinds.put("Ответ на уроке", rows.workKind("Ответ на уроке", "отв", 1, false, 1));
    kinds.put("Контрольная работа", rows.workKind("Контрольная работа", "к/р", 3, true, 2));
    kinds.put("Диктант", rows.workKind("Диктант", "дикт", 2, true, 3));
    kinds.put("Домашняя работа", rows.workKind("Домашняя работа", "д/з", 1, false, 4));
  }

  private void staff() {
    people(
        "Соколова Вера Павловна",
        "Громов Лев Ильич",
        "Чижов Олег Юрьевич",
        "Лебедева Анна Сергеевна",
        "Орлова Мария Ивановна",
        "Зимина Ольга Романовна");
    rows.grant(director(), "DIRECTOR");
    rows.grant(deputy(), "DEPUTY");
    rows.grant(technician(), "TECHNICIAN");
    rows.classTeacher(classTeacher(), class7A);
  }

  private long[] students() {
    List<String> names =
        List.of(
            "Абрамова Дарья Ильинична",
            "Иванов Иван Петрович",
            "Иванов Иван Сергеевич",
            "Иванова Мария Петровна",
            "Ким Алина",
            "Мамедов Тимур Рашид оглы",
            "Орлов Михаил Андреевич",
            "Римская-Корсакова Софья Глебовна",
            "Смирнова Алёна Игоревна",
            "Смирнова Анна Игоревна",
            "Фёдоров Семён Львович",
            "Яковлев Егор Денисович");
    for (String name : names) {
      people.put(name, rows.student(name, BORN_2012.plusDays(people.size()), class7A));
    }
    people.put("Рыбаков Глеб Олегович", rows.student("Рыбаков Глеб Олегович", BORN_2012, class7B));
    people.put("Павлова Лия Олеговна", rows.student("Павлова Лия Олеговна", BORN_2012, class7B));
    return names.stream().mapToLong(this::person).toArray();
  }

  private void families() {
    people("Иванова Елена Викторовна", "Иванов Пётр Алексеевич", "Рыбакова Инна Львовна");
    people("Смирнов Игорь Ильич", "Ким Виктор");
    rows.guardianship(ivansMother(), ivan(), "мать");
    rows.guardianship(ivansMother(), person("Иванова Мария Петровна"), "мать");
    rows.guardianship(ivansFather(), ivan(), "отец");
    rows.guardianship(teacherAndMother(), misha(), "мать");
    rows.guardianship(person("Смирнов Игорь Ильич"), person("Смирнова Алёна Игоревна"), "отец");
    rows.guardianship(person("Смирнов Игорь Ильич"), person("Смирнова Анна Игоревна"), "отец");
    rows.guardianship(person("Ким Виктор"), person("Ким Алина"), "отец");
    rows.guardianship(motherOf7B(), studentOf7B(), "мать");
  }

  private long englishPart(String name, long[] students, int from) {
    long part = rows.classPart(class7A, name, Arrays.copyOfRange(students, from, from + 6));
    return rows.group(year, name, class7A, part);
  }

  private void load() {
    rows.teaches(mathTeacher(), subject("Математика"), group7A);
    rows.teaches(mathTeacher(), subject("Математика"), group7B);
    rows.teaches(teacherAndMother(), subject("Русский язык"), group7A);
    rows.teaches(teacherAndMother(), subject("Английский язык"), english2);
    rows.teaches(classTeacher(), subject("Английский язык"), english1);
    rows.teaches(classTeacher(), subject("История"), group7A);
  }

  private void timetable() {
    for (int weekday : List.of(1, 2, 4, 5)) {
      at(weekday, 1, group7A, "Математика", mathTeacher());
    }
    for (int weekday : List.of(1, 2, 3, 4)) {
      at(weekday, 2, group7A, "Русский язык", teacherAndMother());
    }
    for (int weekday : List.of(2, 4)) {
      at(weekday, 3, english1, "Английский язык", classTeacher());
      at(weekday, 3, english2, "Английский язык", teacherAndMother());
    }
    for (int weekday : List.of(2, 5)) {
      at(weekday, 4, group7A, "История", classTeacher());
    }
    at(2, 5, group7B, "Математика", mathTeacher());
  }

  /** 8:30–9:15, 9:25–10:10, and so on. */
  private void at(int weekday, int number, long group, String subject, long teacher) {
    LocalTime from = LocalTime.of(8, 30).plusMinutes(55L * (number - 1));
    rows.timetabled(group, subject(subject), teacher, weekday, number, from, from.plusMinutes(45));
  }

  private void people(String... fullNames) {
    for (String name : fullNames) {
      people.put(name, rows.person(name));
    }
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
