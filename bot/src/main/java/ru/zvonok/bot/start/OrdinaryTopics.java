package ru.zvonok.bot.start;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Command;
import ru.zvonok.bot.dialog.Topics;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;

/** What everyone may ask for: the first lesson, another role or language, the way out, help. */
@Component
class OrdinaryTopics implements Topics {

  static final int ORDER = 1000;

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public List<Topic> topics(Visit visit) {
    List<Command> mine = Command.of(visit.commands());
    return Stream.of(Command.TRAINING, Command.ROLE, Command.LANGUAGE, Command.UNLINK, Command.HELP)
        .filter(mine::contains)
        .map(
            command ->
                new Topic(
                    "start.heard." + command.word(),
                    new Button(visit.words().say(command.key()), command.action())))
        .toList();
  }
}
