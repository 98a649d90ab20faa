package ru.zvonok.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.Downloads.Fetched;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.OutMessage;
import ru.zvonok.core.alert.KeptFiles;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Letter;
import ru.zvonok.core.alert.Outbox;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.Fault;

/** Files on their way out and in, between a real database and the stand-in. */
class FilesTest {

  private static final Street STREET = new Street();

  @TempDir Path temp = Path.of("");

  @BeforeAll
  static void theChatIsOpen() {
    STREET.director().send("/menu");
    STREET.director().awaitText("menu");
  }

  @AfterAll
  static void close() {
    STREET.close();
  }

  @Test
  void aKeptFileArrivesOnceAndIsKeptNoLonger() {
    post("sheet", "Листки.pdf", "%PDF-made-up");

    ChatMessage came =
        STREET.director().awaitMessage(message -> message.json().path("document").isObject());

    assertThat(STREET.director().open(came).name()).isEqualTo("Листки.pdf");
    assertThat(new String(STREET.director().open(came).content(), UTF_8)).isEqualTo("%PDF-made-up");
    assertThat(came.json().path("caption").stringValue("")).isEqualTo("For you");
    // A chat gets one message at a time: the next answer comes when the file is settled.
    STREET.director().send("/menu");
    STREET.director().awaitText("menu");
    assertThat(STREET.rows("select count(*) from kept_file")).isZero();
  }

  @Test
  void aFileThatIsMadeWhenItIsSentArrivesAndOneThatNobodyMayHaveDoesNot() {
    post("nobody", OutFile.made(FileKind.DOCUMENT, "nothing", ""));
    post("made", OutFile.made(FileKind.DOCUMENT, "{}", "Made"));

    ChatMessage came =
        STREET
            .director()
            .awaitMessage(it -> it.json().path("caption").stringValue("").equals("Made"));

    assertThat(STREET.director().open(came).name()).isEqualTo("made.txt");
    STREET.director().send("/menu");
    STREET.director().awaitText("menu");
    assertThat(STREET.rows("select count(*) from outbox where key = 'nobody' and state = 'VOID'"))
        .isOne();
  }

  @Test
  void whatAPersonSentIsFetchedWholeOrNotAtAll() throws IOException {
    ChatMessage sent =
        STREET.director().sendDocument("plan.csv", "text/csv", "Тема;Часы".getBytes(UTF_8));
    String id = sent.json().path("document").path("file_id").stringValue("");
    TelegramDownloads downloads = STREET.bean(TelegramDownloads.class);
    Path into = temp.resolve("plan");

    assertThat(downloads.fetch(STREET.school.id(), id, 100, into)).isEqualTo(new Fetched.Done(17));
    assertThat(Files.readString(into)).isEqualTo("Тема;Часы");
    assertThat(downloads.fetch(STREET.school.id(), id, 16, into)).isEqualTo(new Fetched.TooBig());
    assertThat(downloads.fetch(STREET.school.id(), "made-up", 100, into))
        .isEqualTo(new Fetched.Gone());
    assertThat(whileTelegramIsAway(downloads, id, into)).isInstanceOf(Fetched.Later.class);
  }

  private static Fetched whileTelegramIsAway(TelegramDownloads downloads, String id, Path into) {
    STREET.telegram.faults(
        request ->
            request.method().equalsIgnoreCase("getFile")
                ? Optional.of(new Fault.Refused(502, "Bad Gateway"))
                : Optional.empty());
    try {
      return downloads.fetch(STREET.school.id(), id, 100, into);
    } finally {
      STREET.telegram.faults(_ -> Optional.empty());
    }
  }

  private static void post(String key, String name, String content) {
    inSchool(
        () ->
            letter(
                key,
                OutFile.kept(
                    STREET
                        .bean(KeptFiles.class)
                        .keep(STREET.school.id(), name, "application/pdf", content.getBytes(UTF_8)),
                    "For <b>you</b>")));
  }

  private static void post(String key, OutFile file) {
    inSchool(() -> letter(key, file));
  }

  private static void letter(String key, OutFile file) {
    OutMessage message = OutMessage.file(file);
    STREET
        .bean(Outbox.class)
        .post(
            STREET.school.id(),
            new Letter(
                    Objects.toString(STREET.director().chatId()),
                    null,
                    Kind.ANSWER,
                    key,
                    DialogJson.write(message),
                    null)
                .enclosing(message.enclosure()));
  }

  private static void inSchool(Runnable work) {
    TransactionTemplate transaction =
        new TransactionTemplate(STREET.bean(PlatformTransactionManager.class));
    SchoolScope.run(STREET.school.id(), () -> transaction.executeWithoutResult(_ -> work.run()));
  }
}
