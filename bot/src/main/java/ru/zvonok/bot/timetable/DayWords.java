package ru.zvonok.bot.timetable;

import static java.util.stream.Collectors.joining;
import static ru.zvonok.bot.screen.Html.escape;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.SpecialDay;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;

/** What is said of a day, and for whom. */
final class DayWords {

  private DayWords() {}

  /** «занятий нет: карантин», «дистанционно, уроки понедельника». */
  static String say(@Nullable Word word, Lines words) {
    return switch (word) {
      case null -> words.say("word.usual");
      case Word.Off(SpecialDay.Reason reason) -> words.say("word.off." + reason);
      case Word.Taught taught -> taught(taught, words);
    };
  }

  private static String taught(Word.Taught taught, Lines words) {
    DayOfWeek as = taught.as();
    String said =
        Stream.of(
                taught.remote() ? words.say("word.remote") : "",
                as == null ? "" : words.say("word.as", weekday(as, words)),
                taught.bells().isEmpty() ? "" : words.say("word.bells"))
            .filter(part -> !part.isEmpty())
            .collect(joining(", "));
    return said.isEmpty() ? words.say("word.school") : said;
  }

  static String weekday(DayOfWeek day, Lines words) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, words.words().locale());
  }

  /**
   * @param className of the class, where it is one
   */
  static String scope(Scope scope, @Nullable String className, Lines words) {
    return switch (scope) {
      case Scope.School() -> words.say("scope.school");
      case Scope.Grade(int grade) -> words.say("scope.grade", grade);
      case Scope.OneClass _ ->
          className == null ? words.say("scope.class") : escape(className);
    };
  }
}
