package ru.zvonok.bot.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.MadeFiles;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.access.Visitors;
import ru.zvonok.core.alert.KeptFile;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.paper.HeatMap;
import ru.zvonok.core.paper.ShadeBook;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;

/** The board's pictures and spreadsheets, as the board stands when they are sent. */
@Component
class BoardFiles implements MadeFiles {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Duties duties;
  private final Visitors visitors;
  private final Schools schools;
  private final Clock clock;

  BoardFiles(Duties duties, Visitors visitors, Schools schools, Clock clock) {
    this.duties = duties;
    this.visitors = visitors;
    this.schools = schools;
    this.clock = clock;
  }

  /** Asked of core anew: a role may have ended since the tap. */
  @Override
  public Optional<KeptFile> make(long schoolId, String address, String order, Words words) {
    BoardOrder wanted = DialogJson.read(order, BoardOrder.class);
    School school = schools.get(schoolId).orElseThrow();
    return visitors
        .wearing(schoolId, address, wanted.personId(), Hat.STAFF, Via.BUTTON)
        .flatMap(actor -> board(actor, wanted))
        .map(board -> new BoardTable(board, words, school.zone()))
        .filter(table -> wanted.page() < table.pages())
        .map(table -> file(table, wanted, words));
  }

  private Optional<Board> board(Actor actor, BoardOrder wanted) {
    Period period = new Period(wanted.from(), wanted.to());
    return switch (duties.board(actor, period, wanted.by())) {
      case Outcome.Done<Board>(Board board) -> Optional.of(board);
      case Outcome.Refused<Board> _ -> Optional.empty();
    };
  }

  private KeptFile file(BoardTable table, BoardOrder wanted, Words words) {
    Instant now = clock.instant();
    return switch (wanted.form()) {
      case PICTURE ->
          new KeptFile(
              words.say("duty.file.name", words.shortDay(wanted.to())) + ".png",
              "image/png",
              HeatMap.png(table.picture(wanted.page(), now)));
      case SHEET ->
          new KeptFile(
              words.say("duty.file.name", words.shortDay(wanted.to())) + ".xlsx",
              XLSX,
              ShadeBook.xlsx(table.sheet(now), words.say("duty.file.sheet")));
    };
  }
}
