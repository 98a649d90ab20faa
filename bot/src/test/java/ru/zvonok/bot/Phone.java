package ru.zvonok.bot;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.transaction.PlatformTransactionManager;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.BotName;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.Handler;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.dialog.Wear;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.access.Visitors;
import ru.zvonok.core.access.Wearable;
import ru.zvonok.core.school.School;

/** A chat without a messenger: presses what it sees, on the real handlers, core and database. */
public final class Phone {

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  private final TestCore core;
  private final SchoolFixture school;
  private final String address;
  private Words words = Words.of("ru");
  private @Nullable Wear wear;
  private @Nullable Awaiting awaiting;
  private @Nullable Reply last;

  public Phone(TestCore core, SchoolFixture school, String address) {
    this.core = core;
    this.school = school;
    this.address = address;
  }

  /** What the handlers of these packages need beside core. */
  public static void install(AnnotationConfigApplicationContext context) {
    context.registerBean(BotName.class, () -> _ -> "zvonok_bot");
    context.registerBean(Handlers.class);
    context.scan(
        "ru.zvonok.bot.family",
        "ru.zvonok.bot.start",
        "ru.zvonok.bot.office",
        "ru.zvonok.bot.slips",
        "ru.zvonok.bot.training");
  }

  /** The handlers of every feature, and what they need beside core. */
  public static void installAll(AnnotationConfigApplicationContext context) {
    context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    install(context);
    context.scan(
        "ru.zvonok.bot.teacher",
        "ru.zvonok.bot.classteacher",
        "ru.zvonok.bot.quick",
        "ru.zvonok.bot.duty",
        "ru.zvonok.bot.timetable",
        "ru.zvonok.bot.rules",
        "ru.zvonok.bot.termmark");
  }

  /** Every handler there is. */
  public record Handlers(List<Handler> all) {
    Handler of(Action action, @Nullable Awaiting awaiting) {
      return all.stream()
          .filter(
              one ->
                  action instanceof SentAction.Said && awaiting != null && awaiting.asksForWords()
                      ? one.awaits().contains(awaiting.getClass())
                      : one.actions().contains(action.getClass()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nobody answers " + action));
    }
  }

  /** Presses the button of the last screen that begins with these words. */
  public Screen press(String label) {
    Action action =
        screen().rows().stream()
            .flatMap(List::stream)
            .filter(button -> button.label().startsWith(label))
            .map(button -> ActionCodec.decode(ActionCodec.encode(button.action())).orElseThrow())
            .findFirst()
            .orElseThrow(
                () -> new AssertionError(label + " is not among " + Shown.labels(screen())));
    return send(action);
  }

  public Screen say(String text) {
    return send(new SentAction.Said(text));
  }

  /** Any wish, from a button that is there or a forged one. */
  public Screen send(Action action) {
    does(action);
    return screen();
  }

  /** A wish whose answer leaves the screen as it is. */
  public void does(Action action) {
    Reply reply =
        TestCore.in(
            school,
            () ->
                Answering.by(
                    core.get(Handlers.class).of(action, awaiting),
                    action,
                    core.get(PlatformTransactionManager.class),
                    () -> handle(action)));
    awaiting = kept(reply.awaiting());
    if (reply.wear() != null) {
      wear = reply.wear();
    }
    if (reply.speak() != null) {
      words = Words.of(reply.speak() == Language.EN ? "en" : "ru");
    }
    last = reply;
  }

  /** As the chat's row keeps it. */
  private static @Nullable Awaiting kept(@Nullable Awaiting asked) {
    return asked == null ? null : DialogJson.read(DialogJson.write(asked), Awaiting.class);
  }

  /** The person chooses a language. */
  public Phone speaks(Language language) {
    words = Words.of(language == Language.EN ? "en" : "ru");
    return this;
  }

  public @Nullable Awaiting awaiting() {
    return awaiting;
  }

  public Screen screen() {
    return requireNonNull(requireNonNull(last).screen());
  }

  public Reply reply() {
    return requireNonNull(last);
  }

  private Reply handle(Action action) {
    Handler handler = core.get(Handlers.class).of(action, awaiting);
    Visitors visitors = core.get(Visitors.class);
    List<Wearable> hats = visitors.hatsAt(school.id(), address);
    Wear worn =
        wear == null && hats.size() == 1
            ? new Wear(hats.getFirst().personId(), hats.getFirst().hat())
            : wear;
    Actor actor =
        worn == null
            ? null
            : visitors
                .wearing(school.id(), address, worn.personId(), worn.hat(), Via.BUTTON)
                .orElse(null);
    Visit visit =
        new Visit(
            new School(school.id(), "Школа на Липовой", ZONE),
            address,
            words,
            actor,
            hats,
            awaiting,
            null,
            SchoolFixture.TODAY);
    if (actor == null && !handler.forStrangers()) {
      return core.get(Handlers.class)
          .of(new StartAction.Menu(), null)
          .handle(new StartAction.Menu(), visit);
    }
    return handler.handle(action, visit);
  }
}
