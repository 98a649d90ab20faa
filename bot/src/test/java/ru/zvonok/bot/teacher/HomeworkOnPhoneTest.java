package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.access.Role;

/** Homework's files, minutes and norm, and its copy in 7Б, on the mathematics teacher's phone. */
class HomeworkOnPhoneTest {

  private final Phone.Day day = new Phone.Day();
  private final Phone phone = day.of(day.school.mathTeacher(), Role.TEACHER);

  @BeforeEach
  void opensTheFirstLesson() {
    phone.press(new JournalAction.MyLessons(null)).tap("● 1");
  }

  @AfterEach
  void endsTheDay() {
    day.close();
  }

  @Test
  void aPhotoIsHomeworkAndMoreMayFollow() {
    phone.tap("○ Задание").sends(photo("p1"), null);
    assertThat(phone.text()).contains("Задание: Во вложении · к следующему уроку · файлы: 1");
    phone.sends(photo("p2"), "№ 5, 6");
    assertThat(phone.text()).contains("Задание: № 5, 6 · к следующему уроку · файлы: 2");
    assertThat(phone.awaiting()).isInstanceOf(Awaiting.HomeworkFiles.class);
  }

  @Test
  void filesAreShownAndTakenAway() {
    phone.tap("○ Задание").says("§ 4").tap("Файлы").sends(document("d1", "Карточка <1>.pdf"), null);
    phone.tap("Файлы: 1").sends(photo("p1"), null).tap("Файлы: 2");
    assertThat(phone.text()).contains("Файлов: 2 из 10.", "1. Карточка <1>.pdf", "2. фото");

    phone.tap("Показать");
    assertThat(phone.files())
        .containsExactly(
            OutFile.known(FileKind.DOCUMENT, "d1", "1. Карточка &lt;1&gt;.pdf"),
            OutFile.known(FileKind.PHOTO, "p1", "2. фото"));
    assertThat(phone.awaiting()).isInstanceOf(Awaiting.HomeworkFiles.class);

    Action away = phone.action("✕ 1.");
    phone.press(away).press(away);
    assertThat(phone.text()).contains("Файлов: 1 из 10.", "1. фото");
    phone.tap("← К уроку");
    assertThat(phone.text()).contains("Задание: § 4 · к следующему уроку · файлы: 1");
    phone.tap("История");
    assertThat(phone.text()).contains("§ 4 · файлы: 2 → § 4 · файлы: 1");
  }

  @Test
  void theEleventhFileIsRefusedWithTheReason() {
    phone.tap("○ Задание");
    for (int i = 1; i <= 10; i++) {
      phone.sends(photo("p" + i), null);
    }
    phone.sends(photo("p11"), null);
    assertThat(phone.text()).contains("⚠ У задания уже 10 файлов", "Файлов: 10 из 10.");
  }

  @Test
  void whenTheLastFileOfWordlessHomeworkGoesWordsAreAskedFor() {
    phone.tap("○ Задание").sends(photo("p1"), null).tap("Файлы: 1").tap("✕ 1. фото");
    assertThat(phone.text()).contains("Сейчас: Во вложении");
    phone.says("§ 7");
    assertThat(phone.text()).contains("Задание: § 7 · к следующему уроку");
  }

  @Test
  void homeworkWithoutWordsIsNoSuggestionForTheParallelClass() {
    phone.tap("○ Задание").sends(photo("p1"), null);
    phone.press(new JournalAction.MyLessons(null)).tap("○ 5").tap("○ Задание");
    assertThat(phone.text()).doesNotContain("Во вложении");
  }

  @Test
  void minutesAreAButtonOrTyped() {
    phone.tap("○ Задание").says("§ 4").tap("Время").tap("30 мин");
    assertThat(phone.text()).contains("Задание: § 4 · к следующему уроку · 30 мин");
    phone.tap("Время: 30 мин");
    assertThat(phone.labels()).contains("✓ 30 мин", "10 мин", "60 мин", "Не указывать");
    phone.says("25");
    assertThat(phone.text()).contains("25 мин");
    phone.tap("✓ Задание").says("1 ч 20 мин");
    assertThat(phone.text()).contains("Задание: § 4 · к следующему уроку · 80 мин");
    phone.tap("Время").says("долго");
    assertThat(phone.text()).startsWith("⚠ Не получилось понять время.");
    phone.says("900 мин");
    assertThat(phone.text()).startsWith("⚠ Время на задание");
    phone.tap("Не указывать");
    assertThat(phone.text()).doesNotContain("мин");
  }

  @Test
  void aDayOverTheNormIsWarnedOfAndNotForbidden() {
    Phone russian = day.of(day.school.teacherAndMother(), Role.TEACHER);
    russian.press(new JournalAction.MyLessons(null)).tap("● 2").tap("○ Задание").says("упр. 7");
    russian.tap("Задание к другой дате").tap("чт, 16.10").tap("Время").says("110 мин");
    assertThat(russian.text()).doesNotContain("⚠");

    phone.tap("○ Задание").says("§ 4").tap("Время");
    assertThat(phone.text())
        .contains(
            "На чт, 16 октября другие задали 110 мин, норма — 150 в день."
                + " Другие: Русский язык 110.");
    phone.tap("60 мин");

    assertThat(phone.text())
        .endsWith(
            """
            Задание: § 4 · к следующему уроку · 60 мин
            ⚠ На чт, 16 октября задано 170 мин — на 20 больше нормы (150 в день).\
             Можно оставить или уменьшить. Другие: Русский язык 110.""");
    phone.tap("Время").tap("30 мин");
    assertThat(phone.text()).doesNotContain("⚠");
  }

  @Test
  void theLessonIsCopiedToTheParallelClass() {
    phone.tap("○ Тема").says("Степени").says("§ 4");
    phone.tap("Скопировать в другой класс");
    assertThat(phone.text()).contains("Тема: Степени", "Задание: § 4", "Куда?");
    phone.tap("7Б · вт, 14.10 · 5-й урок");
    assertThat(phone.toast()).isEqualTo("Скопировано: 7Б · вт, 14.10 · 5-й урок");
    assertThat(phone.text()).contains("Математика · 7А");

    phone.press(new JournalAction.MyLessons(null)).tap("○ 5");
    assertThat(phone.text()).contains("Математика · 7Б", "Тема: Степени", "Задание: § 4");
    phone.tap("История");
    assertThat(phone.text()).contains("Тема: — → Степени · копия из 7А");
  }

  @Test
  void onlyThePartThatIsChosenIsCopied() {
    phone.tap("○ Тема").says("Степени").says("§ 4");
    phone.tap("Скопировать").tap("Только тему");
    assertThat(phone.labels()).contains("✓ Только тему");
    assertThat(phone.text()).doesNotContain("§ 4");
    phone.tap("7Б");
    phone.press(new JournalAction.MyLessons(null)).tap("○ 5");
    assertThat(phone.text()).contains("Тема: Степени").doesNotContain("§ 4");
  }

  @Test
  void whatStandsInTheParallelClassIsShownBeforeItIsReplaced() {
    Phone other = day.of(day.school.mathTeacher(), Role.TEACHER);
    other.press(new JournalAction.MyLessons(null)).tap("○ 5").tap("○ Тема").says("Корни");
    phone.tap("○ Тема").says("Степени").tap("← К уроку").tap("Скопировать");

    Action copy = phone.action("7Б");
    phone.press(copy);
    assertThat(phone.text())
        .contains("Уже записано другое", "Там сейчас\nТема: Корни", "Вы копируете\nТема: Степени");
    Action replace = phone.action("Заменить");

    other.tap("← К уроку").tap("✓ Тема").says("Многочлены");
    phone.press(replace);
    assertThat(phone.text()).contains("Тема: Многочлены");
    phone.tap("Заменить");
    assertThat(phone.toast()).startsWith("Скопировано");
    assertThat(phone.press(copy).toast()).startsWith("Скопировано");
  }

  @Test
  void whereNothingFitsYetItIsSaidWhen() {
    day.school.rows().run("delete from lesson where group_id = ?", day.school.group7B);
    day.school.rows().run("delete from timetable_entry where group_id = ?", day.school.group7B);
    day.school
        .rows()
        .timetabled(
            day.school.group7B,
            day.school.subject("Математика"),
            day.school.mathTeacher(),
            5,
            3,
            LocalTime.of(10, 20),
            LocalTime.of(11, 5));
    phone.tap("○ Тема").says("Степени").tap("← К уроку").tap("Скопировать");
    assertThat(phone.text())
        .endsWith("Сейчас скопировать некуда.\nПозже, в день урока: 7Б · пт, 17.10 · 3-й урок");
  }

  @Test
  void whoTeachesNoParallelClassIsNotOfferedIt() {
    Phone russian = day.of(day.school.teacherAndMother(), Role.TEACHER);
    russian.press(new JournalAction.MyLessons(null)).tap("● 2").tap("○ Тема").says("Причастие");
    assertThat(russian.tap("← К уроку").labels())
        .noneMatch(label -> label.startsWith("Скопировать"));
  }

  @Test
  void whoOnlyLooksSeesTheFiles() {
    JournalAction.OpenRoll roll = (JournalAction.OpenRoll) phone.action("○ Перекличка");
    phone.tap("○ Задание").sends(photo("p1"), null);
    Phone director = day.of(day.school.director(), Role.DIRECTOR);
    director.press(new JournalAction.OpenLesson(roll.lessonId())).tap("Файлы: 1");
    assertThat(director.files()).hasSize(1);
    Phone stranger = day.of(day.school.teacherAndMother(), Role.TEACHER);
    stranger.press(new PlanAction.ShowFiles(roll.lessonId()));
    assertThat(stranger.files()).isEmpty();
    assertThat(stranger.toast()).startsWith("Этого нет");
  }

  @Test
  void aLessonAheadTakesNothing() {
    phone.press(new JournalAction.MyLessons(SchoolFixture.TODAY.plusDays(2))).tap("○ 1");
    long lesson = ((JournalAction.OpenRoll) phone.action("Перекличка")).lessonId();
    for (Action action :
        List.of(
            new PlanAction.AskMinutes(lesson),
            new PlanAction.HomeworkFiles(lesson),
            new PlanAction.PlanTopics(lesson, null))) {
      assertThat(phone.press(action).toast()).startsWith("Урок ещё впереди");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30 мин, 30",
    "45 минут, 45",
    "1 минута, 1",
    "5м., 5",
    "1 ч, 60",
    "2 часа, 120",
    "'1,5 часа', 90",
    "1 час 20 мин, 80",
    "полчаса, 30",
    "Полтора часа, 90",
    "half an hour, 30",
    "15 minutes, 15"
  })
  void howLongIsReadAsPeopleTypeIt(String words, int minutes) {
    assertThat(Minutes.read(words)).contains(minutes);
  }

  @ParameterizedTest
  @CsvSource({"30", "упр. 30", "читать 20 минут", "§ 4", "№ 15 м", "''"})
  void homeworkIsNotTakenForATime(String words) {
    assertThat(Minutes.read(words)).isEmpty();
  }

  private static Attached photo(String id) {
    return new Attached(FileKind.PHOTO, id, null, null, 5);
  }

  private static Attached document(String id, String name) {
    return new Attached(FileKind.DOCUMENT, id, name, "application/pdf", 5);
  }
}
