package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.DayWord;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.Sure;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.planning.Bells;
import ru.zvonok.core.planning.SchoolDays.Said;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SpecialDay.Scope;

/** «Особые дни»: what is set, a day, for whom, and what to say of it. */
final class DaysScreens {

  private static final int MOST = 20;
  private static final int DAYS_A_ROW = 3;
  private static final int DAYS = 15;
  private static final int CLASSES_A_ROW = 3;

  private DaysScreens() {}

  static Screen ahead(List<Said> said, List<SchoolClass> classes, LocalDate today, Lines view) {
    StringBuilder text = new StringBuilder("<b>" + view.say("days") + "</b>\n");
    if (said.isEmpty()) {
      text.append("\n").append(view.say("days.none"));
    }
    List<Button> buttons = new ArrayList<>();
    for (Said one : said.stream().limit(MOST).toList()) {
      Scope scope = one.day().scope();
      String whose = DayWords.scope(scope, name(scope, classes), view.words());
      text.append("\n● ")
          .append(view.words().weekday(one.day().day()))
          .append(" · ")
          .append(whose)
          .append(": ")
          .append(DayWords.say(one.day().word(), view.words()));
      buttons.add(
          new Button(
              Labels.cut(
                  view.words().shortDay(one.day().day()) + " · " + plain(scope, classes, view),
                  Labels.COLUMN),
              open(one.day().day(), scope)));
    }
    return Screen.of(text.toString())
        .columns(buttons)
        .row(
            new Button(view.words().say("screen.today"), new SpecialDayAction.PickScope(today)),
            new Button(view.say("tomorrow"), new SpecialDayAction.PickScope(today.plusDays(1))),
            new Button(view.say("days.other"), new SpecialDayAction.PickDay(today)))
        .row(
            new Button(view.say("changes"), new TimetableAction.OpenChanges(null)),
            Ways.menu(view.words()));
  }

  static Screen pick(LocalDate from, Lines view) {
    List<LocalDate> days = from.datesUntil(from.plusDays(DAYS)).toList();
    Screen screen = Screen.of("<b>" + view.say("days") + "</b>\n\n" + view.say("days.which"));
    for (int i = 0; i < days.size(); i += DAYS_A_ROW) {
      screen =
          screen.row(
              days.subList(i, i + DAYS_A_ROW).stream()
                  .map(
                      day ->
                          new Button(
                              view.words().weekday(day), new SpecialDayAction.PickScope(day)))
                  .toArray(Button[]::new));
    }
    return screen
        .row(
            new Button("‹", new SpecialDayAction.PickDay(from.minusDays(DAYS))),
            new Button("›", new SpecialDayAction.PickDay(from.plusDays(DAYS))))
        .row(Ways.back(view.words(), new SpecialDayAction.SpecialDays()), Ways.menu(view.words()));
  }

  static Screen whose(LocalDate day, List<Said> said, List<SchoolClass> classes, Lines view) {
    Screen screen =
        Screen.of(
                ChangesScreens.head(view.say("days"), day, view)
                    + standing(said, classes, view)
                    + "\n\n"
                    + view.say("days.whose"))
            .row(new Button(view.say("scope.school"), new SpecialDayAction.OpenDay(0, day, 0)));
    screen =
        rows(
            screen,
            classes.stream()
                .map(SchoolClass::grade)
                .distinct()
                .map(
                    grade ->
                        new Button(
                            view.say("scope.grade.short", grade),
                            new SpecialDayAction.OpenDay(0, day, grade)))
                .toList());
    screen =
        rows(
            screen,
            classes.stream()
                .map(one -> new Button(one.name(), new SpecialDayAction.OpenDay(one.id(), day, 0)))
                .toList());
    return screen.row(
        Ways.back(view.words(), new SpecialDayAction.SpecialDays()), Ways.menu(view.words()));
  }

  private static String standing(List<Said> said, List<SchoolClass> classes, Lines view) {
    StringBuilder text = new StringBuilder(said.isEmpty() ? "" : "\n");
    for (Said one : said) {
      Scope scope = one.day().scope();
      text.append("\n● ")
          .append(DayWords.scope(scope, name(scope, classes), view.words()))
          .append(": ")
          .append(DayWords.say(one.day().word(), view.words()));
    }
    return text.toString();
  }

  static Screen day(SpecialDayAction.OpenDay at, String whose, Optional<Said> said, Lines view) {
    Screen screen =
        Screen.of(
            "%s\n%s%s\n\n%s"
                .formatted(
                    ChangesScreens.head(whose, at.day(), view),
                    said.map(one -> DayWords.say(one.day().word(), view.words()))
                        .orElseGet(() -> view.say("word.usual")),
                    said.map(Said::note)
                        .filter(note -> !note.isEmpty())
                        .map(note -> ". " + escape(note))
                        .orElse(""),
                    view.say("days.what")));
    List<Button> buttons =
        new ArrayList<>(
            Stream.of(
                    DayWord.COLD, DayWord.QUARANTINE, DayWord.HOLIDAY, DayWord.OFF, DayWord.REMOTE)
                .map(word -> new Button(view.say("say." + word), ask(at, word, null)))
                .toList());
    for (DayWord word : List.of(DayWord.BELLS, DayWord.AS)) {
      buttons.add(
          new Button(
              view.say("say." + word),
              new SpecialDayAction.PickDetail(at.classId(), at.day(), at.grade(), word)));
    }
    if (said.isPresent()) {
      buttons.add(new Button(view.say("say.USUAL"), ask(at, DayWord.USUAL, null)));
    }
    return screen
        .columns(buttons)
        .row(
            Ways.back(view.words(), new SpecialDayAction.PickScope(at.day())),
            Ways.menu(view.words()));
  }

  static Screen weekdays(SpecialDayAction.OpenDay at, String whose, Lines view) {
    return Screen.of(ChangesScreens.head(whose, at.day(), view) + "\n\n" + view.say("as.which"))
        .columns(
            Stream.of(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SUNDAY)
                .map(
                    day ->
                        new Button(
                            DayWords.weekday(day, view.words()),
                            ask(at, DayWord.AS, (long) day.getValue())))
                .toList())
        .row(Ways.back(view.words(), at), Ways.menu(view.words()));
  }

  static Screen bells(
      SpecialDayAction.OpenDay at, String whose, List<Bells.Schedule> all, Lines view) {
    StringBuilder text =
        new StringBuilder(
            ChangesScreens.head(whose, at.day(), view)
                + "\n\n"
                + view.say(all.isEmpty() ? "bells.none" : "bells.which"));
    Screen screen = Screen.of("");
    for (Bells.Schedule one : all) {
      text.append("\n● ")
          .append(
              view.say(
                  "bells.line",
                  escape(one.name()),
                  one.rings().getFirst().from().toString(),
                  one.rings().getLast().to().toString()));
      screen =
          screen.row(
              new Button(Labels.cut(one.name(), Labels.ROW), ask(at, DayWord.BELLS, one.id())));
    }
    screen = new Screen(text.toString(), screen.rows());
    if (!all.isEmpty()) {
      screen =
          screen.row(
              Stream.of(40, 35, 30)
                  .map(
                      minutes ->
                          new Button(
                              view.say("bells.make", minutes),
                              new SpecialDayAction.MakeBells(
                                  at.classId(), at.day(), at.grade(), minutes)))
                  .toArray(Button[]::new));
    }
    return screen.row(Ways.back(view.words(), at), Ways.menu(view.words()));
  }

  private static SpecialDayAction.SayDay ask(
      SpecialDayAction.OpenDay at, DayWord word, @Nullable Long detail) {
    return new SpecialDayAction.SayDay(at.classId(), at.day(), at.grade(), word, detail, Sure.ASK);
  }

  static SpecialDayAction.OpenDay open(LocalDate day, Scope scope) {
    return new SpecialDayAction.OpenDay(
        scope instanceof Scope.OneClass(long id) ? id : 0,
        day,
        scope instanceof Scope.Grade(int grade) ? grade : 0);
  }

  static @Nullable String name(Scope scope, List<SchoolClass> classes) {
    return scope instanceof Scope.OneClass(long id)
        ? classes.stream()
            .filter(one -> one.id() == id)
            .map(SchoolClass::name)
            .findFirst()
            .orElse(null)
        : null;
  }

  private static String plain(Scope scope, List<SchoolClass> classes, Lines view) {
    String name = name(scope, classes);
    return name == null ? DayWords.scope(scope, null, view.words()) : name;
  }

  private static Screen rows(Screen screen, List<Button> buttons) {
    Screen all = screen;
    for (int i = 0; i < buttons.size(); i += CLASSES_A_ROW) {
      all =
          all.row(
              buttons
                  .subList(i, Math.min(i + CLASSES_A_ROW, buttons.size()))
                  .toArray(Button[]::new));
    }
    return all;
  }
}
