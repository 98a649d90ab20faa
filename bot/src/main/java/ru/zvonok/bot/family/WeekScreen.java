package ru.zvonok.bot.family;

import static java.util.stream.Collectors.joining;
import static ru.zvonok.bot.screen.Html.escape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.diary.DiaryDay;
import ru.zvonok.core.diary.DiaryLesson;

/** «Расписание»: a week as the paper diary's spread: lessons, what is due, marks and letters. */
final class WeekScreen {

  private static final int DAYS_A_ROW = 3;

  private WeekScreen() {}

  static Screen of(List<DiaryDay> week, int page, Lens lens) {
    DiaryDay first = week.getFirst();
    LocalDate monday = first.day();
    long child = first.child().studentId();
    Screen screen =
        Pager.page(
            head(week, lens),
            week.stream().map(day -> day(day, lens)).toList(),
            page,
            to -> new DiaryAction.DiaryWeek(child, monday, to));
    for (int i = 0; i < week.size(); i += DAYS_A_ROW) {
      screen =
          screen.row(
              week.subList(i, Math.min(i + DAYS_A_ROW, week.size())).stream()
                  .map(day -> open(day, lens))
                  .toArray(Button[]::new));
    }
    screen = screen.row(turns(child, week, lens).toArray(Button[]::new));
    return Frame.close(screen, first.child(), lens);
  }

  private static String head(List<DiaryDay> week, Lens lens) {
    return Frame.title(
        week.getFirst().child(),
        lens.say(
            "week.dates",
            lens.shortDay(week.getFirst().day()),
            lens.shortDay(week.getLast().day())),
        lens);
  }

  private static Button open(DiaryDay day, Lens lens) {
    return new Button(
        lens.words().weekday(day.day()),
        new DiaryAction.DiaryDay(day.child().studentId(), day.day()));
  }

  private static List<Button> turns(long child, List<DiaryDay> week, Lens lens) {
    LocalDate before = week.getFirst().day().minusWeeks(1);
    LocalDate after = week.getFirst().day().plusWeeks(1);
    boolean now = !lens.today().isBefore(week.getFirst().day()) && lens.today().isBefore(after);
    List<Button> turns = new ArrayList<>();
    turns.add(
        new Button(
            lens.say("earlier", lens.shortDay(before)),
            new DiaryAction.DiaryWeek(child, before, 0)));
    if (!now) {
      turns.add(new Button(lens.say("week.now"), new DiaryAction.DiaryWeek(child, null, 0)));
    }
    turns.add(
        new Button(
            lens.say("later", lens.shortDay(after)), new DiaryAction.DiaryWeek(child, after, 0)));
    return turns;
  }

  private static String day(DiaryDay day, Lens lens) {
    List<String> lines = new ArrayList<>();
    lines.add("<b>" + lens.day(day.day()) + "</b>");
    if (day.special() != null) {
      lines.add(DayScreen.special(day, lens));
    }
    if (day.lessons().isEmpty() && (day.special() == null || day.schoolDay())) {
      lines.add(lens.say(day.schoolDay() ? "week.empty" : "week.off"));
    }
    day.lessons().forEach(lesson -> lines.add(lesson(lesson, day, lens)));
    day.due().stream()
        .filter(task -> day.lessons().stream().noneMatch(lesson -> isFor(task, lesson)))
        .forEach(
            task ->
                lines.add(
                    lens.say(
                        "tasks.line",
                        escape(task.subject()),
                        escape(task.text()),
                        lens.shortDay(task.setOn()))));
    return String.join("\n", lines);
  }

  private static boolean isFor(DiaryDay.Task task, DiaryLesson lesson) {
    return task.subject().equals(lesson.subject());
  }

  private static String lesson(DiaryLesson lesson, DiaryDay day, Lens lens) {
    StringBuilder text = new StringBuilder(DayScreen.heading(lesson, lens));
    if (!lesson.marks().isEmpty()) {
      text.append(
          lesson.marks().stream()
              .map(mark -> Entries.value(mark, lens.words()))
              .collect(joining(" ", " · <b>", "</b>")));
    }
    if (lesson.attendance() != null) {
      text.append(" · ").append(Entries.attendance(lesson.attendance(), lens.words()));
    }
    day.due().stream()
        .filter(task -> isFor(task, lesson))
        .filter(_ -> firstOfSubject(lesson, day))
        .forEach(task -> text.append("\n   ").append(lens.say("week.task", escape(task.text()))));
    return text.toString();
  }

  /** A double lesson shows its homework once. */
  private static boolean firstOfSubject(DiaryLesson lesson, DiaryDay day) {
    return day.lessons().stream()
        .filter(other -> other.subject().equals(lesson.subject()))
        .findFirst()
        .orElseThrow()
        .equals(lesson);
  }
}
