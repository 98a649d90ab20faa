package ru.zvonok.bot.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.DayWord;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.Sure;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.planning.Bells.Ring;

/** «Особые дни» on the director's phone. */
class DaysOnPhoneTest extends PhonesInSchool {

  private Phone desk;

  @BeforeEach
  void director() {
    desk = phoneOf(school.director(), "1");
    desk.send(new SpecialDayAction.SpecialDays());
  }

  @Test
  void quarantineOfAClassSaysWhomItTouchesAndIsTakenBack() {
    go("Завтра", "7А", "Карантин");
    assertThat(desk.screen().html())
        .contains("занятий нет: карантин", "1 класс, 12 учеников.", "Уроков: 1 → 0. 1 учитель.");
    assertThat(days()).isZero();
    go("Да, объявить");
    assertThat(days()).isOne();
    assertThat(diary()).contains("Занятий нет: карантин");
    go("Особые дни");
    assertThat(desk.screen().html()).contains("ср, 15.10 · 7А: занятий нет: карантин");
    go("15.10 · 7А", "Как обычно", "Да, объявить", "Особые дни");
    assertThat(desk.screen().html()).contains("Впереди обычные дни.");
    assertThat(diary()).doesNotContain("карантин").contains("Русский язык");
  }

  @Test
  void aRemoteDayWithANoteIsSeenByFamilies() {
    go("Завтра", "Вся школа", "Дистанционно", "С пояснением");
    assertThat(days()).isZero();
    assertThat(desk.say("Ссылки <у> классных руководителей").html()).startsWith("✓ Записано");
    assertThat(diary()).contains("Дистанционно", "Русский язык");
    desk.send(new SpecialDayAction.OpenDay(0, SchoolFixture.TODAY.plusDays(1), 0));
    assertThat(desk.screen().html()).contains("дистанционно. Ссылки &lt;у&gt; классных");
  }

  @Test
  void aWorkingSaturdayHasAnotherDaysLessons() {
    go("Другой день", "сб, 18.10", "Вся школа", "Уроки другого", "среда");
    assertThat(desk.screen().html()).contains("уроки по расписанию дня: среда", "Уроков: 0 → 1.");
    go("Да, объявить");
    assertThat(days()).isOne();
  }

  @Test
  void shorterBellsAreMadeFromTheUsualOnes() {
    long usual =
        school.rows().insert("insert into bell_schedule (name) values ('Обычные') returning id");
    for (int number = 1; number <= 5; number++) {
      LocalTime from = LocalTime.of(8, 30).plusMinutes(55L * (number - 1));
      school
          .rows()
          .run(
              "insert into bell (schedule_id, number, starts_at, ends_at) values (?, ?, ?, ?)",
              usual,
              number,
              from,
              from.plusMinutes(45));
    }
    go("Завтра", "7-е", "Другие звонки", "По 30 мин");
    assertThat(desk.screen().html()).contains("Уроки по 30 мин, смена 1: 08:30–11:40");
    go("Уроки по 30 мин", "Да, объявить");
    assertThat(diary()).contains("Другие звонки", "09:10–09:40 Русский язык");
  }

  @Test
  void breaksStayAsLongAsTheyAre() {
    assertThat(
            ShorterBells.shorter(
                List.of(
                    ring(1, "8:30", "9:15"), ring(2, "9:25", "10:10"), ring(3, "10:30", "11:15")),
                30))
        .containsExactly(
            ring(1, "8:30", "9:00"), ring(2, "9:10", "9:40"), ring(3, "10:00", "10:30"));
  }

  @Test
  void forgedWordsChangeNothing() {
    for (Long detail : new Long[] {null, 0L, 8L, 9_000_000_001L}) {
      for (DayWord word : List.of(DayWord.BELLS, DayWord.AS)) {
        desk.send(
            new SpecialDayAction.SayDay(
                0, SchoolFixture.TODAY.plusDays(1), 0, word, detail, Sure.YES));
        assertThat(desk.screen().html())
            .isEqualTo("Такое значение школе не подойдёт. Выберите другое.");
        Shown.hasWayHome(desk.screen());
      }
    }
    assertThat(days()).isZero();
  }

  private static Ring ring(int number, String from, String to) {
    return new Ring(
        number,
        LocalTime.parse("0".repeat(5 - from.length()) + from),
        LocalTime.parse("0".repeat(5 - to.length()) + to));
  }

  private void go(String... labels) {
    for (String label : labels) {
      Shown.hasWayHome(desk.press(label));
    }
  }

  private String diary() {
    Phone mother = phoneOf(school.ivansMother(), "mother" + System.nanoTime());
    return mother
        .send(new DiaryAction.DiaryDay(school.ivan(), SchoolFixture.TODAY.plusDays(1)))
        .html();
  }

  private long days() {
    return school
        .rows()
        .with(
            jdbc ->
                jdbc.sql("select count(*) from special_day where not unset")
                    .query(Long.class)
                    .single());
  }
}
