package ru.zvonok.bot.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.bot.ZvonokApplication;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.replica.Notices;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;

/**
 * PgBouncer in transaction mode stands before the database and has fewer connections than the
 * application has work: each transaction may be on another one. Migrating and listening go past it.
 */
class BehindPgBouncerTest {

  /** More often than the driver needs to begin to prepare a statement for the next time. */
  private static final int TIMES = 8;

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final StandIn telegram = StandIn.start(StandInSettings.forTests());
  private final Cast cast = new Cast(database, telegram);
  private final Load load = new Load(cast.school);
  private final URI direct = URI.create(database.url().substring("jdbc:".length()));

  @AfterEach
  void over() {
    telegram.close();
    database.close();
  }

  @Test
  void aRollIsTaken_theMotherIsTold_andEverybodyIsAnswered() throws Exception {
    try (Bouncer bouncer = new Bouncer(folder, direct.getPort(), TestDatabase.USER);
        ConfigurableApplicationContext application = start(bouncer)) {
      long lesson = cast.lessonWithItsRoll();
      load.asksForTheMenu(cast.director);
      load.asksForTheMenu(cast.deputy);
      cast.mother.mark();
      cast.teacher.tapData(absent(lesson)).awaitAnswer();
      cast.mother.awaitText("нет на уроке");
      cast.mother.tap("Открыть день").awaitAnswer();
      cast.mother.awaitText("Математика");
      await().until(() -> load.failed().isEmpty() && load.menus() >= 2 * TIMES);
      load.end();

      assertThat(load.failed()).isEmpty();
      assertThat(connections()).isBetween(1L, (long) Bouncer.CONNECTIONS);
      itWasHeardPastIt(application);
    }
    assertThat(telegram.violations()).isEmpty();
  }

  /** The application's own: all that aren't this test's, nor the one that listens. */
  private long connections() {
    return cast.rows(
        """
        select count(*) from pg_stat_activity
        where datname = current_database() and application_name = 'zvonok'
        """);
  }

  /** Said through PgBouncer by another, heard on the application's own connection. */
  private void itWasHeardPastIt(ConfigurableApplicationContext application) {
    CountDownLatch heard = new CountDownLatch(1);
    application
        .getBean(Notices.class)
        .hear(
            "zvonok_test",
            word -> {
              if (word.equals("said")) {
                heard.countDown();
              }
            });
    await()
        .until(
            () -> {
              cast.rows("select count(*) from pg_notify('zvonok_test', 'said')");
              return heard.getCount() == 0;
            });
  }

  private String absent(long lesson) {
    return ActionCodec.encode(
        new JournalAction.Note(lesson, cast.school.ivan(), null, AttendanceCode.ABSENT, null));
  }

  private ConfigurableApplicationContext start(Bouncer bouncer) {
    return new SpringApplicationBuilder(ZvonokApplication.class)
        .profiles("demo")
        .run(
            "--zvonok.database.url=" + address(bouncer.port()) + "?ApplicationName=zvonok",
            "--zvonok.database.direct=" + address(direct.getPort()),
            "--zvonok.database.user=" + TestDatabase.USER,
            "--zvonok.database.owner=" + TestDatabase.OWNER,
            "--zvonok.telegram.token=" + StandInSettings.TOKEN,
            "--zvonok.telegram.api=" + telegram.url(),
            "--zvonok.clock.start=" + Cast.MORNING,
            "--server.port=0");
  }

  private String address(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name();
  }

  private String name() {
    return direct.getPath().substring(1);
  }
}
