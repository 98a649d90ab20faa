package ru.zvonok.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of a made-up school, to be changed row by row. Cells are parted by «|»; {@code
 * d:01.09.2025} is a day, {@code t:08:30} a time of day, {@code n:5} a number and {@code f:A1+1} a
 * formula; all else is text.
 */
public final class BookFiles {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

  private final Map<String, List<String>> sheets = new LinkedHashMap<>();

  public static BookFiles empty() {
    return new BookFiles();
  }

  /** The school of {@link RosterFiles#small()} in one workbook, with bells and a timetable. */
  public static BookFiles small() {
    return empty()
        .sheet("Школа", "Название|Часовой пояс", "Школа Солнечная|Москва")
        .sheet(
            "Учебный год",
            "Что|Название|Начало|Конец|Параллель",
            "учебный год|2025/26|d:01.09.2025|d:26.05.2026",
            "четверть|1 четверть|01.09.2025|24.10.2025",
            "четверть||d:03.11.2025|d:30.12.2025",
            "четверть||d:12.01.2026|d:27.03.2026",
            "четверть||d:06.04.2026|d:26.05.2026",
            "каникулы|Осенние каникулы|d:25.10.2025|d:02.11.2025",
            "каникулы|Для первых|d:16.02.2026|d:22.02.2026|n:1",
            "праздник|День народного единства|d:04.11.2025",
            "рабочий день|Перенос|d:08.11.2025")
        .sheet(
            "Звонки",
            "Смена|Урок|Начало|Конец",
            "n:1|n:1|t:08:30|t:09:15",
            "n:1|n:2|9:25|10.10",
            "n:2|n:1|t:14:00|t:14:45")
        .sheet(
            "Классы",
            "Класс|Параллель|Классный руководитель|Смена",
            "7А|n:7|Указкина Мария Петровна|1",
            "7 «б»|||2")
        .sheet(
            "Ученики",
            "Класс|Фамилия|Имя|Отчество|Дата рождения|ID",
            "7А|Апельсинов|Иван|Львович|d:29.02.2012",
            "7а|Бананова|Ольга||d:01.03.2012",
            "7 А|Вишнёв|Пётр||02.04.2012",
            "7Б|Грушин|Лев|Олегович|03.11.2011",
            "7б|Дынина|Яна||d:05.05.2012|b2",
            "7-Б|Ежевикин|Юрий||06.06.2012")
        .sheet(
            "Родители",
            "Ученик|Класс|Фамилия|Имя|Отчество|Кем приходится|ID",
            "Апельсинов Иван|7А|Апельсинов|Лев||отец",
            "Бананова Ольга; Дынина Яна||Бананова|Инна|Юрьевна|мать")
        .sheet(
            "Сотрудники",
            "Фамилия|Имя|Отчество|Роль|ID",
            "Указкина|Мария|Петровна|учитель, заместитель",
            "Глаголов|Джон||учитель",
            "Кисточкина|Вера|Ивановна",
            "Расписная|Анна|Олеговна|директор|d1")
        .sheet("Предметы", "Предмет", "Алгебра", "Английский язык", "Рисование")
        .sheet(
            "Нагрузка",
            "Учитель|Предмет|Класс|Подгруппа",
            "Указкина М. П.|Алгебра|7А; 7Б",
            "Глаголов|Английский язык|7А|английский 1",
            "Глаголов|Английский язык|7А|английский 2",
            "Кисточкина|Рисование|7А + 7Б")
        .sheet(
            "Подгруппы",
            "Класс|Подгруппа|Ученик",
            "7А|английский 1|Апельсинов",
            "7А|английский 2|Бананова О.; Вишнев Петр")
        .sheet(
            "Расписание",
            "День|Урок|Класс|Подгруппа|Предмет|Учитель|Кабинет|Смена",
            "понедельник|n:1|7А||Алгебра|Указкина М. П.|12",
            "понедельник|n:2|7А|английский 1|Английский язык|Глаголов|21",
            "Вт|1|7Б||Алгебра|Указкина",
            "среда|t:08:30|7А+7Б||Рисование|Кисточкина")
        .sheet(
            "КТП",
            "Предмет|Класс|№|Тема урока|Кол-во часов",
            "Алгебра|7А, 7Б|n:1|Числовые выражения|n:2",
            "Алгебра|7А|n:2|Выражения с переменными|n:1");
  }

  public BookFiles sheet(String name, String... lines) {
    sheets.put(name, new ArrayList<>(List.of(lines)));
    return this;
  }

  public BookFiles without(String name) {
    sheets.remove(name);
    return this;
  }

  /** Only these sheets. */
  public BookFiles only(String... names) {
    sheets.keySet().retainAll(List.of(names));
    return this;
  }

  public BookFiles add(String name, String... lines) {
    lines(name).addAll(List.of(lines));
    return this;
  }

  public BookFiles replace(String name, String from, String to) {
    lines(name).replaceAll(line -> line.replace(from, to));
    return this;
  }

  public List<String> lines(String name) {
    return sheets.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  public Path write(Path folder) {
    return write(folder, "школа.xlsx");
  }

  public Path write(Path folder, String name) {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Zvonok", "1.0")) {
      for (Map.Entry<String, List<String>> each : sheets.entrySet()) {
        Worksheet sheet = book.newWorksheet(each.getKey());
        for (int row = 0; row < each.getValue().size(); row++) {
          String[] cells = each.getValue().get(row).split("\\|", -1);
          for (int at = 0; at < cells.length; at++) {
            cell(sheet, row, at, cells[at]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void cell(Worksheet sheet, int row, int at, String text) {
    String rest = text.substring(Math.min(2, text.length()));
    if (text.startsWith("d:")) {
      sheet.value(row, at, LocalDate.parse(rest, DAY));
      sheet.style(row, at).format("dd.mm.yyyy").set();
    } else if (text.startsWith("t:")) {
      sheet.value(row, at, LocalTime.parse(rest).toSecondOfDay() / (24 * 60 * 60.0));
      sheet.style(row, at).format("h:mm").set();
    } else if (text.startsWith("n:")) {
      sheet.value(row, at, new BigDecimal(rest));
    } else if (text.startsWith("f:")) {
      sheet.formula(row, at, rest);
    } else if (!text.isEmpty()) {
      sheet.value(row, at, text);
    }
  }
}
