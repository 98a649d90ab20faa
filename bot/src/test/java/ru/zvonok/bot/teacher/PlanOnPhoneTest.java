package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Role;

/** The topic comes from the curriculum plan: two taps from the card. */
class PlanOnPhoneTest {

  private final Phone.Day day = new Phone.Day();
  private final Phone phone = day.of(day.school.mathTeacher(), Role.TEACHER);

  @BeforeEach
  void opensTheFirstLesson() {
    plan("Линейные уравнения", "Квадратные уравнения/2", "Системы уравнений", "Неравенства");
    phone.press(new JournalAction.MyLessons(null)).tap("● 1");
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void theNextTopicIsTwoTapsFromTheCard() {
    phone.tap("○ Тема").tap("По плану: 1. Линейные уравнения");

    assertThat(phone.text()).startsWith("✓ Тема: Линейные уравнения · по плану, № 1");
    phone.tap("← К уроку");
    assertThat(phone.text()).contains("Тема: Линейные уравнения · по плану, № 1");
    assertThat(phone.labels()).contains("✓ Тема");
    assertThat(phone.awaiting()).isNull();
  }

  @Test
  void aTopicOfTwoHoursIsOfferedTwice() {
    Phone monday = openMonday();
    monday.tap("○ Тема").tap("Дальше: 2. Квадратные");
    phone.tap("○ Тема");
    assertThat(phone.text()).contains("По плану: 2. Квадратные уравнения · 2-й час из 2");
    assertThat(phone.labels())
        .containsSubsequence(
            "По плану: 2. Квадратные уравнения",
            "Дальше: 3. Системы уравнений",
            "Пропущено: 1. Линейные уравнения",
            "Весь план");
  }

  @Test
  void typedWordsOfThePlanAreThePlans_andOthersAreSaidToBeOffItCalmly() {
    phone.tap("○ Тема").says("линейные  уравнения");
    assertThat(phone.text()).contains("Тема: линейные уравнения · по плану, № 1");

    phone.tap("← К уроку").tap("✓ Тема").says("Экскурсия");
    assertThat(phone.text()).contains("Тема: Экскурсия · вне плана (вместо № 1)");

    phone.tap("← К уроку").tap("История");
    assertThat(phone.text())
        .contains("линейные уравнения · по плану, № 1 → Экскурсия · вне плана (вместо № 1)");
  }

  @Test
  void inTheHistoryALongTopicStillSaysThatItLeftThePlan() {
    phone.tap("○ Тема").says("Очень длинная тема ".repeat(12));
    phone.tap("← К уроку").tap("История");
    assertThat(phone.text()).contains("… · вне плана (вместо № 1)");
  }

  @Test
  void anyTopicCanBeChosenFromTheWholePlan() {
    phone.tap("○ Тема").tap("Весь план");
    assertThat(phone.text())
        .contains("→ 1. Линейные уравнения", "2. Квадратные уравнения · 0 из 2 ч");
    phone.tap("3. Системы уравнений");
    assertThat(phone.text()).contains("Тема: Системы уравнений · вне плана (№ 3 вместо № 1)");

    phone.tap("← К уроку").tap("✓ Тема").tap("Весь план").says("Своя тема");
    assertThat(phone.text()).contains("Тема: Своя тема");
  }

  @Test
  void aLongPlanOpensWhereTheClassIs() {
    day.school.rows().run("delete from curriculum_topic");
    day.school.rows().run("delete from curriculum_plan");
    plan(IntStream.rangeClosed(1, 40).mapToObj(n -> "Тема " + n).toArray(String[]::new));
    openMonday().tap("○ Тема").says("Тема 20");

    phone.tap("○ Тема").tap("Весь план");

    assertThat(phone.labels()).contains("✓ 20. Тема 20", "→ 21. Тема 21", "3/5");
    phone.tap("›");
    assertThat(phone.labels()).contains("25. Тема 25", "4/5");
    assertThat(phone.tap("← К уроку").text()).contains("Готово 0/4");
  }

  @Test
  void aButtonPressedTwiceDoesNoHarm() {
    Action take = phone.tap("○ Тема").action("По плану");
    phone.press(take).press(take);
    assertThat(phone.tap("← К уроку").text()).contains("Тема: Линейные уравнения · по плану, № 1");
  }

  @Test
  void aNewerTopicIsNotOverwrittenUnseen() {
    Phone other = day.of(day.school.mathTeacher(), Role.TEACHER);
    phone.tap("○ Тема");
    other.press(new JournalAction.MyLessons(null)).tap("● 1").tap("○ Тема").says("Повторение");

    phone.tap("По плану");

    assertThat(phone.text()).contains("Сейчас: Повторение", "Вы написали: Линейные уравнения");
    phone.tap("Заменить моим");
    assertThat(phone.text()).contains("Тема: Линейные уравнения · по плану, № 1");
  }

  @Test
  void aTopicThatThePlanDoesNotHaveAnyMoreIsAskedAnew() {
    Action take = phone.tap("○ Тема").action("По плану");
    day.school
        .rows()
        .run("update curriculum_topic set replaced_on = current_date where number = 1");
    phone.press(take);
    assertThat(phone.labels()).contains("По плану: 2. Квадратные уравнения");
  }

  @Test
  void aForgedTopicOfAnotherPlanIsNotTaken() {
    day.school
        .rows()
        .curriculum(day.school.class7B, day.school.subject("Математика"), "Чужая тема");
    long foreign =
        day.school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select id from curriculum_topic where title = 'Чужая тема'")
                        .query((row, _) -> row.getLong(1))
                        .single());
    JournalAction.AskTopic ask = (JournalAction.AskTopic) phone.action("○ Тема");
    phone.tap("○ Тема").press(new PlanAction.TakePlanned(ask.lessonId(), foreign));
    assertThat(phone.press(new JournalAction.OpenLesson(ask.lessonId())).text())
        .contains("Готово 0/4");
  }

  private Phone openMonday() {
    Phone monday = day.of(day.school.mathTeacher(), Role.TEACHER);
    return monday.press(new JournalAction.MyLessons(SchoolFixture.TODAY.minusDays(1))).tap("● 1");
  }

  private void plan(String... topics) {
    day.school.rows().curriculum(day.school.class7A, day.school.subject("Математика"), topics);
  }
}
