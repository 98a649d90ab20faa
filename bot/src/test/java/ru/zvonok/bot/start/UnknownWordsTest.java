package ru.zvonok.bot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.action.OtherKind;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.SchoolFixture;

/** Words that nobody asked for, on Tuesday 14 October 2025: the likeliest buttons, by hat. */
class UnknownWordsTest extends PhonesInSchool {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "оценки                     | Отметки",
        "Какие у него оценки?       | Отметки",
        "сколько двоек              | Отметки",
        "оцeнки                     | Отметки",
        "jwtyrb                     | Отметки",
        "marks                      | Отметки",
        "домашка                    | Задания",
        "что задали                 | Задания",
        "что задали на завтра       | Дневник: ср, 15 октября",
        "что завтра                 | Дневник: ср, 15 октября",
        "уроки в пятницу            | Дневник: пт, 17 октября",
        "во вторник                 | Дневник: вт, 14 октября",
        "24.11                      | Дневник: пн, 24 ноября",
        "3 сентября                 | Дневник: ср, 3 сентября",
        "14 января                  | Дневник: ср, 14 января",
        "вчера                      | Дневник: пн, 13 октября",
        "расписание                 | Расписание",
        "раписание                  | Расписание",
        "распсиание                 | Расписание",
        "когда каникулы             | Расписание",
        "пропуски                   | Пропуски",
        "Он болеет, что делать      | Пропуски",
        "сколько раз опоздал        | Пропуски",
        "дневник                    | Сегодня",
        "сменить язык               | Язык · Language",
        "отвяжите меня              | Отключить этот чат",
        "научи меня                 | Попробовать за 5 минут"
      })
  void aFatherIsLed(String words, String button) {
    Screen answer = father("ru").say(words);

    assertThat(answer.html()).startsWith("Не уверен, что понял: «").contains(words.strip());
    assertThat(Shown.labels(answer)).startsWith(button).endsWith("Помощь", "☰ Меню");
    assertThat(Shown.labels(answer)).hasSizeBetween(3, 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "marks                  | Marks",
        "how are his grades?    | Marks",
        "homework               | Homework",
        "homewrok               | Homework",
        "what about tomorrow    | Diary: Wed 15 October",
        "on Friday              | Diary: Fri 17 October",
        "November 24            | Diary: Mon 24 November",
        "24 Nov                 | Diary: Mon 24 November",
        "timetable              | Timetable",
        "was he late?           | Absences",
        "оценки                 | Marks",
        "speak Russian          | Язык · Language"
      })
  void anEnglishSpeakingFatherToo(String words, String button) {
    Screen answer = father("en").say(words);

    assertThat(answer.html()).startsWith("I’m not sure I understood “");
    assertThat(Shown.labels(answer)).startsWith(button).endsWith("Help", "☰ Menu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "журнал            | Мои уроки",
        "где поставить оценку | Мои уроки",
        "что завтра        | Уроки: ср, 15 октября",
        "расписание на пятницу | Уроки: пт, 17 октября"
      })
  void aTeacherIsLed(String words, String button) {
    assertThat(Shown.labels(phoneOf(school.mathTeacher(), "1").say(words))).startsWith(button);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "справка по болезни | Мой класс 7А",
        "мой класс          | Мой класс 7А",
        "завтра             | Уроки: ср, 15 октября"
      })
  void aClassTeacherIsLed(String words, String button) {
    assertThat(Shown.labels(phoneOf(school.classTeacher(), "1").say(words))).contains(button);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "код               | Найти человека",
        "выдай пароль      | Найти человека",
        "Римская           | Римская-Корсакова Софья",
        "римской           | Римская-Корсакова Софья",
        "код для Римской   | Римская-Корсакова Софья",
        "Мамедову          | Мамедов Тимур"
      })
  void theOfficeIsLed(String words, String button) {
    List<String> labels = Shown.labels(phoneOf(school.technician(), "1").say(words));

    assertThat(labels.getFirst()).startsWith(button);
  }

  @Test
  void aSurnameIsNobodysBusinessButTheOffices() {
    assertThat(Shown.labels(father("ru").say("Римская")))
        .containsExactly("Сегодня", "Отметки", "Задания", "Помощь", "☰ Меню");
  }

  @Test
  void whatLeadsNowhereIsSaidAndTheUsualIsOffered() {
    Screen answer = father("ru").say("ква <b>ква</b>");

    assertThat(answer.html()).startsWith("Не понял: «ква &lt;b&gt;ква&lt;/b&gt;».");
    assertThat(Shown.labels(answer))
        .containsExactly("Сегодня", "Отметки", "Задания", "Помощь", "☰ Меню");
    assertThat(phoneOf(school.mathTeacher(), "2").say("ква").html())
        .contains("«7А н Звонков»", "«дз § 14»");
    assertThat(father("ru").say("ы".repeat(4000)).html().length()).isLessThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "привет, Здравствуйте!",
    "Добрый вечер, Здравствуйте!",
    "спасибо, Пожалуйста!",
    "большое спасибо!, Пожалуйста!",
    "hello, Здравствуйте!"
  })
  void politenessIsReturned(String words, String answer) {
    assertThat(father("ru").say(words).html()).startsWith(answer);
  }

  @Test
  void nothingIsDoneByAGuess() {
    Phone father = father("ru");
    father.say("отключи меня от школы");

    assertThat(father.press("Отключить этот чат").html())
        .startsWith("Отключить этот чат от школы?");
  }

  @Test
  void aMotherOfTwoChoosesWhoseDay() {
    Phone mother = phoneOf(school.ivansMother(), "1");

    assertThat(Shown.labels(mother.say("что завтра")))
        .startsWith("Иван: ср, 15 октября", "Мария: ср, 15 октября");
    mother.say("оценки");
    assertThat(mother.press("Отметки").html()).isEqualTo("Чей дневник открыть?");
    assertThat(mother.press("Мария").html()).startsWith("<b>Мария, 7А · Отметки</b>");
  }

  @ParameterizedTest
  @CsvSource({
    "VOICE, Голосовых",
    "STICKER, Спасибо!",
    "VIDEO, Видео",
    "PLACE, Место",
    "CONTACT, Номера",
    "ANYTHING, Такое"
  })
  void whatIsNoWordsHasItsOwnCalmSentence(OtherKind kind, String begins) {
    Screen answer = father("ru").send(new SentAction.SentOther(kind));

    assertThat(answer.html()).startsWith(begins);
    Shown.hasWayHome(answer);
    assertThat(Shown.labels(answer)).startsWith("Сегодня");
  }

  @Test
  void aStrangerIsToldOfCodes() {
    Phone stranger = stranger("9");

    assertThat(stranger.say("пустите меня").html())
        .startsWith("Не понял: «пустите меня».")
        .contains("десять букв и цифр", "QR-код");
    assertThat(stranger.send(new SentAction.SentOther(OtherKind.CONTACT)).html())
        .startsWith("Номера телефонов мне не нужны")
        .contains("QR-код");
  }

  private Phone father(String language) {
    long father = school.ivansFather();
    return phoneOf(father, language + System.nanoTime())
        .speaks(language.equals("en") ? Language.EN : Language.RU);
  }

  @Test
  void today() {
    assertThat(SchoolFixture.TODAY).isEqualTo("2025-10-14");
  }
}
