package ru.zvonok.bot.termmark;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.TermSheet;
import ru.zvonok.core.termmark.Wish;

/** Sets one student's term mark; another than the suggested one is asked why first. */
@Component
class PutHandler implements Routed {

  private final TermMarks marks;
  private final Sheets sheets;
  private final Routes routes;

  PutHandler(TermMarks marks, Sheets sheets) {
    this.marks = marks;
    this.sheets = sheets;
    routes =
        new Routes()
            .to(TermAction.PutTermMark.class, this::put)
            .to(TermAction.AskTermComment.class, this::comment)
            .to(TermAction.TakeTermReason.class, this::usual)
            .heard(Awaiting.TermMarkReason.class, this::heard);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply put(TermAction.PutTermMark it, Visit visit) {
    PageId page = new PageId(it.termId(), it.groupId(), it.subjectId());
    Wish wish = new Wish(it.studentId(), it.seen(), it.wanted(), "");
    return switch (marks.put(visit.who(), page, List.of(wish))) {
      case Outcome.Done<TermSheet>(TermSheet sheet) -> sheets.at(sheet, it.studentId(), visit);
      case Outcome.Refused<TermSheet>(BadValue(Rule rule))
          when rule == Rule.COMMENT_NEEDED && it.wanted() != null ->
          ask(page, it.studentId(), it.seen(), it.wanted(), null, visit);
      case Outcome.Refused<TermSheet>(Refusal why) -> sheets.refused(why, page, visit);
    };
  }

  private Reply comment(TermAction.AskTermComment it, Visit visit) {
    PageId page = new PageId(it.termId(), it.groupId(), it.subjectId());
    return sheets.student(
        page,
        it.studentId(),
        visit,
        (sheet, line) -> {
          if (!sheet.maySet()) {
            return sheets.refused(new Refusal.NotYours(), page, visit);
          }
          TermValue stands = line.value();
          return stands == null
              ? Reply.show(StudentScreens.of(sheet, line, visit.words()))
              : ask(page, it.studentId(), stands, stands, null, visit);
        });
  }

  private Reply ask(
      PageId page,
      long student,
      @Nullable TermValue seen,
      TermValue wanted,
      @Nullable String notice,
      Visit visit) {
    return sheets.student(
        page,
        student,
        visit,
        (sheet, line) ->
            Reply.show(StudentScreens.reason(sheet, line, wanted, notice, visit.words()))
                .await(
                    new Awaiting.TermMarkReason(
                        page.termId(), page.groupId(), page.subjectId(), student, seen, wanted)));
  }

  /** Only right under the question it answers: a later tap finds the mark as it stands. */
  private Reply usual(TermAction.TakeTermReason it, Visit visit) {
    PageId page = new PageId(it.termId(), it.groupId(), it.subjectId());
    return visit.awaiting() instanceof Awaiting.TermMarkReason asked
            && page(asked).equals(page)
            && asked.studentId() == it.studentId()
            && !StudentScreens.usual(asked.wanted(), visit.words()).isEmpty()
        ? write(asked, StudentScreens.usual(asked.wanted(), visit.words()), visit)
        : sheets.student(
            page,
            it.studentId(),
            visit,
            (sheet, line) -> Reply.show(StudentScreens.of(sheet, line, visit.words())));
  }

  private Reply heard(String text, Visit visit) {
    return write((Awaiting.TermMarkReason) requireNonNull(visit.awaiting()), text, visit);
  }

  private Reply write(Awaiting.TermMarkReason asked, String text, Visit visit) {
    PageId page = page(asked);
    if (text.isBlank()) {
      return again(asked, new BadValue(Rule.TEXT_EMPTY), visit);
    }
    Wish wish = new Wish(asked.studentId(), asked.seen(), asked.wanted(), text);
    return switch (marks.put(visit.who(), page, List.of(wish))) {
      case Outcome.Done<TermSheet>(TermSheet sheet) -> sheets.at(sheet, asked.studentId(), visit);
      case Outcome.Refused<TermSheet>(Refusal.Stale why) ->
          Sheets.said(Refusals.say(why, visit.words()), sheets.open(page, 0, visit));
      case Outcome.Refused<TermSheet>(Refusal why) -> again(asked, why, visit);
    };
  }

  private Reply again(Awaiting.TermMarkReason asked, Refusal why, Visit visit) {
    return ask(
        page(asked),
        asked.studentId(),
        asked.seen(),
        asked.wanted(),
        Refusals.say(why, visit.words()),
        visit);
  }

  private static PageId page(Awaiting.TermMarkReason asked) {
    return new PageId(asked.termId(), asked.groupId(), asked.subjectId());
  }
}
