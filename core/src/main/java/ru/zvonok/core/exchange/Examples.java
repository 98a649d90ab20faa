package ru.zvonok.core.exchange;

import java.util.List;
import java.util.Map;

/**
 * The rows that the template shows: people who don't exist, marked as an example. Left as they are,
 * they are no part of the school.
 */
final class Examples {

  /** What an example's remark says. */
  static final String MARK = "пример";

  private static final Map<SheetKind, List<List<String>>> ROWS =
      Map.ofEntries(
          Map.entry(SheetKind.SCHOOL, rows("Школа № 0|Москва|")),
          Map.entry(
              SheetKind.YEAR,
              rows(
                  "учебный год|2025/26|01.09.2025|26.05.2026|",
                  "четверть|1 четверть|01.09.2025|24.10.2025|",
                  "четверть|2 четверть|03.11.2025|30.12.2025|",
                  "четверть|3 четверть|12.01.2026|27.03.2026|",
                  "четверть|4 четверть|06.04.2026|26.05.2026|",
                  "каникулы|Осенние каникулы|25.10.2025|02.11.2025|",
                  "каникулы|Зимние каникулы|31.12.2025|11.01.2026|",
                  "каникулы|Дополнительные каникулы|16.02.2026|22.02.2026|1",
                  "каникулы|Весенние каникулы|28.03.2026|05.04.2026|",
                  "праздник|День народного единства|04.11.2025||",
                  "рабочий день|Перенос с 9 января|10.01.2026||")),
          Map.entry(
              SheetKind.BELLS,
              rows("1|1|08:30|09:15", "1|2|09:25|10:10", "2|1|14:00|14:45", "2|2|14:55|15:40")),
          Map.entry(SheetKind.CLASSES, rows("7А|7|Указкина Мария Петровна|1", "7Б|7||2")),
          Map.entry(
              SheetKind.STUDENTS,
              rows(
                  "7А|Апельсинов|Иван|Львович|29.02.2012|",
                  "7А|Вишнёва|Анна||14.08.2012|",
                  "7Б|Грушин|Лев|Олегович|03.11.2011|у-15")),
          Map.entry(
              SheetKind.GUARDIANS,
              rows(
                  "Апельсинов Иван|7А|Апельсинова|Инна|Сергеевна|мать|",
                  "Вишнёва Анна; Грушин Лев||Грушин|Олег|Юрьевич|отец|")),
          Map.entry(
              SheetKind.STAFF,
              rows(
                  "Расписная|Анна|Олеговна|директор|",
                  "Указкина|Мария|Петровна|учитель, заместитель|",
                  "Глаголов|Пётр|Ильич|учитель|")),
          Map.entry(SheetKind.SUBJECTS, rows("Алгебра", "Английский язык")),
          Map.entry(
              SheetKind.LOAD,
              rows(
                  "Указкина Мария Петровна|Алгебра|7А|",
                  "Указкина М. П.|Алгебра|7Б|",
                  "Глаголов П. И.|Английский язык|7А|английский 1")),
          Map.entry(
              SheetKind.PARTS,
              rows("7А|английский 1|Апельсинов Иван", "7А|английский 2|Вишнёва Анна")),
          Map.entry(
              SheetKind.TIMETABLE,
              rows(
                  "понедельник|1|7А||Алгебра|Указкина М. П.|12|",
                  "понедельник|2|7А|английский 1|Английский язык|Глаголов П. И.|21|",
                  "вторник|1|7Б||Алгебра|Указкина М. П.|12|2")),
          Map.entry(
              SheetKind.PLAN,
              rows("Алгебра|7А|1|Числовые выражения|2", "Алгебра|7А|2|Выражения с переменными|1")));

  private Examples() {}

  /** In the order of the sheet's columns. */
  static List<List<String>> of(SheetKind kind) {
    return ROWS.getOrDefault(kind, List.of());
  }

  private static List<List<String>> rows(String... rows) {
    return List.of(rows).stream().map(row -> List.of(row.split("\\|", -1))).toList();
  }
}
