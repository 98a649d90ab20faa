package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.journal.Homework;

/** Homework as a line of text, harmless in HTML. */
final class Homeworks {

  private Homeworks() {}

  static String text(Homework homework, int length, View view) {
    return switch (homework) {
      case Homework.NoneSet() -> view.say("homework.none");
      case Homework.Given(String text, LocalDate due, Integer minutes) ->
          Texts.quoted(text, length)
              + " · "
              + (due == null
                  ? view.say("homework.nextLesson")
                  : view.say("homework.due", view.words().day(due)))
              + (minutes == null ? "" : " · " + view.say("homework.minutes", minutes));
    };
  }

  /** «Во вложении», in whichever language: it says nothing without its files. */
  static boolean wordless(String text) {
    return Stream.of("ru", "en")
        .anyMatch(language -> text.equals(Words.of(language).say("teacher.homework.inFile")));
  }

  /** New words for what was set: its day and length stay; «30 мин» alone is a new length. */
  static Homework reworded(@Nullable Homework seen, String text) {
    return seen instanceof Homework.Given(String words, LocalDate due, Integer minutes)
        ? Minutes.read(text)
            .map(length -> new Homework.Given(words, due, length))
            .orElseGet(() -> new Homework.Given(text, due, minutes))
        : new Homework.Given(text, null, null);
  }
}
