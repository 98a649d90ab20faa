package ru.zvonok.bot.teacher;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.WorkAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.LessonWork;
import ru.zvonok.core.journal.WorkKind;
import ru.zvonok.core.people.Student;

/** The written works of a lesson: by when, what the teacher owes and what the students do. */
final class WorkScreens {

  private WorkScreens() {}

  static Screen of(LessonWork.Page page, View view) {
    long lesson = page.line().id();
    String works =
        page.works().isEmpty()
            ? view.say(page.mayAnnounce() ? "works.none" : "works.noneLook")
            : page.works().stream().map(work -> work(work, view)).collect(joining("\n\n"));
    Screen screen =
        Screen.of(
            Texts.head(view.say("works.title"), page.line(), view)
                + "\n\n"
                + works
                + (page.mayAnnounce() && !page.works().isEmpty() && !page.kinds().isEmpty()
                    ? "\n\n" + view.say("works.announce")
                    : ""));
    boolean marks = !page.line().day().isAfter(view.today());
    for (LessonWork work : page.works()) {
      List<Button> row = new ArrayList<>();
      if (marks) {
        row.add(
            new Button(
                Labels.cut(view.say("works.marks", work.kind().shortName()), Labels.COLUMN),
                new JournalAction.OpenMarks(lesson, work.kind().id())));
      }
      if (page.mayAnnounce() && work.marked() == 0) {
        row.add(
            new Button(
                Labels.cut(view.say("works.withdraw", work.kind().shortName()), Labels.COLUMN),
                new WorkAction.WithdrawWork(lesson, work.kind().id())));
      }
      if (!row.isEmpty()) {
        screen = screen.row(row.toArray(Button[]::new));
      }
    }
    if (page.mayAnnounce()) {
      screen = screen.columns(page.kinds().stream().map(kind -> announce(lesson, kind)).toList());
    }
    return screen.row(new Button(view.say("backToLesson"), new JournalAction.OpenLesson(lesson)));
  }

  private static Button announce(long lesson, WorkKind kind) {
    return new Button(
        Labels.cut(kind.name(), Labels.COLUMN), new WorkAction.AnnounceWork(lesson, kind.id()));
  }

  private static String work(LessonWork work, View view) {
    List<String> lines = new ArrayList<>();
    lines.add("<b>" + Html.escape(work.kind().name()) + "</b>");
    lines.add(
        view.say(
                work.capped() ? "works.dueLast" : "works.due",
                view.words().shortDay(lastDay(work.due().by(), view)))
            + Optional.ofNullable(work.author())
                .map(author -> " · " + Html.escape(author.initials()))
                .orElse(""));
    if (!work.owed().isEmpty()) {
      lines.add(
          (view.past(work.due().by()) ? "⚠ " : "● ")
              + view.say("works.owed", Texts.list(names(work.owed()), view)));
    } else if (work.marked() > 0) {
      lines.add("✓ " + view.say("works.all"));
    }
    if (!work.away().isEmpty()) {
      lines.add(view.say("works.away", Texts.list(names(work.away()), view)));
    }
    return String.join("\n", lines);
  }

  private static LocalDate lastDay(Instant by, View view) {
    return by.minusMillis(1).atZone(view.zone()).toLocalDate();
  }

  private static List<String> names(List<Student> students) {
    return students.stream().map(Student::shortName).toList();
  }
}
