package ru.zvonok.bot.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.exchange.RosterFiles;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/**
 * A day of a small made-up school, from the files to the parents' phones, over HTTP; the process is
 * killed in the middle of it, again and again, and the day ends as it should.
 */
@Execution(ExecutionMode.CONCURRENT)
class SchoolDayTest {

  private static final String IN_THE_LESSON = "2025-10-14T10:10";
  private static final String A_LITTLE_LATER = "2025-10-14T10:12";
  private static final String AFTER_THE_UNDO_WINDOW = "2025-10-14T10:45";
  private static final String AFTER_THE_CORRECTION = "2025-10-14T11:15";
  private static final Duration STARTING = Duration.ofSeconds(90);

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final StandIn telegram = StandIn.start(StandInSettings.forTests());
  private House house;

  private final Phone teacher = telegram.phone(User.of(501, "Мария"));
  private final Phone father = telegram.phone(User.of(502, "Лев"));
  private final Phone mother = telegram.phone(User.of(503, "Инна"));

  @BeforeEach
  void theSchoolComesInFromFilesAndItsPeopleByCodes() {
    house = new House(database, telegram, folder, IN_THE_LESSON);
    Path files =
        RosterFiles.small()
            .add("users.csv", RosterFiles.user("a4", "student", "Глеб", "Дубравин", "", ""))
            .enrol("7a", "student", "a4")
            .enrol("alg-7a", "student", "a4")
            .timetable(
                "Вторник,09:05,7А,Алгебра,Указкина Мария Петровна",
                "Вторник,10:05,7А,Алгебра,Указкина Мария Петровна",
                "Четверг,10:05,7А,Алгебра,Указкина Мария Петровна")
            .folder(folder);
    assertThat(house.command("import", files.toString())).contains("Записано.");
    assertThat(house.command("import", files.toString())).contains("Изменений нет.");
    undoWindowOfTenMinutes();
    house.open(IN_THE_LESSON);
    bind(teacher, house.command("code", "--person", "t1"));
    bind(father, "/start " + house.command("code", "--person", "p1", "--link"));
    bind(mother, "/start " + house.command("code", "--person", "p2", "--link"));
  }

  @AfterEach
  void close() {
    house.close();
    telegram.close();
    database.close();
  }

  @Test
  void aDayEndsTheSameThoughTheProcessIsKilledInTheMiddle() {
    teacherCallsTheRoll();
    house.kill();
    int toldSoFar = told(father).size() + told(mother).size();

    house.open(A_LITTLE_LATER);
    teacherPutsAMarkAndWritesTheLesson();
    house.kill();

    house.open(AFTER_THE_UNDO_WINDOW);
    ChatMessage absence =
        father.awaitMessage(one -> one.button("Открыть день").isPresent(), STARTING);
    ChatMessage merged =
        mother.awaitMessage(one -> one.button("Открыть день").isPresent(), STARTING);
    assertThat(toldSoFar).isZero();
    assertThat(absence.text()).contains("нет на уроке", "алгебра").doesNotContain("Апельсинов");
    assertThat(merged.text()).contains("опоздание на 10 минут", "5", "алгебра");

    teacherCorrectsTheRoll();
    house.kill();
    father.mark();
    house.open(AFTER_THE_CORRECTION);
    ChatMessage corrected = father.awaitMessage(one -> one.text().contains("справлено"), STARTING);
    assertThat(corrected.id()).isEqualTo(absence.id());
    assertThat(told(father)).hasSize(1);
    assertThat(told(mother)).hasSize(1);

    theDiaryShowsItAll();
    theHistoryHasItAll();
    assertThat(telegram.violations()).isEmpty();
    assertThat(house.everythingLogged())
        .doesNotContain("Апельсинов", "Бананова", "Указкина", StandInSettings.TOKEN);
  }

  private void teacherCallsTheRoll() {
    teacher.send("/lessons");
    teacher.awaitText("Мои уроки");
    teacher.tap("2 · ");
    teacher.awaitText("Алгебра");
    teacher.tap("Перекличка");
    teacher.awaitText("Нажмите на тех, кого нет");
    teacher.tap("Апельсинов");
    teacher.awaitMessage(one -> one.button("Н Апельсинов").isPresent());
    teacher.tap("Дубравин");
    teacher.awaitMessage(one -> one.button("Н Дубравин").isPresent());
    teacher.tap("Опоздание");
    teacher.awaitText("О ком записать");
    teacher.tap("Бананова");
    teacher.awaitMessage(one -> one.button("ОП 10").isPresent());
    teacher.tap("ОП 10");
    teacher.awaitMessage(one -> one.button("Сохранить").isPresent());
    teacher.tap("Сохранить");
    teacher.awaitMessage(one -> one.button("✕ Апельсинов").isPresent());
  }

  private void teacherPutsAMarkAndWritesTheLesson() {
    teacher.tap("5");
    teacher.awaitMessage(one -> one.button("✓ 5").isPresent(), STARTING);
    teacher.tap("Бананова");
    teacher.awaitMessage(one -> one.button("Бананова 5").isPresent());
    teacher.tap("Дальше");
    teacher.awaitText("Напишите тему");
    teacher.send("Линейные <уравнения> & графики");
    teacher.awaitText("Напишите задание");
    teacher.send("§ 14, № 3–5");
    teacher.awaitText("Готово 4/4");
  }

  private void teacherCorrectsTheRoll() {
    teacher.tap("Перекличка");
    teacher.awaitMessage(one -> one.button("Н Апельсинов").isPresent());
    teacher.tap("Н Апельсинов");
    teacher.awaitMessage(
        one -> one.button("Апельсинов").isPresent() && one.button("Н Апельсинов").isEmpty());
  }

  private void theDiaryShowsItAll() {
    mother.send("/diary");
    mother.awaitMessage(one -> one.button("Сегодня").isPresent());
    mother.tap("Сегодня");
    assertThat(mother.awaitText("Линейные <уравнения> & графики").text())
        .contains("§ 14, № 3–5", "опоздание", "5");
    mother.tap("Меню");
    mother.awaitMessage(one -> one.button("Отметки").isPresent());
    mother.tap("Отметки");
    assertThat(mother.awaitText("средний балл").text()).contains("Алгебра", "5");
  }

  private void theHistoryHasItAll() {
    try (var one = new SingleConnectionDataSource(database.url(), true)) {
      JdbcTemplate jdbc = new JdbcTemplate(one);
      jdbc.execute("select set_config('zvonok.school', (select id::text from school), false)");
      List<@Nullable String> entries =
          jdbc.queryForList("select entry from revision order by id", String.class);
      assertThat(entries)
          .containsExactly(
              "ATTENDANCE",
              "ATTENDANCE",
              "ATTENDANCE",
              "ROLL",
              "MARK",
              "TOPIC",
              "HOMEWORK",
              "ATTENDANCE");
      assertThat(jdbc.queryForObject("select count(*) from revision where late", Integer.class))
          .isZero();
    }
  }

  private void bind(Phone phone, String code) {
    phone.send(code.strip());
    phone.awaitMessage(one -> one.button("Да, это я").isPresent(), STARTING);
    phone.tap("Да, это я");
    phone.awaitMessage(_ -> true);
  }

  /** The alerts in a parent's chat. */
  private static List<ChatMessage> told(Phone phone) {
    return phone.messages().stream()
        .filter(one -> one.fromBot() && one.button("Открыть день").isPresent())
        .toList();
  }

  private void undoWindowOfTenMinutes() {
    try (var one = new SingleConnectionDataSource(database.url(), true)) {
      new JdbcTemplate(one)
          .update("update school set settings = settings || '{\"undo_seconds\": 600}'");
    }
  }
}
