package ru.zvonok.bot.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ru.zvonok.core.exchange.RosterFiles;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.world.ChatMessage;

/** The technical specialist brings the school in from the phone (4.2.4). */
@ExtendWith(OutputCaptureExtension.class)
class ImportOnPhoneTest {

  @TempDir Path folder = Path.of("");

  private Bureau bureau;
  private Phone phone;

  @BeforeEach
  void open() {
    bureau = new Bureau(folder);
    phone = bureau.technician;
  }

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  void aRosterIsReadAgreedToAndWrittenOnce(CapturedOutput output) {
    byte[] roster = bureau.zip(RosterFiles.small());
    ChatMessage reading = bureau.send(phone, Bureau.ROSTER, roster);
    assertThat(reading.text()).startsWith("roster.zip\n\nЧитаю файл… Можно прислать ещё.");

    ChatMessage checked = bureau.work(phone);

    assertThat(checked.id()).isEqualTo(reading.id());
    assertThat(checked.text()).contains("Ошибок нет.", "Люди: новых 12", "Зачисления: новых 6");
    assertThat(labels(checked)).containsExactly("Применить", "Не надо");
    assertThat(people()).isZero();
    phone.tap("Применить");
    assertThat(phone.awaitText("Записываю…").id()).isEqualTo(reading.id());
    ChatMessage written = bureau.work(phone);
    assertThat(written.text()).contains("Готово, записано.", "Люди: новых 12");
    assertThat(written.id()).isEqualTo(reading.id());
    assertThat(people()).isEqualTo(12);

    phone
        .tapData(written, checked.button("Применить").orElseThrow().data().orElseThrow())
        .awaitAnswer();

    assertThat(bureau.drain()).isZero();
    assertThat(bureau.texts("select count(*) || ' ' || max(person_id) from import_log"))
        .containsExactly("1 " + bureau.school.technician());
    phone.tap("Кто что загружал");
    assertThat(phone.awaitText("14.10.2025").text())
        .contains("Чижов О. Ю.", "roster.zip #", "изменено");
    assertThat(output).doesNotContain("Апельсинов").doesNotContain("Бананова");
    assertThat(bureau.telegram.violations()).isEmpty();
  }

  @Test
  void theTemplateComesAsAWorkbook() {
    phone.send("/menu");
    phone.awaitText("октября");
    phone.tap("Загрузить файлы");
    phone.awaitText("Пришлите файлы сюда");
    phone.tap("Прислать шаблон");

    ChatMessage book = phone.awaitMessage(message -> message.documentName().isPresent());

    assertThat(phone.open(book).name()).isEqualTo("Школа.xlsx");
    assertThat(new String(phone.open(book).content(), 0, 2, UTF_8)).isEqualTo("PK");
  }

  @Test
  void everyErrorIsToldAndTheCorrectedFileTakesThePlaceOfTheFirst() {
    RosterFiles spoilt = RosterFiles.small();
    for (int i = 0; i < 40; i++) {
      spoilt.add("enrollments.csv", "e" + i + ",,,7z,s1,a1,student,,,");
    }
    ChatMessage told = bureau.checked(phone, Bureau.ROSTER, bureau.zip(spoilt));

    assertThat(told.text())
        .contains("Нашлось 40 ошибок, ничего не записано.")
        .contains("roster.zip/enrollments.csv, строка 25, столбец")
        .contains("… и ещё 35 ошибок. Все — в файле ниже.");
    assertThat(labels(told)).containsExactly("Отмена");
    ChatMessage list = phone.awaitMessage(message -> message.documentName().isPresent());
    String table = new String(phone.open(list).content(), UTF_8);
    assertThat(phone.open(list).name()).isEqualTo("ошибки и замечания.csv");
    assertThat(table).startsWith("\uFEFFЧто это;Где;Что не так;Что сделать");
    assertThat(table.lines().filter(line -> line.startsWith("ошибка;"))).hasSize(40);

    ChatMessage better = bureau.checked(phone, "Roster.ZIP", bureau.zip(RosterFiles.small()));

    assertThat(better.text()).startsWith("Roster.ZIP\n\nОшибок нет.");
    phone.awaitDeleted(told);
    assertThat(people()).isZero();
    assertThat(bureau.count("kept_file")).isZero();
  }

  @Test
  void filesOfOneSendingAreCheckedTogetherUnderOneMessage() {
    RosterFiles files =
        RosterFiles.small().timetable("Вторник,09:05,7А,Алгебра,Указкина Мария Петровна");
    ChatMessage first = bureau.send(phone, "timetable.csv", bureau.csv(files, "timetable.csv"));
    ChatMessage second =
        bureau.send(phone, Bureau.ROSTER, bureau.zip(files.without("timetable.csv")));
    phone.awaitDeleted(first);

    ChatMessage checked = bureau.work(phone);

    assertThat(checked.id()).isEqualTo(second.id());
    assertThat(checked.text())
        .startsWith("timetable.csv, roster.zip\n\nОшибок нет.")
        .contains("Уроки в расписании: новых 1", "Люди: новых 12");
    assertThat(labels(checked)).contains("Применить", "✕ timetable.csv", "✕ roster.zip", "Не надо");
    phone.tap("✕ roster.zip");
    phone.awaitText("Читаю файл");
    assertThat(bureau.work(phone).text()).startsWith("timetable.csv\n\nНашл");
    phone.tap("Отмена");
    assertThat(phone.awaitText("файлы забыты").text()).contains("ничего не записано");
    assertThat(bureau.count("import_job")).isZero();
  }

  @Test
  void whoIsMissingIsEndedOnlyWhenThatIsAgreedTo() {
    written(RosterFiles.small());
    RosterFiles without =
        RosterFiles.small()
            .remove("users.csv", "b3,")
            .remove("enrollments.csv", "7b-b3")
            .remove("enrollments.csv", "alg-7b-b3");
    ChatMessage kept = bureau.checked(phone, Bureau.ROSTER, bureau.zip(without));
    assertThat(kept.text()).contains("менять нечего", "Они оставлены.");
    assertThat(labels(kept)).containsExactly("☐ Завершить отсутствующих: 2", "Не надо");

    phone.tap("Завершить отсутствующих");

    ChatMessage ending = phone.awaitText("завершённых 1");
    assertThat(labels(ending))
        .containsExactly("☑ Завершить отсутствующих: 2", "Применить", "Не надо");
    assertThat(ended()).isZero();
    phone.tap("Применить");
    phone.awaitText("Записываю…");
    assertThat(bureau.work(phone).text()).contains("Готово, записано.", "завершённых 1");
    assertThat(ended()).isEqualTo(1);
  }

  @Test
  void whatNobodyDecidesOnIsForgottenAfterADay() {
    bureau.checked(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    bureau.clock.pass(Duration.ofHours(23));
    assertThat(bureau.drain()).isZero();
    assertThat(bureau.count("import_job")).isEqualTo(1);
    phone.mark();

    bureau.clock.pass(Duration.ofHours(2));
    bureau.drain();

    assertThat(labels(phone.awaitText("Прошли сутки"))).contains("☰ Меню");
    assertThat(bureau.count("import_job")).isZero();
    assertThat(people()).isZero();
  }

  @Test
  void theMenuLeadsToItAndBackToWhatIsUnderWay() {
    phone.send("/menu");
    phone.awaitText("октября");
    phone.tap("Загрузить файлы");
    assertThat(labels(phone.awaitText("Пришлите файлы сюда")))
        .containsExactly("Прислать шаблон Excel", "Кто что загружал", "☰ Меню");
    phone.sendDocument("список.txt", "text/plain", "Фамилия;Имя\n".getBytes(UTF_8));
    ChatMessage reading = phone.awaitText("Читаю файл");
    phone.send("/menu");
    phone.awaitText("октября");
    phone.tap("Загрузить файлы");
    phone.awaitText("Пришлите файлы сюда");

    phone.tap("Вернуться к загрузке");

    phone.awaitDeleted(reading);
    ChatMessage below = phone.awaitText("Читаю файл");
    assertThat(below.id()).isGreaterThan(reading.id());
    assertThat(bureau.work(phone).id()).isEqualTo(below.id());
  }

  private void written(RosterFiles files) {
    bureau.checked(phone, Bureau.ROSTER, bureau.zip(files));
    phone.tap("Применить");
    phone.awaitText("Записываю…");
    assertThat(bureau.work(phone).text()).contains("Готово, записано.");
  }

  private long people() {
    return bureau.count("person where external_id is not null");
  }

  private long ended() {
    return bureau.count("person where ended_on is not null");
  }

  private static List<String> labels(ChatMessage message) {
    return message.buttons().stream().flatMap(List::stream).map(ChatMessage.Button::label).toList();
  }
}
