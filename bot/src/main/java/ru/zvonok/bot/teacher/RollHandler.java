package ru.zvonok.bot.teacher;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.RollCall;
import ru.zvonok.core.journal.RollSheet;
import ru.zvonok.core.people.Student;

/** Roll-call by exception, each tap kept at once. */
@Component
class RollHandler implements Routed {

  private final Routes routes;
  private final RollCall roll;
  private final MarkHandler marks;
  private final Cards cards;

  RollHandler(RollCall roll, MarkHandler marks, Cards cards) {
    this.roll = roll;
    this.marks = marks;
    this.cards = cards;
    routes =
        new Routes()
            .show(JournalAction.OpenRoll.class, (it, visit) -> sheet(it.lessonId(), 0, visit))
            .show(
                JournalAction.RollPage.class, (it, visit) -> sheet(it.lessonId(), it.page(), visit))
            .show(JournalAction.RollOthers.class, (it, visit) -> others(it.lessonId(), 0, visit))
            .show(
                JournalAction.RollOthersPage.class,
                (it, visit) -> others(it.lessonId(), it.page(), visit))
            .show(JournalAction.RollStudent.class, this::student)
            .to(JournalAction.Note.class, this::note)
            .to(JournalAction.NoteAwayBefore.class, this::noteAwayBefore)
            .to(JournalAction.ConfirmRoll.class, (it, visit) -> confirm(it.lessonId(), visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply sheet(long lesson, int page, Visit visit) {
    return with(
        lesson, visit, sheet -> Reply.show(RollScreens.sheet(sheet, page, cards.view(visit))));
  }

  private Reply others(long lesson, int page, Visit visit) {
    return with(
        lesson,
        visit,
        sheet ->
            sheet.mayFill()
                ? Reply.show(RollScreens.others(sheet, page, cards.view(visit)))
                : Decided.stay(new Refusal.NotYours(), visit));
  }

  private Reply student(JournalAction.RollStudent one, Visit visit) {
    return with(
        one.lessonId(),
        visit,
        sheet ->
            sheet.lines().stream()
                .filter(line -> line.student().id() == one.studentId())
                .findFirst()
                .map(line -> Reply.show(RollOptions.of(sheet, line, cards.view(visit))))
                .orElseGet(() -> Decided.stay(new Refusal.NotYours(), visit)));
  }

  private Reply with(long lesson, Visit visit, Function<RollSheet, Reply> show) {
    return Decided.stay(roll.sheet(visit.who(), lesson), visit, show);
  }

  private Reply note(JournalAction.Note note, Visit visit) {
    AttendanceCode code = note.wanted();
    Attendance wanted = code == null ? null : new Attendance(code, note.minutes());
    return switch (roll.note(visit.who(), note.lessonId(), note.studentId(), note.seen(), wanted)) {
      case Outcome.Done<RollSheet>(RollSheet sheet) -> at(note.studentId(), sheet, visit);
      case Outcome.Refused<RollSheet>(Refusal.Stale why) ->
          with(note.lessonId(), visit, sheet -> at(note.studentId(), sheet, visit))
              .toast(Refusals.say(why, visit.words()));
      case Outcome.Refused<RollSheet>(Refusal why) -> Decided.stay(why, visit);
    };
  }

  private Reply at(long student, RollSheet sheet, Visit visit) {
    int page = Page.of(sheet.lines(), line -> line.student().id(), student);
    return Reply.show(RollScreens.sheet(sheet, page, cards.view(visit)));
  }

  /** Who has a mark of this lesson was there: said, and left as it is. */
  private Reply noteAwayBefore(JournalAction.NoteAwayBefore wish, Visit visit) {
    return Decided.stay(
        roll.noteAwayBefore(visit.who(), wish.lessonId()),
        visit,
        noted -> {
          Reply reply = Reply.show(RollScreens.sheet(noted.sheet(), 0, cards.view(visit)));
          return noted.marked().isEmpty() ? reply : reply.toast(marked(noted.marked(), visit));
        });
  }

  private static String marked(List<Student> students, Visit visit) {
    Refusal why = new Refusal.BadValue(Refusal.Rule.HAS_MARK);
    String names = students.stream().map(Student::shortName).collect(joining(", "));
    return Labels.cut(names, 80) + ": " + Refusals.say(why, visit.words());
  }

  /** Saved, and on to what of the lesson is missing next. */
  private Reply confirm(long lesson, Visit visit) {
    View view = cards.view(visit);
    return Decided.stay(
        roll.confirm(visit.who(), lesson),
        visit,
        sheet -> {
          String count = RollCount.of(sheet, view);
          return cards
              .toFill(lesson, visit, card -> marks.from(card, visit))
              .toast(count.isEmpty() ? view.say("roll.savedAll") : view.say("roll.saved", count));
        });
  }
}
