package ru.zvonok.bot.quick;

import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.bot.quick.Roll.Pupil;

/**
 * Words that could mean more than one thing: at most one of the choices is what was meant, and none
 * of them is entered before the teacher has chosen.
 */
public record Question(String words, List<Entry> choices) {

  public Question {
    choices = List.copyOf(choices);
  }

  /** Who may have been meant, each once, in the order of the choices. */
  public List<Pupil> candidates() {
    return choices.stream().flatMap(Question::whom).distinct().toList();
  }

  private static Stream<Pupil> whom(Entry entry) {
    return switch (entry) {
      case Entry.OfPupil one -> Stream.of(one.pupil());
      case Entry.AllPresent all -> all.except().stream();
      case Entry.Topic _, Entry.HomeworkText _, Entry.NoHomework _ -> Stream.empty();
    };
  }
}
