package ru.zvonok.bot.termmark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.teacher.Page;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.termmark.ClosedTerms;
import ru.zvonok.core.termmark.OwnCorrection;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.TermSheet;

/** A page of term marks as an answer: where each tap on it ends. */
@Component
class Sheets {

  private final TermMarks marks;
  private final ClosedTerms closed;
  private final Clock clock;

  Sheets(TermMarks marks, ClosedTerms closed, Clock clock) {
    this.marks = marks;
    this.closed = closed;
    this.clock = clock;
  }

  Reply open(PageId page, int number, Visit visit) {
    return read(page, visit, sheet -> show(sheet, number, visit));
  }

  /** Where the student stands, so that the next one is a tap away. */
  Reply at(TermSheet sheet, long student, Visit visit) {
    return show(sheet, Page.of(sheet.lines(), line -> line.student().id(), student), visit);
  }

  Reply show(TermSheet sheet, int number, Visit visit) {
    ZoneId zone = visit.school().zone();
    Instant now = clock.instant();
    OwnCorrection correction = sheet.term().locked() ? correction(sheet, visit) : null;
    Instant until = correction == null ? null : correction.openUntil();
    Optional<TermMarks.Act> last =
        sheet.maySet() ? marks.last(visit.who(), sheet.id()) : Optional.empty();
    return Reply.show(
        SheetScreens.sheet(
            sheet,
            number,
            new SheetScreens.Around(
                last,
                Deadlines.late(now, sheet.due().by()),
                visit.words().shortDay(lastDay(sheet.due().by(), zone)),
                correction,
                until == null ? "" : visit.words().shortDay(lastDay(until, zone))),
            visit.words()));
  }

  /** What was refused is said; what stands is shown anew where it has changed. */
  Reply refused(Refusal why, PageId page, Visit visit) {
    return switch (why) {
      case Refusal.NotYours() -> Reply.show(Ways.refused(why, visit.words()));
      case Refusal.Stale() -> open(page, 0, visit).toast(Refusals.say(why, visit.words()));
      case Refusal.BadValue _ -> Reply.nothing().toast(Refusals.say(why, visit.words()));
    };
  }

  /** A word above the screen: a toast answers buttons alone. */
  static Reply said(String words, Reply reply) {
    Screen screen = reply.screen();
    return screen == null
        ? reply
        : reply.on(new Screen("⚠ " + Html.escape(words) + "\n\n" + screen.html(), screen.rows()));
  }

  Reply read(PageId page, Visit visit, Function<TermSheet, Reply> show) {
    return switch (marks.sheet(visit.who(), page)) {
      case Outcome.Done<TermSheet>(TermSheet sheet) -> show.apply(sheet);
      case Outcome.Refused<TermSheet>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  /** A student of the page; who isn't there, isn't yours. */
  Reply student(
      PageId page, long student, Visit visit, BiFunction<TermSheet, TermSheet.Line, Reply> show) {
    return read(
        page,
        visit,
        sheet ->
            sheet
                .of(student)
                .map(line -> show.apply(sheet, line))
                .orElseGet(() -> Reply.show(Ways.refused(new Refusal.NotYours(), visit.words()))));
  }

  private @Nullable OwnCorrection correction(TermSheet sheet, Visit visit) {
    return switch (closed.own(visit.who(), sheet.id().termId())) {
      case Outcome.Done<OwnCorrection>(OwnCorrection own) -> own;
      case Outcome.Refused<OwnCorrection> _ -> new OwnCorrection(sheet.term(), null, false);
    };
  }

  /** The last day before an exclusive moment. */
  static LocalDate lastDay(Instant until, ZoneId zone) {
    return until.minusMillis(1).atZone(zone).toLocalDate();
  }
}
