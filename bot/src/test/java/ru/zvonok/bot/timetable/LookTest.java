package ru.zvonok.bot.timetable;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Screen;

class LookTest extends PhonesInSchool {

  private void show(Screen s) {
    System.out.println("------------------------\n" + s.html());
    s.rows().forEach(r -> System.out.println(r.stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" "))));
  }

  @Test
  void look() {
    school.rows().insert("insert into bell_schedule (name, shift) values ('Обычные', 1) returning id");
    school.rows().run("insert into bell (schedule_id, number, starts_at, ends_at) select id, 1, '08:30', '09:15' from bell_schedule");
    school.rows().run("insert into bell (schedule_id, number, starts_at, ends_at) select id, 2, '09:25', '10:10' from bell_schedule");
    Phone desk = phoneOf(school.deputy(), "1");
    show(desk.send(new StartAction.Menu()));
    for (String press : "Замены|ср|По учителю|← Назад|По учителю".split("x")) {}
    go(desk, "Замены", "15.10", "По классу", "7А", "2 · 7А Русский", "Заменить учителя", "Зимина", "Болезнь", "К изменениям");
    go(desk, "⇄ 2", "Вернуть: Орлова", "Другая причина");
    show(desk.say("вышла на работу"));
    go(desk, "К изменениям", "16.10", "По учителю", "Лебедева", "Учителя нет", "Болезнь", "Орлова", "← Назад");
    go(desk, "☰", "Замены", "15.10", "16.10", "⇄ 1", "Отменить урок", "Здание", "К изменениям", "– 1", "Вернуть урок", "Отмена");
    go(desk, "☰", "Замены", "15.10", "16.10", "По классу", "7А", "2 · 7А", "Другой предмет", "Математика Леб", "Мероприятие", "Вернуть как было", "К изменениям");
    go(desk, "По классу", "7А", "2 · 7А", "Перенести", "пт", "2", "Отъезд", "К изменениям", "– 2", "← Назад", "3 · 7А англ. 1", "Поменять местами", "⇄ 1 · 7А", "Отъезд");
    go(desk, "☰", "Замены", "15.10", "16.10", "17.10", "По классу", "7А", "Добавить урок", "7А История", "5", "Здание", "Вернуть как было");
    go(desk, "☰", "Особые дни", "Завтра", "7А", "Карантин", "Да, объявить", "Вернуть как было", "Особые дни", "Другой день", "пт, 17.10", "7-е", "Другие звонки", "По 30", "Уроки по 30", "С пояснением");
    show(desk.say("Уроки короткие"));
    go(desk, "Особые дни", "17.10 · 7-е", "← Назад", "☰", "Особые дни", "Другой день", "сб, 18.10", "Вся школа", "Уроки другого", "среда", "Да");
    go(desk, "☰", "Сроки", "Урок", "На 4 ч раньше", "← Назад");
  }

  private void go(Phone desk, String... labels) {
    for (String label : labels) {
      System.out.println(">>> " + label);
      show(desk.press(label));
    }
  }
}
