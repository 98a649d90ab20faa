package ru.zvonok.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up school of a thousand students in one workbook: forty classes of twenty-five in two
 * shifts, their parents, sixty staff, the load, groups for English, a week of lessons and a plan of
 * topics for every class.
 */
final class BigSchool {

  static final int CLASSES = 40;
  static final int OF_CLASS = 25;
  static final int STAFF = 60;

  private static final List<String> SYLLABLES =
      List.of("ба", "ве", "го", "ду", "жи", "за", "ку", "ло", "ми", "ну", "пе", "ро", "са", "ту");
  private static final List<String> SUBJECTS =
      List.of(
          "Русский язык",
          "Литература",
          "Математика",
          "История",
          "География",
          "Биология",
          "Физика",
          "Химия",
          "Музыка",
          "Рисование",
          "Труд",
          "Физкультура");
  private static final List<String> DAYS =
      List.of("понедельник", "вторник", "среда", "четверг", "пятница");

  private BigSchool() {}

  static BookFiles book() {
    BookFiles book =
        BookFiles.small()
            .only("Школа", "Учебный год")
            .sheet("Звонки", "Смена|Урок|Начало|Конец")
            .sheet("Классы", "Класс|Классный руководитель|Смена")
            .sheet("Ученики", "Класс|Фамилия|Имя|Отчество|Дата рождения")
            .sheet("Родители", "Ученик|Класс|Фамилия|Имя|Отчество|Кем приходится")
            .sheet("Сотрудники", "Фамилия|Имя|Отчество|Роль")
            .sheet("Предметы", "Предмет", "Английский язык")
            .sheet("Нагрузка", "Учитель|Предмет|Класс|Подгруппа")
            .sheet("Подгруппы", "Класс|Подгруппа|Ученик")
            .sheet("Расписание", "День|Урок|Класс|Подгруппа|Предмет|Учитель|Кабинет")
            .sheet("КТП", "Предмет|Класс|№|Тема|Часы");
    for (int lesson = 1; lesson <= 6; lesson++) {
      book.add("Звонки", "1|%d|t:%02d:00|t:%02d:45".formatted(lesson, 7 + lesson, 7 + lesson));
      book.add("Звонки", "2|%d|t:%02d:00|t:%02d:45".formatted(lesson, 13 + lesson, 13 + lesson));
    }
    SUBJECTS.forEach(subject -> book.add("Предметы", subject));
    for (int i = 0; i < STAFF; i++) {
      book.add("Сотрудники", teacher(i) + (i == 0 ? "|директор" : "|учитель"));
    }
    for (int i = 0; i < CLASSES; i++) {
      addClass(book, i);
    }
    return book;
  }

  static String className(int at) {
    return (1 + at / 4) + "АБВГ".substring(at % 4, at % 4 + 1);
  }

  private static void addClass(BookFiles book, int at) {
    String name = className(at);
    book.add("Классы", name + "|" + fullName(at) + "|" + (at % 2 + 1));
    List<List<String>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < OF_CLASS; i++) {
      int number = at * OF_CLASS + i;
      String family = word(number * 7 + 3) + "ин";
      String given = word(number % 97) + "н";
      LocalDate born = LocalDate.of(2008, 1, 1).plusDays(number * 3L);
      book.add(
          "Ученики",
          "%s|%s|%s|%sович|d:%d.%d.%d"
              .formatted(
                  name,
                  family,
                  given,
                  word(number % 31),
                  born.getDayOfMonth(),
                  born.getMonthValue(),
                  born.getYear()));
      book.add(
          "Родители",
          "%s %s|%s|%sа|Ада|%sовна|мать".formatted(family, given, name, family, word(number)),
          "%s %s|%s|%s|Лев|%sович|отец".formatted(family, given, name, family, word(number)));
      halves.get(i % 2).add(family + " " + given);
    }
    for (int half = 0; half < 2; half++) {
      String part = "английский " + (half + 1);
      book.add("Подгруппы", name + "|" + part + "|" + String.join("; ", halves.get(half)));
      String teacher = fullName(40 + (at + half) % 20);
      book.add("Нагрузка", teacher + "|Английский язык|" + name + "|" + part);
      book.add(
          "Расписание",
          "%s|6|%s|%s|Английский язык|%s|%d"
              .formatted(DAYS.get(at % 5), name, part, teacher, 40 + half));
    }
    for (int s = 0; s < SUBJECTS.size(); s++) {
      addSubject(book, at, s);
    }
  }

  private static void addSubject(BookFiles book, int at, int subject) {
    String name = className(at);
    String teacher = fullName((at * 5 + subject * 3) % STAFF);
    String title = SUBJECTS.get(subject);
    book.add("Нагрузка", teacher + "|" + title + "|" + name);
    for (int i = 0; i < 2; i++) {
      int place = subject * 2 + i;
      book.add(
          "Расписание",
          "%s|%d|%s||%s|%s|%d"
              .formatted(DAYS.get(place % 5), 1 + place / 5, name, title, teacher, 10 + at));
    }
    for (int topic = 1; topic <= 34; topic++) {
      book.add(
          "КТП", "%s|%s|n:%d|Тема %d: %s|n:2".formatted(title, name, topic, topic, word(topic)));
    }
  }

  private static String teacher(int at) {
    return "%sцева|%sна|%sовна".formatted(word(at * 11 + 5), word(at % 13), word(at % 29));
  }

  private static String fullName(int at) {
    return teacher(at).replace('|', ' ');
  }

  /** A made-up word, another for each number up to 14³. */
  private static String word(int number) {
    int size = SYLLABLES.size();
    String word =
        SYLLABLES.get(number % size)
            + SYLLABLES.get(number / size % size)
            + SYLLABLES.get(number / size / size % size);
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }
}
