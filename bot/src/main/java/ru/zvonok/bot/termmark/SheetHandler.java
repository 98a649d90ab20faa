package ru.zvonok.bot.termmark;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermMarks;
import ru.zvonok.core.termmark.TermPage;
import ru.zvonok.core.termmark.TermPages;

/** Shows term marks: the teacher's pages, a whole group, one student, a mark's history. */
@Component
class SheetHandler implements Routed {

  private final TermPages pages;
  private final TermMarks marks;
  private final Sheets sheets;
  private final Routes routes;

  SheetHandler(TermPages pages, TermMarks marks, Sheets sheets) {
    this.pages = pages;
    this.marks = marks;
    this.sheets = sheets;
    routes =
        new Routes()
            .show(TermAction.MyTermPages.class, this::pages)
            .show(
                TermAction.OpenTermSheet.class,
                (it, visit) ->
                    sheets.open(
                        new PageId(it.termId(), it.groupId(), it.subjectId()), it.page(), visit))
            .show(
                TermAction.TermStudent.class,
                (it, visit) ->
                    sheets.student(
                        new PageId(it.termId(), it.groupId(), it.subjectId()),
                        it.studentId(),
                        visit,
                        (sheet, line) -> Reply.show(StudentScreens.of(sheet, line, visit.words()))))
            .show(TermAction.TermHistory.class, this::history);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply pages(TermAction.MyTermPages wanted, Visit visit) {
    return switch (pages.mine(visit.who())) {
      case Outcome.Done<List<TermPage>>(List<TermPage> own) ->
          Reply.show(
              PagesScreen.of(own, wanted.end(), wanted.page(), visit.today(), visit.words()));
      case Outcome.Refused<List<TermPage>>(Refusal why) ->
          Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply history(TermAction.TermHistory wanted, Visit visit) {
    PageId page = new PageId(wanted.termId(), wanted.groupId(), wanted.subjectId());
    return sheets.student(
        page,
        wanted.studentId(),
        visit,
        (sheet, line) ->
            switch (marks.history(visit.who(), page, wanted.studentId())) {
              case Outcome.Done<List<TermMarks.Revision>>(List<TermMarks.Revision> all) ->
                  Reply.show(
                      StudentScreens.history(
                          sheet, line, all, visit.school().zone(), visit.words()));
              case Outcome.Refused<List<TermMarks.Revision>>(Refusal why) ->
                  Reply.show(Ways.refused(why, visit.words()));
            });
  }
}
