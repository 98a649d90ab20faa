package ru.zvonok.bot.classteacher;

import java.util.List;
import ru.zvonok.bot.action.CheckAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.duty.DutyLines;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.completeness.ClassCheck;
import ru.zvonok.core.completeness.Finding;
import ru.zvonok.core.completeness.Trace;
import ru.zvonok.core.duty.Duty;

/**
 * The names behind one finding, each a way to where it is mended; where there is none in the chat,
 * it is said how.
 *
 * @param office people and codes are the office's to mend
 */
record FindingScreen(ClassCheck check, boolean office, Words words) {

  private static final int PAGE = 10;

  Screen of(CheckAction.OpenFinding at) {
    List<Trace> all = check.of(at.finding());
    int last = Math.max(0, (all.size() - 1) / PAGE);
    int page = Math.clamp(at.page(), 0, last);
    List<Trace> shown = all.subList(page * PAGE, Math.min(all.size(), (page + 1) * PAGE));
    StringBuilder text =
        new StringBuilder("<b>")
            .append(Html.escape(check.className()))
            .append(" · ")
            .append(words.say("classteacher.finding." + at.finding()))
            .append("</b>\n")
            .append(words.say(all.isEmpty() ? "classteacher.check.none" : mend(at.finding())))
            .append("\n");
    shown.forEach(trace -> text.append("\n● ").append(line(trace)));
    Screen screen = Screen.of(text.toString());
    for (Trace trace : shown) {
      for (Button button : button(trace)) {
        screen = screen.row(button);
      }
    }
    if (last > 0) {
      screen = turn(screen, at, page, last);
    }
    return slips(screen, at.finding())
        .row(Ways.back(words, new CheckAction.CheckClass(check.classId())), Ways.menu(words));
  }

  private String mend(Finding finding) {
    String key = "classteacher.mend." + finding;
    return switch (finding) {
      case UNEXPLAINED -> check.explains() ? key : key + ".others";
      case NO_GUARDIAN_LINKED, SAME_CHAT, NO_CONSENT -> office ? key : key + ".others";
      case RECORDS, MARKS, TERM_MARKS, NO_GUARDIAN, NO_BIRTH_DATE, ALIKE -> key;
    };
  }

  private String line(Trace trace) {
    return switch (trace) {
      case Trace.Someone someone -> Html.escape(someone.name().full());
      case Trace.Absence absence ->
          words.say(
              "classteacher.absence",
              Html.escape(absence.name().full()),
              words.shortDay(absence.day()),
              absence.number(),
              Html.escape(absence.subject()));
      case Trace.Owed(Duty duty) -> owed(duty);
    };
  }

  private String owed(Duty duty) {
    String line = DutyLines.line(duty, words);
    return duty.owner() == null
        ? line
        : words.say("duty.owes", line, Html.escape(duty.owner().name().initials()));
  }

  private List<Button> button(Trace trace) {
    return switch (trace) {
      case Trace.Someone(long person, var name) ->
          office
              ? List.of(
                  new Button(
                      Labels.cut(name.full(), Labels.ROW), new OfficeAction.OpenPerson(person)))
              : List.of();
      case Trace.Absence absence -> List.of(absence(absence));
      case Trace.Owed(Duty duty) ->
          check.reads() && !(duty instanceof Duty.TermMarks)
              ? List.of(DutyLines.button(duty, words))
              : List.of();
    };
  }

  private Button absence(Trace.Absence absence) {
    String label =
        Labels.cut(
            absence.name().family()
                + " "
                + absence.name().given()
                + " · "
                + words.shortDay(absence.day())
                + " · "
                + absence.number(),
            Labels.ROW);
    return new Button(
        label,
        check.explains()
            ? new JournalAction.RollStudent(absence.lessonId(), absence.studentId())
            : new JournalAction.OpenLesson(absence.lessonId()));
  }

  /** Codes for those who have none are printed for the class. */
  private Screen slips(Screen screen, Finding finding) {
    return office && finding == Finding.NO_GUARDIAN_LINKED && !check.of(finding).isEmpty()
        ? screen.row(
            new Button(
                words.say("classteacher.check.slips"),
                new OfficeAction.OpenClassLinks(check.classId(), 0)))
        : screen;
  }

  private static Screen turn(Screen screen, CheckAction.OpenFinding at, int page, int last) {
    return screen.row(
        new Button("‹", to(at, Math.max(0, page - 1))),
        new Button(page + 1 + "/" + (last + 1), new StartAction.Nothing()),
        new Button("›", to(at, Math.min(last, page + 1))));
  }

  private static CheckAction.OpenFinding to(CheckAction.OpenFinding at, int page) {
    return new CheckAction.OpenFinding(at.classId(), at.finding(), page);
  }
}
