package ru.zvonok.bot.teacher;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.Answering;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Handler;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;

/**
 * A person's phone on the real core: the one card it shows, what it asks for, what it said last.
 */
public final class Phone {

  /** The school, its core and its clock, for a test's day. */
  public static final class Day implements AutoCloseable {

    private final TestDatabase database;
    public final SchoolFixture school;
    public final TestClock clock;
    private final TestCore core;
    private final boolean shared;

    public Day() {
      this("ru.zvonok.bot.teacher", "ru.zvonok.bot.classteacher");
    }

    /**
     * @param features packages whose handlers there are
     */
    public Day(String... features) {
      database = TestDatabase.fresh();
      school = SchoolFixture.in(database.dataSource());
      clock = TestClock.inMoscow(SchoolFixture.TODAY + "T09:40");
      core =
          TestCore.on(
              database,
              clock,
              context -> {
                context.registerBean(HandlersHere.class);
                context.scan(features);
              });
      shared = false;
    }

    private Day(Day other) {
      database = other.database;
      school = SchoolFixture.in(database.dataSource());
      clock = other.clock;
      core = other.core;
      shared = true;
    }

    /** Another school on the same core and clock; the first one closes them. */
    public Day another() {
      return new Day(this);
    }

    public <T> T core(Class<T> service) {
      return core.get(service);
    }

    public <T> T in(Supplier<T> work) {
      return SchoolScope.in(school.id(), work);
    }

    public Phone of(long person, Role... roles) {
      return new Phone(this, person, Set.of(roles));
    }

    /** Rows of this school: «mark where value is null». */
    public long count(String rows) {
      return requireNonNull(
          school
              .rows()
              .with(jdbc -> jdbc.sql("select count(*) from " + rows).query(Long.class).single()));
    }

    private List<Handler> handlers() {
      return core.get(HandlersHere.class).all;
    }

    @Override
    public void close() {
      if (!shared) {
        core.close();
        database.close();
      }
    }
  }

  record HandlersHere(List<Handler> all, List<MenuPart> menu) {}

  private final Day day;
  private final long person;
  private final Set<Role> roles;
  private Words words = Words.of("ru");
  private @Nullable Screen screen;
  private @Nullable Awaiting awaiting;
  private String toast = "";
  private List<OutFile> files = List.of();
  private int moves;

  private Phone(Day day, long person, Set<Role> roles) {
    this.day = day;
    this.person = person;
    this.roles = roles;
  }

  public Screen screen() {
    return requireNonNull(screen);
  }

  public String text() {
    return Samples.shown(screen());
  }

  public List<String> labels() {
    return Samples.labels(screen());
  }

  public String toast() {
    return toast;
  }

  public Phone inEnglish() {
    words = Words.of("en");
    return this;
  }

  /** How many buttons were pressed and messages typed. */
  public int moves() {
    return moves;
  }

  /** What the last answer sent below the card. */
  public List<OutFile> files() {
    return files;
  }

  public @Nullable Awaiting awaiting() {
    return awaiting;
  }

  /** What this person's home menu offers of these features. */
  public List<String> menu() {
    return SchoolScope.in(
        day.school.id(),
        () ->
            requireNonNull(
                new TransactionTemplate(day.core.get(PlatformTransactionManager.class))
                    .execute(
                        _ ->
                            day.core.get(HandlersHere.class).menu().stream()
                                .sorted(Comparator.comparingInt(MenuPart::order))
                                .flatMap(part -> part.buttons(visit(Via.BUTTON)).stream())
                                .map(Button::label)
                                .toList())));
  }

  /** Presses the button whose label begins so. */
  public Phone tap(String label) {
    return press(action(label));
  }

  public Action action(String label) {
    return Samples.buttons(screen()).stream()
        .filter(button -> button.label().startsWith(label))
        .findFirst()
        .map(Button::action)
        .orElseThrow(() -> new AssertionError("no «" + label + "» among " + labels()));
  }

  /** Presses whatever a button of any screen, old or forged, carries. */
  public Phone press(Action action) {
    String data = ActionCodec.encode(action);
    assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    Action sent = ActionCodec.decode(data).orElseThrow();
    return does(sent, Via.BUTTON, handler -> handler.actions().contains(sent.getClass()));
  }

  /** A photo or a document, while something is asked that a file answers. */
  public Phone sends(Attached file, @Nullable String caption) {
    Awaiting asked = requireNonNull(awaiting);
    assertThat(asked.asksForFiles()).isTrue();
    return does(
        new SentAction.SentFile(file, caption),
        Via.TEXT,
        handler -> handler.awaits().contains(asked.getClass()));
  }

  public Phone says(String words) {
    Class<? extends Awaiting> asked = requireNonNull(awaiting).getClass();
    return does(new SentAction.Said(words), Via.TEXT, handler -> handler.awaits().contains(asked));
  }

  private Phone does(Action action, Via via, Predicate<Handler> whose) {
    moves++;
    Handler handler = day.handlers().stream().filter(whose).findFirst().orElseThrow();
    Reply reply =
        SchoolScope.in(
            day.school.id(),
            () ->
                Answering.by(
                    handler,
                    action,
                    day.core.get(PlatformTransactionManager.class),
                    () -> handler.handle(action, visit(via))));
    screen = reply.screen() == null ? screen : reply.screen();
    toast = reply.toast() == null ? "" : reply.toast();
    assertThat(toast).hasSizeLessThanOrEqualTo(200);
    awaiting = reply.awaiting();
    files = reply.files();
    return this;
  }

  private Visit visit(Via via) {
    School school = new School(day.school.id(), "Школа на Липовой", Samples.MOSCOW);
    Clock clock = day.clock;
    return new Visit(
        school,
        "chat " + person,
        words,
        new Actor(day.school.id(), person, Hat.STAFF, roles, via),
        List.of(),
        awaiting,
        1,
        school.dayOf(clock.instant()));
  }
}
