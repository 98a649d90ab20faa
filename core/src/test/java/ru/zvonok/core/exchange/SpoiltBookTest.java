package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A workbook with everything wrong that a hurried evening can bring: each of it is named at once.
 */
class SpoiltBookTest extends ImportTesting {

  private final List<String> expected = new ArrayList<>();

  /** Puts a wrong line under the others of the sheet. */
  private SpoiltBookTest wrong(BookFiles book, String sheet, String line, String... problems) {
    book.add(sheet, line);
    for (String problem : problems) {
      expected.add(sheet + " " + book.lines(sheet).size() + " " + problem);
    }
    return this;
  }

  @Test
  void everyErrorOfASpoiltWorkbookIsNamedAtOnce() {
    BookFiles book = BookFiles.small();
    wrong(book, "Школа", "Ещё одна|Москва", "Название SEVERAL_SCHOOLS");
    wrong(book, "Учебный год", "учебный год|2026/27|01.09.2026|26.05.2027", "Что YEAR_TWICE");
    wrong(book, "Учебный год", "перемена||01.10.2025|02.10.2025", "Что VALUE_UNKNOWN");
    wrong(book, "Учебный год", "каникулы||31.02.2026|01.03.2026", "Начало DATE_WRONG");
    wrong(book, "Учебный год", "каникулы|||01.03.2026", "Начало VALUE_MISSING");
    wrong(book, "Учебный год", "каникулы||01.03.2026|", "Конец VALUE_MISSING");
    wrong(book, "Учебный год", "каникулы||02.03.2026|01.03.2026", "Конец DATES_REVERSED");
    wrong(book, "Учебный год", "каникулы||01.07.2026|02.07.2026", "Начало OUT_OF_YEAR");
    wrong(book, "Учебный год", "праздник||01.01.2026|01.03.2026", "Конец HOLIDAY_LONG");
    wrong(book, "Учебный год", "четверть|Лишняя|20.12.2025|31.12.2025", "Начало TERMS_OVERLAP");
    wrong(book, "Учебный год", "каникулы||02.03.2026|03.03.2026|99", "Параллель VALUE_UNKNOWN");
    wrong(book, "Звонки", "3|3|10:30|11:15", "Смена VALUE_UNKNOWN");
    wrong(book, "Звонки", "1|сорок|11:30|12:15", "Урок NUMBER_WRONG");
    wrong(book, "Звонки", "1|5|25:30|26:15", "Начало TIME_WRONG", "Конец TIME_WRONG");
    wrong(book, "Звонки", "1|6|13:15|13:00", "Конец TIMES_REVERSED");
    wrong(book, "Звонки", "2|1|15:00|15:45", "Урок BELL_TWICE");
    wrong(book, "Звонки", "2|2|14:30|15:15", "Начало BELLS_OVERLAP");
    wrong(book, "Классы", "7 а|7", "Класс CLASS_TWICE");
    wrong(book, "Классы", "Радуга|", "Параллель GRADE_UNKNOWN");
    wrong(book, "Классы", "9А|9|Никого Такого", "Классный руководитель TEACHER_UNKNOWN");
    wrong(book, "Классы", "9Б|9||вечерняя", "Смена VALUE_UNKNOWN");
    wrong(book, "Ученики", "8А|Зайцев|Егор", "Класс CLASS_UNKNOWN");
    wrong(book, "Ученики", "|Ивин|Егор", "Класс VALUE_MISSING");
    wrong(book, "Ученики", "7А||Егор", "Фамилия VALUE_MISSING");
    wrong(book, "Ученики", "7А|Зайцев|", "Имя VALUE_MISSING");
    wrong(book, "Ученики", "7А|Зайцев|Егор||вчера", "Дата рождения DATE_WRONG");
    wrong(book, "Ученики", "7А|Лисин|Егор||01.01.2099", "Дата рождения DATE_WRONG");
    wrong(book, "Ученики", "7А|Бананова|Ольга||01.03.2012", "Фамилия PERSON_TWICE");
    wrong(book, "Ученики", "7А|Киви|Ян||01.03.2012|b2", "ID ID_TWICE");
    wrong(book, "Ученики", "f:B2|Лимонов|Ян||01.03.2012", "Класс CELL_FORMULA");
    wrong(book, "Ученики", "7А|Лимонов|Лев||f:E2", "Дата рождения CELL_FORMULA");
    wrong(book, "Ученики", "7А|" + "А".repeat(10_000) + "|Лев", "Фамилия VALUE_TOO_LONG");
    wrong(book, "Родители", "Апельсинова Инна|7А|Апельсинова|Ада", "Ученик STUDENT_UNKNOWN");
    wrong(book, "Родители", "|7А|Апельсинова|Ада", "Ученик VALUE_MISSING");
    wrong(book, "Родители", "Грушин Лев|7Б|Бананова|Инна|Юрьевна", "Фамилия GUARDIAN_TWICE");
    wrong(book, "Родители", "Грушин Лев|7Б|Грушина|Ада|||d1", "ID ID_OF_ANOTHER");
    wrong(book, "Родители", "Вишнёв Пётр|7Я|Вишнёва|Ада", "Класс CLASS_UNKNOWN");
    wrong(book, "Сотрудники", "Указкина|Мария|Петровна|учитель", "Фамилия PERSON_TWICE");
    wrong(book, "Сотрудники", "Сидоров|Пётр||волшебник", "Роль VALUE_UNKNOWN");
    wrong(book, "Сотрудники", "Дынина|Яна|||b2", "ID STUDENT_AND_STAFF");
    wrong(book, "Нагрузка", "Указкена|Алгебра|7А", "Учитель TEACHER_UNKNOWN");
    wrong(book, "Нагрузка", "Глаголов|Алгбра|7А", "Предмет SUBJECT_UNKNOWN");
    wrong(book, "Нагрузка", "Глаголов|Алгебра|7А; 7Ж", "Класс CLASS_UNKNOWN");
    wrong(book, "Нагрузка", "Глаголов|Алгебра|7А|английский 3", "Подгруппа PART_UNKNOWN");
    wrong(book, "Подгруппы", "7А|английский 2|Апельсинина", "Ученик STUDENT_UNKNOWN");
    wrong(book, "Подгруппы", "7А||Апельсинов", "Подгруппа VALUE_MISSING");
    wrong(book, "Расписание", "восьмой|1|7А||Алгебра|Указкина", "День DAY_UNKNOWN");
    wrong(book, "Расписание", "пн|9|7А||Алгебра|Указкина", "Урок HOUR_UNKNOWN");
    wrong(book, "Расписание", "пн|1|7Щ||Алгебра|Указкина", "Класс CLASS_UNKNOWN");
    wrong(book, "Расписание", "пн|2|7А|немецкий|Алгебра|Указкина", "Подгруппа PART_UNKNOWN");
    wrong(book, "Расписание", "вт|2|7А||Алхимия|Указкина", "Предмет SUBJECT_UNKNOWN");
    wrong(book, "Расписание", "ср|2|7А||Алгебра|Сказкина", "Учитель TEACHER_UNKNOWN");
    wrong(book, "Расписание", "чт|1|7А||Алгебра|Указкина||ночная", "Смена VALUE_UNKNOWN");
    wrong(book, "КТП", "Алгебра|7А|0|Ноль|1", "№ PLAN_NUMBER_WRONG");
    wrong(book, "КТП", "Алгебра|7А|2|Ещё раз|1", "№ PLAN_NUMBER_TWICE");
    wrong(book, "КТП", "Алгебра|7А|5|Много|тысяча", "Кол-во часов PLAN_HOURS_WRONG");
    wrong(book, "КТП", "Алхимия|7А|1|Золото|1", "Предмет SUBJECT_UNKNOWN");
    wrong(book, "КТП", "Алгебра|7А|6||1", "Тема урока VALUE_MISSING");

    ImportReport report = take(MONDAY, false, book.write(temp));

    assertThat(report.applied()).isFalse();
    assertThat(report.problems())
        .extracting(one -> one.sheet() + " " + one.line() + " " + one.column() + " " + one.code())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).hasSizeGreaterThan(55);
    for (Locale language : List.of(Locale.of("ru"), Locale.ENGLISH)) {
      assertThat(report.problems())
          .allSatisfy(
              one ->
                  assertThat(one.what(language) + one.whatToDo(language))
                      .doesNotContain("{", "null"));
    }
    assertThat(rows("select id from person")).isEmpty();
    assertThat(rows("select id from academic_year")).isEmpty();
  }

  @Test
  void headingsThatAreWrongAreNamedWithTheNearest_andOtherSheetsPassBy() {
    BookFiles book =
        BookFiles.small()
            .replace("Ученики", "Класс|Фамилия|Имя", "Класс|Фамилмя|Имя")
            .replace("Звонки", "Смена|Урок|Начало|Конец", "Смена|Урок|Начало|Урок")
            .replace("Предметы", "Предмет", "Что-то")
            .sheet("Заметки", "что|угодно")
            .replace("Сотрудники", "|Роль|ID", "|Роль|Оклад");
    ImportReport report = take(MONDAY, false, book.write(temp));
    assertThat(report.problems())
        .extracting(one -> one.sheet() + " " + one.column() + " " + one.code() + one.arguments())
        .contains(
            "Ученики Фамилия HEADING_MISSING[Фамилия, Фамилмя]",
            "Звонки Конец HEADING_MISSING[Конец, none]",
            "Звонки Урок COLUMN_TWICE[Урок]",
            "Предметы  HEADINGS_MISSING[Предмет]");
    assertThat(report.notices())
        .extracting(one -> one.sheet() + " " + one.code() + one.arguments())
        .contains("Сотрудники COLUMN_PASSED[Оклад]", " SHEET_PASSED[Заметки]");
  }

  @Test
  void anEmptySchoolIsToldOnceWhatItLacks() {
    ImportReport report = take(MONDAY, false, BookFiles.small().only("Ученики").write(temp));
    assertThat(report.problems())
        .extracting(one -> one.code() + "" + one.arguments())
        .containsExactly("SHEET_NEEDED[Классы]");
  }
}
