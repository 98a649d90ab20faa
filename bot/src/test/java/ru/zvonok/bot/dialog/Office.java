package ru.zvonok.bot.dialog;

import static org.awaitility.Awaitility.await;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.alert.Parcel;
import ru.zvonok.core.alert.Straight;
import ru.zvonok.core.school.School;

/** The dialog on a real database with plain handlers; what goes out is caught at the channel. */
final class Office implements AutoCloseable {

  /** A message as it left: to which chat, what. */
  record Sent(String address, OutMessage message) {}

  final PlainHandlers.People people;
  final SchoolFixture school;
  private final School served;
  final List<String> toasts = new CopyOnWriteArrayList<>();
  private final TestDatabase database;
  private TestCore core;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<Sent> menus = new CopyOnWriteArrayList<>();

  /** What the messenger says to what comes out of the outbox. */
  volatile Function<OutMessage, Delivery> notes = _ -> new Delivery.Sent("1");

  /** What it says to what doesn't queue. */
  volatile Function<OutMessage, Delivery> straight = _ -> new Delivery.Sent("33");

  final DrivenPauses pauses = new DrivenPauses();
  final TestClock clock = TestClock.inMoscow("2025-10-14T10:00");
  private final AtomicLong updates = new AtomicLong(5_000_000_000L);

  Office() {
    this(1);
  }

  Office(int together) {
    people = new PlainHandlers.People(together);
    database = TestDatabase.fresh();
    school = SchoolFixture.in(database.dataSource());
    served = new School(school.id(), "Школа на Липовой", ZoneId.of("Europe/Moscow"));
    core = start();
  }

  private TestCore start() {
    AlertChannel channel = (_, parcel) -> deliver(parcel);
    return TestCore.on(
        database,
        clock,
        context -> {
          context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
          context.scan("ru.zvonok.bot.dialog");
          context.registerBean(TapAnswer.class, () -> this::toast);
          context.registerBean(Pauses.class, () -> pauses, bean -> bean.setPrimary(true));
          context.registerBean(AlertChannel.class, () -> channel);
          context.registerBean(PlainHandlers.Door.class, () -> new PlainHandlers.Door());
          context.registerBean(PlainHandlers.People.class, () -> people);
        });
  }

  /** As after a crash: what was committed is there, nothing else. */
  void restart() {
    core.close();
    core = start();
  }

  private void toast(long ignored, String callback, @Nullable String words) {
    toasts.add(callback + ": " + words);
  }

  private Delivery deliver(Parcel parcel) {
    return switch (parcel) {
      case Parcel.Note note ->
          left(note.address(), DialogJson.read(note.payload(), OutMessage.class), notes);
      case Parcel.Straight(String address, Object screen) ->
          left(address, (OutMessage) screen, straight);
      case Parcel.Alert _ -> throw new AssertionError("no alert is written here");
    };
  }

  private Delivery left(
      String address, OutMessage message, Function<OutMessage, Delivery> messenger) {
    Delivery delivery = messenger.apply(message);
    if (!(delivery instanceof Delivery.Sent)) {
      return delivery;
    }
    boolean menu = message.op() == OutMessage.Op.COMMANDS;
    (menu ? menus : sent).add(new Sent(address, message));
    return delivery;
  }

  Incoming.From from(String address) {
    return new Incoming.From(updates.incrementAndGet(), address, "ru");
  }

  Incoming.Text text(String address, String words) {
    return new Incoming.Text(from(address), 40, words);
  }

  Incoming.Tap tap(String address, Action action) {
    return tap(address, ActionCodec.encode(action));
  }

  Incoming.Tap tap(String address, String data) {
    return new Incoming.Tap(from(address), "q", data, 33);
  }

  /** A tap under another message than usual: its screen stays beside the others'. */
  Incoming.Tap tapOn(int message, String address, Action action) {
    return new Incoming.Tap(from(address), "q", ActionCodec.encode(action), message);
  }

  boolean consume(Incoming... batch) {
    return core.get(Intake.class).consume(served, List.of(batch));
  }

  /** This replica sends for the school from now on, by itself. */
  void open() {
    core.get(Dispatcher.class).open(school.id());
    OutMessage first = new OutMessage(OutMessage.Op.EDIT, 1, "is anybody there?", List.of());
    await().until(() -> core.get(Straight.class).send(school.id(), "nobody", first));
    sent.clear();
  }

  /** What has left by itself since the last time it was asked to. */
  List<Sent> left() {
    return List.copyOf(sent);
  }

  /** Sends what waits and returns what has left since the last time. */
  List<Sent> sent() {
    core.get(Dispatcher.class).drain(school.id());
    List<Sent> all = new ArrayList<>(sent);
    sent.clear();
    return all;
  }

  /** The menus of commands that have left, in their order, each as its words. */
  List<List<String>> menus() {
    core.get(Dispatcher.class).drain(school.id());
    List<List<String>> all =
        menus.stream()
            .map(
                each ->
                    each.message().rows().stream()
                        .flatMap(List::stream)
                        .map(OutMessage.Key::data)
                        .toList())
            .toList();
    menus.clear();
    return all;
  }

  List<String> texts() {
    return sent().stream().map(each -> each.message().html()).toList();
  }

  OutMessage answer(Incoming update) {
    consume(update);
    return sent().getFirst().message();
  }

  <T> T core(Class<T> service) {
    return core.get(service);
  }

  long rows(String sql) {
    return Objects.requireNonNull(
        school.rows().with(jdbc -> jdbc.sql(sql).query(Long.class).single()));
  }

  TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
    core.close();
    database.close();
  }
}
