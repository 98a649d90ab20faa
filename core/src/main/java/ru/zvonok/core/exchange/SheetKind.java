package ru.zvonok.core.exchange;

import static ru.zvonok.core.exchange.Column.must;
import static ru.zvonok.core.exchange.Column.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ru.zvonok.core.exchange.Column.Type;

/** The sheets of a school's workbook, in the order in which they are filled in. */
enum SheetKind {
  SCHOOL(
      "Школа",
      "о школе,организация",
      must("Название", "школа", "наименование", "название школы", "полное название"),
      text("Часовой пояс", "время", "пояс", "часовая зона"),
      text("ID", "ид", "код")),
  YEAR(
      "Учебный год",
      "год,календарь,четверти,каникулы,периоды",
      must("Что", "вид", "период", "тип"),
      text("Название", "наименование"),
      must("Начало", "с", "дата начала", "дата", "первый день").as(Type.DATE),
      text("Конец", "по", "дата окончания", "окончание", "последний день").as(Type.DATE),
      text("Параллель", "класс", "классы")),
  BELLS(
      "Звонки",
      "расписание звонков",
      text("Смена"),
      must("Урок", "номер", "номер урока", "№", "№ урока"),
      must("Начало", "начало урока", "с").as(Type.TIME),
      must("Конец", "конец урока", "окончание", "по").as(Type.TIME)),
  CLASSES(
      "Классы",
      "класс",
      must("Класс", "название", "классы"),
      text("Параллель"),
      text("Классный руководитель", "кл руководитель", "кл рук", "классрук", "руководитель"),
      text("Смена")),
  STUDENTS(
      "Ученики",
      "дети,учащиеся,обучающиеся,список учеников,контингент,список обучающихся",
      must("Класс"),
      must("Фамилия", "фамилия ученика"),
      must("Имя", "имя ученика"),
      text("Отчество", "отчество ученика"),
      text("Дата рождения", "дата рожд", "д р", "родился").as(Type.DATE),
      text("ID", "ид", "код", "номер ученика")),
  GUARDIANS(
      "Родители",
      "законные представители,родители и законные представители,представители",
      must("Ученик", "ребенок", "дети", "ученики", "фио ученика", "фио ребенка").ofLongTexts(),
      text("Класс", "класс ученика"),
      must("Фамилия", "фамилия родителя"),
      must("Имя", "имя родителя"),
      text("Отчество", "отчество родителя"),
      text("Кем приходится", "родство", "степень родства", "кто", "отношение"),
      text("ID", "ид", "код")),
  STAFF(
      "Сотрудники",
      "учителя,педагоги,работники,персонал",
      must("Фамилия"),
      must("Имя"),
      text("Отчество"),
      text("Роль", "роли", "должность"),
      text("ID", "ид", "код")),
  SUBJECTS("Предметы", "предмет,дисциплины", must("Предмет", "название", "наименование")),
  LOAD(
      "Нагрузка",
      "учебная нагрузка,тарификация",
      must("Учитель", "педагог", "преподаватель", "фио учителя"),
      must("Предмет", "дисциплина"),
      must("Класс", "классы"),
      text("Подгруппа", "группа")),
  PARTS(
      "Подгруппы",
      "группы,деление на группы",
      must("Класс"),
      must("Подгруппа", "группа", "название"),
      text("Ученик", "ученики", "состав", "фио ученика").ofLongTexts()),
  TIMETABLE(
      "Расписание",
      "расписание уроков",
      must("День", "день недели"),
      must("Урок", "номер", "номер урока", "№", "№ урока", "время"),
      must("Класс", "классы"),
      text("Подгруппа", "группа"),
      must("Предмет", "дисциплина"),
      text("Учитель", "педагог", "преподаватель", "учителя"),
      text("Кабинет", "каб", "аудитория", "кабинет №"),
      text("Смена")),
  PLAN(
      "КТП",
      "календарно-тематическое планирование,темы,планирование,тематическое планирование",
      must("Предмет", "дисциплина"),
      must("Класс", "классы"),
      text("№", "номер", "номер урока", "№ п/п", "п/п", "№ урока"),
      must("Тема", "тема урока", "темы").ofLongTexts(),
      must("Часы", "кол-во часов", "количество часов", "часов"));

  private final String title;
  private final Set<String> titles;
  private final List<Column> columns;

  SheetKind(String title, String others, Column... columns) {
    this.title = title;
    this.titles =
        Arrays.stream((title + "," + others).split(","))
            .map(Column::key)
            .collect(Collectors.toUnmodifiableSet());
    this.columns = List.of(columns);
  }

  /** As the template calls it. */
  String title() {
    return title;
  }

  List<Column> columns() {
    return columns;
  }

  List<Column> needed() {
    return columns.stream().filter(Column::needed).toList();
  }

  Column column(String heading) {
    return columns.stream().filter(one -> one.heading().equals(heading)).findFirst().orElseThrow();
  }

  /** The column of this sheet that is so headed. */
  Optional<Column> headed(String heading) {
    return columns.stream().filter(column -> column.isHeaded(heading)).findFirst();
  }

  /** How many of its needed columns these headings have. */
  int found(Collection<String> headings) {
    Set<String> there = new TreeSet<>();
    headings.forEach(text -> headed(text).map(Column::heading).ifPresent(there::add));
    if (headings.stream().anyMatch(text -> Column.isFullName(text))) {
      there.addAll(List.of("Фамилия", "Имя"));
    }
    return (int) needed().stream().filter(column -> there.contains(column.heading())).count();
  }

  boolean isComplete(Collection<String> headings) {
    return found(headings) == needed().size();
  }

  static Optional<SheetKind> called(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.titles.contains(Column.key(name)))
        .findFirst();
  }

  /**
   * The sheet that has all its columns among these headings; of several the most telling one. Two
   * headings may stand in any list.
   */
  static Optional<SheetKind> of(Collection<String> headings) {
    return Arrays.stream(values())
        .filter(kind -> kind.needed().size() > 2 && kind.isComplete(headings))
        .max(Comparator.comparingInt(kind -> kind.needed().size()));
  }
}
