package ru.zvonok.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Hours a week by subject and grade, as a usual school has them, somewhat simplified. */
final class Curriculum {

  private static final Set<String> OWN_TEACHER =
      Set.of(
          "Русский язык",
          "Литературное чтение",
          "Математика",
          "Окружающий мир",
          "Технология",
          "ИЗО");

  private Curriculum() {}

  static Map<String, Integer> of(int grade) {
    if (grade <= 4) {
      return grade == 1
          ? hours(
              "Русский язык 5, Литературное чтение 4, Математика 4, Окружающий мир 2, Технология 1, ИЗО 1, Музыка 1, Физкультура 3")
          : hours(
              "Русский язык 5, Литературное чтение 4, Математика 4, Окружающий мир 2, Технология 1, ИЗО 1, Музыка 1, Физкультура 3, Английский язык 2");
    }
    if (grade <= 6) {
      return hours(
          "Русский язык 5, Литература 3, Английский язык 3, Математика 5, История 2, География 1, Биология 1, Физкультура 3, Труд 2, ИЗО 1, Музыка 1");
    }
    if (grade == 7) {
      return hours(
          "Русский язык 4, Литература 2, Английский язык 3, Алгебра 3, Геометрия 2, Информатика 1, История 2, Обществознание 1, География 2, Биология 1, Физика 2, Физкультура 3, Труд 2, Музыка 1");
    }
    if (grade <= 9) {
      return hours(
          "Русский язык 3, Литература 2, Английский язык 3, Алгебра 3, Геометрия 2, Информатика 1, История 2, Обществознание 1, География 2, Биология 2, Физика 2, Химия 2, Физкультура 3, ОБЗР 1");
    }
    return hours(
        "Русский язык 2, Литература 3, Английский язык 3, Алгебра 4, Геометрия 2, Информатика 2, История 3, Обществознание 2, География 1, Биология 1, Физика 3, Химия 2, Физкультура 3, ОБЗР 1");
  }

  /** Foreign language from grade 5 and informatics from 7: a class sits in two halves. */
  static boolean divided(String subject, int grade) {
    return subject.equals("Английский язык") && grade >= 5;
  }

  /** Primary school: most lessons are the class's own teacher's. */
  static boolean ownTeacher(String subject, int grade) {
    return grade <= 4 && OWN_TEACHER.contains(subject);
  }

  static String department(String subject) {
    return switch (subject) {
      case "Литература" -> "Русский язык";
      case "Алгебра", "Геометрия" -> "Математика";
      case "Обществознание" -> "История";
      case "Биология" -> "Химия";
      case "ИЗО", "Музыка" -> "Искусство";
      case "Труд", "Технология", "ОБЗР" -> "Труд";
      case "Информатика" -> "Физика";
      default -> subject;
    };
  }

  private static Map<String, Integer> hours(String list) {
    Map<String, Integer> hours = new LinkedHashMap<>();
    for (String one : list.split(", ")) {
      int space = one.lastIndexOf(' ');
      hours.put(one.substring(0, space), Integer.parseInt(one.substring(space + 1)));
    }
    return hours;
  }
}
