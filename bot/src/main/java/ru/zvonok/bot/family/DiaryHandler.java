package ru.zvonok.bot.family;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.Diary;
import ru.zvonok.core.diary.TaskFiles;

/** Opens the diary's pages to whoever core lets read them (5.1.1, 5.1.2): guardian or student. */
@Component
class DiaryHandler implements Routed {

  private final Diary diary;
  private final Routes routes =
      new Routes()
          .show(DiaryAction.Children.class, (_, visit) -> children(visit))
          .show(DiaryAction.ChildsPage.class, this::page)
          .show(DiaryAction.OpenChild.class, this::child)
          .show(
              DiaryAction.DiaryDay.class,
              (asked, visit) ->
                  day(asked.studentId(), requireNonNullElse(asked.day(), visit.today()), 0, visit))
          .show(
              DiaryAction.DiaryDayPage.class,
              (asked, visit) -> day(asked.studentId(), asked.day(), asked.page(), visit))
          .to(
              DiaryAction.DiaryDayFromAlert.class,
              (asked, visit) -> below(day(asked.studentId(), asked.day(), 0, visit)))
          .show(DiaryAction.DiaryMarks.class, this::marks)
          .show(DiaryAction.DiaryMarksClosely.class, this::marksClosely)
          .to(DiaryAction.DiaryMarksFromAlert.class, this::marksFromAlert)
          .show(
              DiaryAction.DiaryResults.class,
              (asked, visit) -> results(asked.studentId(), asked.page(), visit))
          .show(DiaryAction.DiaryAbsences.class, this::absences)
          .show(DiaryAction.DiaryDebts.class, this::debts)
          .show(DiaryAction.DiaryTasks.class, this::tasks)
          .to(DiaryAction.DiaryFiles.class, this::files)
          .show(DiaryAction.DiaryWeek.class, this::week);

  DiaryHandler(Diary diary) {
    this.diary = diary;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply children(Visit visit) {
    List<Child> children = diary.children(visit.who());
    Lens lens = Lens.of(visit);
    return Reply.show(
        children.size() == 1
            ? ChildScreens.child(children.getFirst(), false, lens)
            : ChildScreens.children(children, lens));
  }

  private Reply page(DiaryAction.ChildsPage asked, Visit visit) {
    List<Child> children = diary.children(visit.who());
    return switch (children.size()) {
      case 0 -> children(visit);
      case 1 -> handle(DiaryPages.open(asked.page(), children.getFirst().studentId()), visit);
      default -> Reply.show(ChildScreens.choose(children, asked.page(), Lens.of(visit)));
    };
  }

  private Reply child(DiaryAction.OpenChild asked, Visit visit) {
    List<Child> children = diary.children(visit.who());
    return show(
        find(children, asked.studentId()),
        visit,
        child -> ChildScreens.child(child, children.size() > 1, Lens.of(visit)));
  }

  private Reply day(long studentId, LocalDate day, int page, Visit visit) {
    return show(
        diary.day(visit.who(), studentId, day),
        visit,
        it -> DayScreen.of(it, page, Lens.of(visit)));
  }

  private Reply marks(DiaryAction.DiaryMarks asked, Visit visit) {
    return show(
        diary.marks(visit.who(), asked.studentId(), asked.termId()),
        visit,
        marks -> MarksScreen.briefly(marks, asked.page(), Lens.of(visit)));
  }

  private Reply marksClosely(DiaryAction.DiaryMarksClosely asked, Visit visit) {
    return show(
        diary.marks(visit.who(), asked.studentId(), asked.termId()),
        visit,
        marks -> MarksScreen.closely(marks, asked.page(), Lens.of(visit)));
  }

  private Reply marksFromAlert(DiaryAction.DiaryMarksFromAlert asked, Visit visit) {
    return below(
        asked.termId() == null
            ? results(asked.studentId(), 0, visit)
            : marks(new DiaryAction.DiaryMarks(asked.studentId(), asked.termId(), 0), visit));
  }

  private Reply results(long studentId, int page, Visit visit) {
    return show(
        diary.results(visit.who(), studentId),
        visit,
        results -> ResultsScreen.of(results, page, Lens.of(visit)));
  }

  private Reply absences(DiaryAction.DiaryAbsences asked, Visit visit) {
    return show(
        diary.absences(visit.who(), asked.studentId(), asked.termId()),
        visit,
        absences -> AbsencesScreen.of(absences, asked.page(), Lens.of(visit)));
  }

  private Reply debts(DiaryAction.DiaryDebts asked, Visit visit) {
    return show(
        diary.debts(visit.who(), asked.studentId()),
        visit,
        debts -> DebtsScreen.of(debts, asked.page(), Lens.of(visit)));
  }

  private Reply tasks(DiaryAction.DiaryTasks asked, Visit visit) {
    LocalDate from = requireNonNullElse(asked.from(), visit.today());
    return show(
        find(diary.children(visit.who()), asked.studentId())
            .then(
                child ->
                    diary
                        .tasks(visit.who(), asked.studentId(), from)
                        .map(
                            tasks ->
                                TasksScreen.of(child, tasks, from, asked.page(), Lens.of(visit)))),
        visit,
        Function.identity());
  }

  /** They come below; the page stays. */
  private Reply files(DiaryAction.DiaryFiles asked, Visit visit) {
    Lens lens = Lens.of(visit);
    return switch (diary.files(visit.who(), asked.studentId(), asked.lessonId())) {
      case Outcome.Done<TaskFiles>(TaskFiles task) ->
          Reply.nothing()
              .toast(lens.say(task.files().isEmpty() ? "files.none" : "files.sent"))
              .files(FileButtons.out(task, lens));
      case Outcome.Refused<TaskFiles>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply week(DiaryAction.DiaryWeek asked, Visit visit) {
    return show(
        diary.week(visit.who(), asked.studentId(), requireNonNullElse(asked.day(), visit.today())),
        visit,
        week -> WeekScreen.of(week, asked.page(), Lens.of(visit)));
  }

  private static Outcome<Child> find(List<Child> children, long studentId) {
    return children.stream()
        .filter(child -> child.studentId() == studentId)
        .findFirst()
        .<Outcome<Child>>map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotYours()));
  }

  private static <T> Reply show(
      Outcome<T> outcome, Visit visit, Function<? super T, Screen> screen) {
    return Reply.show(
        switch (outcome) {
          case Outcome.Done<T>(T value) -> screen.apply(value);
          case Outcome.Refused<T>(Refusal why) -> Ways.refused(why, visit.words());
        });
  }

  private static Reply below(Reply reply) {
    return new Reply(reply.screen(), Reply.Place.NEW, reply.toast(), reply.awaiting());
  }
}
