package ru.zvonok.core.exchange;

import java.util.List;

/** The columns of a curriculum plan (КТП), each by the headings that it may have. */
final class CurriculumHeadings {

  static final String SUBJECT = "Предмет|Subject";
  static final String CLASS = "Класс|Class";
  static final String NUMBER = "№|№ п/п|No|Number";
  static final String TOPIC = "Тема|Тема урока|Topic";
  static final String HOURS = "Часы|Кол-во часов|Количество часов|Hours";

  private CurriculumHeadings() {}

  /** The heading as this row's table has it. */
  static String in(Row row, String headings) {
    List<String> all = List.of(headings.split("\\|"));
    return all.stream().filter(row.table()::has).findFirst().orElse(all.getFirst());
  }
}
