package ru.zvonok.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import ru.zvonok.bot.Served;
import ru.zvonok.bot.ServedSchools;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.AlertText;
import ru.zvonok.bot.dialog.MadeFiles;
import ru.zvonok.bot.dialog.NoticeText;
import ru.zvonok.bot.dialog.PlainHandlers;
import ru.zvonok.bot.dialog.ReminderText;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.alert.KeptFile;
import ru.zvonok.core.school.School;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.StandInSettings;
import ru.zvonok.standin.world.User;

/** A bot with plain handlers between a real database and a stand-in of Telegram. */
final class Street implements AutoCloseable {

  static final User DIRECTOR = User.of(700_001, "Нина");

  static final String TOKEN = StandInSettings.TOKEN;

  final StandIn telegram = StandIn.start(StandInSettings.forTests());
  final SchoolFixture school;
  final PlainHandlers.People people = new PlainHandlers.People(1);
  private final TestDatabase database = TestDatabase.fresh();
  private final TestCore core;
  private final String api;

  Street() {
    this("", true);
  }

  /** The Bot API is answered there; the phones stay dark. */
  static Street at(String api) {
    return new Street(api, true);
  }

  /** The same, and nothing is sent before it is drained. */
  static Street quiet(String api) {
    return new Street(api, false);
  }

  private Street(String api, boolean open) {
    this.api = api.isEmpty() ? telegram.url() : api;
    school = SchoolFixture.in(database.dataSource());
    Phone phone = telegram.phone(DIRECTOR);
    school.rows().bind(school.director(), Long.toString(phone.chatId()));
    core = TestCore.on(database, Clock.systemUTC(), this::bot);
    if (open) {
      core.get(Dispatcher.class).open(school.id());
    }
  }

  private void bot(AnnotationConfigApplicationContext context) {
    School served = new School(school.id(), "Школа на Липовой", ZoneId.of("Europe/Moscow"));
    ZvonokSettings settings =
        new ZvonokSettings(
            new ZvonokSettings.Telegram(TOKEN, api),
            new ZvonokSettings.Webhook(null, null, null),
            ZvonokSettings.Sending.USUAL,
            ZvonokSettings.Keep.USUAL,
            null,
            null,
            null);
    context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    context.scan("ru.zvonok.bot.dialog", "ru.zvonok.bot.telegram");
    context.registerBean(ZvonokSettings.class, () -> settings);
    context.registerBean(ServedSchools.class, () -> () -> List.of(Served.alone(served, TOKEN)));
    context.registerBean(
        ReminderText.class,
        () ->
            (_, payload, words) ->
                payload.contains("nothing")
                    ? Optional.empty()
                    : Optional.of(new ReminderText.Notice(Screen.of(words.language()), true)));
    context.registerBean(
        NoticeText.class,
        () ->
            (_, letter, words) ->
                Optional.of(new ReminderText.Notice(Screen.of(words.language() + letter), true)));
    context.registerBean(
        MadeFiles.class,
        () ->
            (_, _, order, _) ->
                order.contains("nothing")
                    ? Optional.empty()
                    : Optional.of(new KeptFile("made.txt", "text/plain", order.getBytes(UTF_8))));
    context.registerBean(AlertText.class, () -> (_, words) -> Screen.of(words.language()));
    context.registerBean(PlainHandlers.Door.class, PlainHandlers.Door::new);
    context.registerBean(PlainHandlers.People.class, () -> people);
  }

  Phone director() {
    return telegram.phone(DIRECTOR);
  }

  <T> T bean(Class<T> type) {
    return core.get(type);
  }

  long rows(String sql) {
    return Objects.requireNonNull(
        school.rows().with(jdbc -> jdbc.sql(sql).query(Long.class).single()));
  }

  @Override
  public void close() {
    core.close();
    telegram.close();
    database.close();
  }
}
