package ru.zvonok.bot.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.LessonLine.Filling;
import ru.zvonok.core.journal.WorkKind;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.people.Student;

/** A class that nobody attends and its lesson of today. Names are data: one language has them. */
final class MadeUpClass {

  static final String NAME = "Учебный класс";
  static final long LESSON = 1;
  static final WorkKind ANSWER = new WorkKind(1, "Ответ на уроке", "отв", BigDecimal.ONE, false);
  static final WorkKind TEST =
      new WorkKind(2, "Контрольная работа", "кр", BigDecimal.valueOf(3), true);

  private static final List<PersonName> NAMES =
      List.of(
          new PersonName("Азбукин", "Антон", ""),
          new PersonName("Букварёва", "Варвара", ""),
          new PersonName("Глобусов", "Глеб", ""),
          new PersonName("Дневникова", "Дарья", ""),
          new PersonName("Звонков", "Захар", ""),
          new PersonName("Карандашова", "Кира", ""),
          new PersonName("Линейкин", "Лев", ""),
          new PersonName("Мелова", "Марта", ""),
          new PersonName("Пеналов", "Платон", ""),
          new PersonName("Тетрадкина", "Тая", ""));

  static final List<Student> STUDENTS =
      IntStream.range(0, NAMES.size())
          .mapToObj(i -> new Student(i + 1L, NAMES.get(i), NAMES.get(i).family()))
          .toList();

  /** Who gets a five. */
  static final Student BEST = STUDENTS.get(0);

  /** Who is away. */
  static final Student AWAY = STUDENTS.get(4);

  private MadeUpClass() {}

  static LessonLine line(Filling filling, Scene scene) {
    return new LessonLine(
        LESSON,
        scene.today(),
        2,
        at(9, 25, scene),
        at(10, 10, scene),
        "Математика",
        NAME,
        "12",
        false,
        filling);
  }

  static Instant at(int hour, int minute, Scene scene) {
    return scene
        .today()
        .atTime(LocalTime.of(hour, minute))
        .atZone(scene.visit().school().zone())
        .toInstant();
  }
}
