package ru.zvonok.bot.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.action.Course;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.journal.Lessons;

/** The first lesson of each role on the phone, in both languages; no row of the school changes. */
class FirstLessonTest extends PhonesInSchool {

  private Map<String, Long> before = Map.of();

  @BeforeEach
  void count() {
    school.rows().bind(school.mathTeacher(), "teacher");
    school.rows().bind(school.classTeacher(), "classTeacher");
    school.rows().bind(school.ivansFather(), "father");
    school.rows().bind(school.ivan(), "student");
    school.rows().bind(school.technician(), "technician");
    TestCore.in(
        school,
        () -> {
          get(Lessons.class).lay(school.id(), SchoolFixture.TODAY, SchoolFixture.TODAY);
          return school;
        });
    before = rows();
  }

  @AfterEach
  void nothingHasChanged() {
    assertThat(rows()).isEqualTo(before);
  }

  /** Every table there is, and how many rows this school has in it. */
  private Map<String, Long> rows() {
    return school
        .rows()
        .with(
            jdbc -> {
              Map<String, Long> counts = new TreeMap<>();
              jdbc.sql(
                      """
                      select table_name from information_schema.columns
                      where table_schema = 'public' and column_name = 'school_id'
                      """)
                  .query(String.class)
                  .list()
                  .forEach(
                      table ->
                          counts.put(
                              table,
                              jdbc.sql("select count(*) from " + table)
                                  .query(Long.class)
                                  .single()));
              assertThat(counts).containsKeys("mark", "attendance", "revision", "outbox", "lesson");
              return counts;
            });
  }

  @ParameterizedTest
  @EnumSource
  void teacher(Language language) {
    boolean ru = language == Language.RU;
    Phone phone = begun("teacher", language, Course.TEACHER);

    phone.press("●");
    assertThat(phone.screen().html()).contains(ru ? "Верно!" : "Right!", ru ? "2 из 9" : "2 of 9");
    phone.press("○ " + (ru ? "Перекличка" : "Roll-call"));
    phone.press("Глобусов");
    assertThat(phone.screen().html()).contains(ru ? "Так тоже можно" : "That works too");
    phone.press((ru ? "Н" : "A") + " Глобусов");
    phone.press("Звонков");
    phone.press(ru ? "Сохранить (1 Н)" : "Save (1 A)");
    phone.press("○ " + (ru ? "Отметки" : "Marks"));
    phone.press("Азбукин");
    phone.press("5");
    assertThat(Shown.labels(phone.screen())).contains("Азбукин 5", "✕ Звонков");
    phone.press(ru ? "← К уроку" : "← Lesson");
    phone.press("○ " + (ru ? "Тема" : "Topic"));
    phone.say("Дроби <и> проценты");
    assertThat(phone.screen().html()).contains("Дроби &lt;и&gt; проценты");
    phone.press("○ " + (ru ? "Задание" : "Homework"));
    phone.press("1. § 14");
    phone.say("Меловой 4 Пеналов опоздал");
    assertThat(phone.screen().html()).contains("Мелова", "Пеналов", ru ? "9 из 9" : "9 of 9");
    phone.press(ru ? "Сохранить" : "Save");

    finished(phone, language, ru ? "Мои уроки" : "My lessons");
  }

  @ParameterizedTest
  @EnumSource
  void classTeacher(Language language) {
    boolean ru = language == Language.RU;
    Phone phone = begun("classTeacher", language, Course.CLASS_TEACHER);

    phone.press("✅");
    phone.press(ru ? "Перекличка" : "Roll-call");
    phone.press((ru ? "Н" : "A") + " Звонков");
    phone.press(ru ? "Б" : "I");

    finished(phone, language, ru ? "Мой класс" : "My class");
  }

  @ParameterizedTest
  @EnumSource
  void family(Language language) {
    boolean ru = language == Language.RU;
    Phone phone = begun("father", language, Course.FAMILY);

    assertThat(phone.screen().html()).contains("🔔", "<b>Захар</b>");
    phone.press(ru ? "Открыть день" : "Open the day");
    phone.press("← Захар");
    assertThat(phone.screen().html()).contains(ru ? "Так тоже можно" : "That works too");
    phone.press(ru ? "Отметки" : "Marks");
    assertThat(phone.screen().html()).contains(ru ? "средний балл 4,50" : "average 4.50");
    phone.press(ru ? "Подробно" : "In detail");
    phone.press("← Захар");
    phone.press(ru ? "Задания" : "Homework");
    phone.press(ru ? "В канцелярию" : "The school’s office");
    assertThat(Shown.labels(phone.screen()))
        .contains("✕ " + (ru ? "В канцелярию" : "The school’s office"));
    phone.press(ru ? "К классному руководителю" : "The class teacher");

    finished(phone, language, ru ? "Дневник" : "Diary");
  }

  @ParameterizedTest
  @EnumSource
  void student(Language language) {
    boolean ru = language == Language.RU;
    Phone phone = begun("student", language, Course.STUDENT);

    phone.press(ru ? "Сегодня" : "Today");
    phone.press("← Захар");
    phone.press(ru ? "Отметки" : "Marks");
    phone.press(ru ? "Подробно" : "In detail");
    phone.press("← Захар");
    phone.press(ru ? "Задания" : "Homework");
    phone.press(ru ? "К учителю предмета" : "The subject’s teacher");

    finished(phone, language, ru ? "Дневник" : "Diary");
  }

  @ParameterizedTest
  @EnumSource
  void office(Language language) {
    boolean ru = language == Language.RU;
    Phone phone = begun("technician", language, Course.OFFICE);

    phone.say("звонкова");
    phone.press("Звонкова Зоя Игоревна");
    phone.press(ru ? "Выдать код" : "Give out a code");
    assertThat(phone.screen().html()).contains("ПРИМЕР");
    phone.press(ru ? "← Назад" : "← Back");
    phone.press(ru ? "Отключить чаты" : "Unlink chats");
    phone.press(ru ? "Да, отключить" : "Yes, unlink");

    finished(phone, language, ru ? "Найти человека" : "Find a person");
  }

  @Test
  void itIsLeftAtAnyMomentAndBegunAgain() {
    Phone phone = begun("teacher", Language.RU, Course.TEACHER);
    phone.press("●");
    assertThat(phone.press("Выйти из урока").html()).contains("От него ничего не осталось");
    assertThat(phone.awaiting()).isNull();

    phone.send(new StartAction.Training());
    phone.press("Начать");
    phone.press("●");
    phone.press("○ Перекличка");
    assertThat(phone.press("Сначала").html()).contains("шаг 1 из 9");
    phone.press("☰ Меню");
    assertThat(phone.awaiting()).isNull();
    assertThat(phone.screen().html()).doesNotContain("Учебный урок");
  }

  @Test
  void aButtonPressedTwiceAndAnOldOneDoNoHarm() {
    Phone phone = begun("teacher", Language.RU, Course.TEACHER);
    Action open = Shown.actions(phone.screen()).getFirst();
    Screen card = phone.send(open);
    Screen again = phone.send(open);
    assertThat(again.html()).contains("шаг 2 из 9").isEqualTo(card.html());
    assertThat(again.rows()).isEqualTo(card.rows());
    assertThat(phone.reply().toast()).isNotNull();

    phone.press("Выйти");
    assertThat(phone.send(open).html()).contains("минут на пять");
    assertThat(phone.send(new StartAction.TrainingTap(0, Integer.MAX_VALUE)).html())
        .contains("минут на пять");
  }

  @Test
  void whatHasNoPartInItSaysSo() {
    Phone phone = begun("teacher", Language.RU, Course.TEACHER);
    phone.press("●");
    phone.press("История");
    assertThat(phone.reply().toast()).isEqualTo("В учебном уроке эта кнопка не нужна");
    assertThat(phone.screen().html()).contains("шаг 2 из 9");

    assertThat(phone.say("ква").html()).contains("Не понял: «ква».", "шаг 2 из 9");
    assertThat(phone.awaiting()).isNotNull();
  }

  @Test
  void anothersLessonIsNotBegun() {
    assertThat(phone("father").send(new StartAction.BeginTraining(Course.TEACHER)).html())
        .contains("минут на пять");
    assertThat(phone("father").awaiting()).isNull();
  }

  @Test
  void whoeverOnlyPlaysIsStopped() {
    Phone phone = begun("teacher", Language.RU, Course.TEACHER);
    phone.press("●");
    phone.press("○ Перекличка");
    for (int i = 0; phone.reply().toast() == null; i++) {
      assertThat(i).isLessThan(200);
      phone.press(i % 2 == 0 ? "Глобусов" : "Н Глобусов");
    }
    assertThat(phone.reply().toast()).startsWith("Урок затянулся");
    phone.press("Сначала");
    assertThat(phone.screen().html()).contains("шаг 1 из 9");
  }

  private Phone begun(String address, Language language, Course course) {
    Phone phone = phone(address).speaks(language);
    phone.send(new StartAction.Training());
    Shown.hasWayHome(phone.screen());
    phone.send(new StartAction.BeginTraining(course));
    fits(phone.screen());
    return phone;
  }

  private Phone phone(String address) {
    return stranger(address);
  }

  private static void fits(Screen screen) {
    Shown.fitsAPhone(screen);
    assertThat(screen.html()).contains("🎓");
  }

  private static void finished(Phone phone, Language language, String further) {
    boolean ru = language == Language.RU;
    assertThat(phone.screen().html())
        .contains(ru ? "Учебный урок пройден" : "The practice lesson is over");
    assertThat(phone.awaiting()).isNull();
    Shown.hasWayHome(phone.screen());
    assertThat(Shown.labels(phone.screen()))
        .isEqualTo(List.of(further, ru ? "Сначала" : "Start again", ru ? "☰ Меню" : "☰ Menu"));
    phone.press(further);
    assertThat(phone.screen().html()).doesNotContain("🎓");
  }
}
