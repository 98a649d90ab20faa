package ru.zvonok.bot.family;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.alert.AlertView;
import ru.zvonok.core.diary.Absences;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.DiaryDay;
import ru.zvonok.core.diary.MarksOverview;

/**
 * The diary's screens for whoever shows a diary that isn't the school's: the very ones that a
 * family sees.
 */
public final class DiaryLook {

  private DiaryLook() {}

  public static Screen alert(AlertView view, Visit visit) {
    return AlertScreens.render(view, visit.words());
  }

  public static Screen child(Child child, Visit visit) {
    return ChildScreens.child(child, false, Lens.of(visit));
  }

  public static Screen day(DiaryDay day, Visit visit) {
    return DayScreen.of(day, 0, Lens.of(visit));
  }

  public static Screen marks(MarksOverview marks, boolean closely, Visit visit) {
    return closely
        ? MarksScreen.closely(marks, 0, Lens.of(visit))
        : MarksScreen.briefly(marks, 0, Lens.of(visit));
  }

  public static Screen tasks(Child child, List<DiaryDay.Task> tasks, LocalDate from, Visit visit) {
    return TasksScreen.of(child, tasks, from, 0, Lens.of(visit));
  }

  public static Screen absences(Absences absences, Visit visit) {
    return AbsencesScreen.of(absences, 0, Lens.of(visit));
  }

  public static Screen week(List<DiaryDay> week, Visit visit) {
    return WeekScreen.of(week, 0, Lens.of(visit));
  }
}
