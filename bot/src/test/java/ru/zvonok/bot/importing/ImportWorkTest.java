package ru.zvonok.bot.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.exchange.ImportOptions;
import ru.zvonok.core.exchange.Imports;
import ru.zvonok.core.exchange.RosterFiles;
import ru.zvonok.core.importing.ImportQueue;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.Fault;

/** What may come between a file and the school: death, doubles, other people, bad luck. */
@ExtendWith(OutputCaptureExtension.class)
class ImportWorkTest {

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
  void theWorkOfAKilledProcessIsTakenOverAndDoneOnce() {
    bureau.send(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    bureau.afterGathering();
    dies();
    assertThat(bureau.drain()).isZero();

    claimLapses();

    assertThat(bureau.work(phone).text()).contains("Ошибок нет.");
    phone.tap("Применить");
    phone.awaitText("Записываю…");
    dies();
    claimLapses();
    assertThat(bureau.work(phone).text()).contains("Готово, записано.");
    assertThat(bureau.drain()).isZero();
    assertThat(bureau.count("import_log")).isEqualTo(1);
    assertThat(people()).isEqualTo(12);
  }

  /** The slower of two that took themselves for the only one writes nothing and tells nothing. */
  @Test
  void whoComesTooLateWithTheSameWorkChangesNothing() {
    bureau.checked(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    phone.tap("Применить");
    phone.awaitText("Записываю…");
    ImportQueue queue = bureau.bean(ImportQueue.class);
    var slow = TestCore.in(bureau.school, () -> queue.claim(bureau.school.id())).orElseThrow();
    claimLapses();
    bureau.work(phone);

    assertThat(
            TestCore.in(
                bureau.school, () -> queue.settle(bureau.school.id(), slow, slow.in(slow.phase()))))
        .isEmpty();
    assertThat(bureau.texts("select phase ->> 'is' from import_job")).containsExactly("Applied");
    assertThat(bureau.count("import_log")).isEqualTo(1);
  }

  @Test
  void whatKillsEveryProcessIsGivenUp() {
    bureau.send(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    bureau.afterGathering();
    for (int i = 0; i < ImportQueue.ATTEMPTS; i++) {
      dies();
      claimLapses();
    }

    ChatMessage told = bureau.work(phone);

    assertThat(told.text()).contains("Прочитать файлы не получилось", "Ничего не записано");
    phone.tap("Попробовать ещё раз");
    phone.awaitText("Читаю файл");
    assertThat(bureau.work(phone).text()).contains("Ошибок нет.");
  }

  @Test
  void aSchoolThatChangedMeanwhileIsShownAnewAndNotWritten() {
    byte[] roster = bureau.zip(RosterFiles.small());
    ChatMessage before = bureau.checked(phone, Bureau.ROSTER, roster);
    otherwiseWritten(RosterFiles.small().without("demographics.csv").zip(folder));

    phone.tap("Применить");
    phone.awaitText("Записываю…");
    ChatMessage after = bureau.work(phone);

    assertThat(after.text())
        .contains("школа изменилась, поэтому ничего не записано", "Люди: изменённых 1");
    assertThat(bureau.count("import_log where person_id is not null")).isZero();
    assertThat(
            phone
                .tapData(before.button("Применить").orElseThrow().data().orElseThrow())
                .awaitAnswer()
                .text())
        .contains("Вот как теперь");
    assertThat(bureau.drain()).isZero();
    phone.tap("Применить");
    phone.awaitText("Записываю…");
    assertThat(bureau.work(phone).text()).contains("Готово, записано.");
  }

  @Test
  void aRightThatEndedBeforeTheWritingEndsTheImport() {
    bureau.checked(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    phone.tap("Применить");
    phone.awaitText("Записываю…");
    bureau
        .school
        .rows()
        .run(
            "update role_grant set role = 'DEPUTY', person_id = ? where person_id = ?",
            bureau.school.mathTeacher(),
            bureau.school.technician());
    bureau.school.rows().classTeacher(bureau.school.technician(), bureau.school.class7B);

    assertThat(bureau.work(phone).text()).isEqualTo("Этого нет или у вас нет доступа.");
    assertThat(people()).isZero();
    assertThat(bureau.count("import_job")).isZero();
    phone.sendDocument(Bureau.ROSTER, "application/zip", bureau.zip(RosterFiles.small()));
    phone.awaitText("Сейчас я не жду ни фото, ни файлов");
    assertThat(bureau.count("import_job")).isZero();
  }

  @Test
  void aChatThatLeavesTakesItsFilesAlong() {
    bureau.checked(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    phone.send("/unlink");
    phone.awaitText("Отключить");
    phone.tap("Да, отключить");
    phone.awaitText("Чат отключён");

    assertThat(bureau.count("import_job")).isZero();
  }

  @Test
  void anothersImportIsAsGoodAsNone() {
    ChatMessage card = bureau.checked(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    for (List<ChatMessage.Button> row : card.buttons()) {
      for (ChatMessage.Button button : row) {
        String foreign = button.data().orElseThrow();
        assertThat(answered(bureau.director, foreign))
            .startsWith("Этой загрузки больше нет")
            .isEqualTo(answered(bureau.director, foreign.replaceFirst(":[^:]+", ":zzzzzz")));
      }
    }
    assertThat(bureau.drain()).isZero();
    assertThat(bureau.texts("select phase ->> 'is' from import_job")).containsExactly("Checked");
  }

  @Test
  void whatIsNoTableIsRefusedWithWhatToDo() {
    phone.send("/menu");
    phone.awaitText("октября");
    phone.sendDocument("школа.xls", "application/vnd.ms-excel", new byte[] {1});
    phone.awaitText("Сохраните её как «Книга Excel (.xlsx)»");
    phone.sendDocument("школа.rar", "application/x-rar", new byte[] {1});
    phone.awaitText("обычный zip без пароля");
    phone.sendPhoto(new byte[] {1});
    phone.awaitText("Это фотография");
    phone.sendDocument("<b>.pdf", "application/pdf", new byte[] {1});
    phone.awaitText("«<b>.pdf» не похож на таблицу");
    assertThat(bureau.count("import_job")).isZero();
    byte[] lying = "это не zip".getBytes(UTF_8);
    assertThat(bureau.checked(phone, "../../школа.zip", lying).text())
        .contains(".._.._школа.zip", "Нашл", "ничего не записано");
  }

  @Test
  void whatTelegramDoesNotGiveIsAskedForAgainAndThenTold(CapturedOutput output) throws IOException {
    long leftBehind = temporary();
    bureau.send(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    getFile(new Fault.Refused(502, "Bad Gateway"));
    for (int i = 1; i < ImportQueue.ATTEMPTS; i++) {
      bureau.clock.pass(Duration.ofMinutes(10));
      assertThat(bureau.drain()).isEqualTo(1);
    }
    bureau.clock.pass(Duration.ofMinutes(10));
    assertThat(bureau.work(phone).text()).contains("Telegram пока не отдаёт файлы");
    getFile(new Fault.Refused(400, "Bad Request: file is too big"));
    phone.tap("Попробовать ещё раз");
    phone.awaitText("Читаю файл");
    assertThat(bureau.work(phone).text()).contains("«roster.zip» слишком большой");
    getFile(new Fault.Refused(400, "Bad Request: invalid file_id"));
    bureau.send(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    assertThat(bureau.work(phone).text()).contains("Telegram больше не хранит «roster.zip»");
    assertThat(temporary()).isEqualTo(leftBehind);
    assertThat(output).doesNotContain(bureau.telegram.bot().token()).doesNotContain("Апельсинов");
  }

  @Test
  void anotherFileThanWasCheckedIsNotWritten() {
    bureau.checked(phone, Bureau.ROSTER, bureau.zip(RosterFiles.small()));
    bureau
        .school
        .rows()
        .run("update import_job set files = jsonb_set(files, '{0,sha256}', '\"00\"')");
    phone.tap("Применить");
    phone.awaitText("Записываю…");

    assertThat(bureau.work(phone).text()).contains("«roster.zip» — уже не тот файл");
    assertThat(people()).isZero();
  }

  private static String answered(Phone phone, String data) {
    phone.send("/menu");
    phone.awaitText("октября");
    phone.tapData(data);
    return phone.awaitMessage(message -> !message.text().contains("октября")).text();
  }

  /** As a process that is killed in the middle: claimed, and nothing more is heard of it. */
  private void dies() {
    assertThat(
            TestCore.in(
                bureau.school, () -> bureau.bean(ImportQueue.class).claim(bureau.school.id())))
        .isPresent();
  }

  private void claimLapses() {
    bureau.school.rows().run("update import_job set claimed_until = now() - interval '1 second'");
  }

  private void otherwiseWritten(Path file) {
    ImportOptions options = new ImportOptions(false, ru.zvonok.core.SchoolFixture.TODAY);
    assertThat(
            bureau.bean(Imports.class).apply(bureau.school.id(), List.of(file), options).applied())
        .isTrue();
  }

  private void getFile(Fault fault) {
    bureau.telegram.faults(
        request ->
            request.method().equalsIgnoreCase("getFile") ? Optional.of(fault) : Optional.empty());
  }

  private static long temporary() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("zvonok-import")).count();
    }
  }

  private long people() {
    return bureau.count("person where external_id is not null");
  }
}
