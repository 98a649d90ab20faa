package ru.zvonok.bot.duty;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;

/** What is owed, by words: «долги» for a teacher, «кто не заполнил» for the office. */
@Component
class DutyTopics implements Topics {

  private final DutyMenu mine;
  private final BoardMenu board;

  DutyTopics(DutyMenu mine, BoardMenu board) {
    this.mine = mine;
    this.board = board;
  }

  @Override
  public int order() {
    return 120;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    return visit.actor() == null
        ? List.of()
        : Stream.concat(
                mine.buttons(visit).stream().map(one -> new Topic("duty.heard.mine", one)),
                board.buttons(visit).stream().map(one -> new Topic("duty.heard.board", one)))
            .toList();
  }
}
