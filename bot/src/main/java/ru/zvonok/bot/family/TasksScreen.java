package ru.zvonok.bot.family;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static ru.zvonok.bot.screen.Html.escape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.DiaryDay.Task;

/** «Задания»: two weeks of homework by the day it is for. */
final class TasksScreen {

  /** As far as the diary looks ahead. */
  private static final int DAYS = 14;

  private TasksScreen() {}

  static Screen of(Child child, List<Task> tasks, LocalDate from, int page, Lens lens) {
    long id = child.studentId();
    Screen screen =
        Pager.page(
            head(child, tasks, from, lens),
            days(tasks, lens),
            page,
            to -> new DiaryAction.DiaryTasks(id, from, to));
    screen = FileButtons.under(screen, id, tasks, lens);
    screen = screen.row(turns(id, from, lens).toArray(Button[]::new));
    return Frame.close(screen, child, lens);
  }

  private static List<Button> turns(long child, LocalDate from, Lens lens) {
    LocalDate before = from.minusDays(DAYS);
    LocalDate after = from.plusDays(DAYS);
    List<Button> turns = new ArrayList<>();
    turns.add(
        new Button(
            lens.say("earlier", lens.shortDay(before)),
            new DiaryAction.DiaryTasks(child, before, 0)));
    if (!from.equals(lens.today())) {
      turns.add(new Button(lens.say("today"), new DiaryAction.DiaryTasks(child, null, 0)));
    }
    turns.add(
        new Button(
            lens.say("later", lens.shortDay(after)), new DiaryAction.DiaryTasks(child, after, 0)));
    return turns;
  }

  private static String head(Child child, List<Task> tasks, LocalDate from, Lens lens) {
    String head =
        Frame.title(child, lens.say("tasks"), lens)
            + "\n"
            + lens.say("tasks.period", lens.shortDay(from), lens.shortDay(from.plusDays(DAYS - 1)));
    return tasks.isEmpty() ? head + "\n" + lens.say("tasks.none") : head;
  }

  private static List<String> days(List<Task> tasks, Lens lens) {
    return tasks.stream()
        .collect(groupingBy(Task::dueOn, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            day ->
                day.getValue().stream()
                    .map(task -> line(task, lens))
                    .collect(
                        joining("\n", lens.say("tasks.due", lens.day(day.getKey())) + "\n", "")))
        .toList();
  }

  private static String line(Task task, Lens lens) {
    return lens.say(
        "tasks.line", escape(task.subject()), escape(task.text()), lens.shortDay(task.setOn()));
  }
}
