package ru.zvonok.bot.timetable;

import static java.util.stream.Collectors.joining;
import static ru.zvonok.bot.screen.Html.escape;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.school.SpecialDay;
import ru.zvonok.core.school.SpecialDay.Scope;
import ru.zvonok.core.school.SpecialDay.Word;

/** What is said of a day, and for whom. */
public final class DayWords {

  private DayWords() {}

  /** «занятий нет: карантин», «дистанционно, уроки понедельника». */
  public static String say(@Nullable Word word, Words words) {
    return switch (word) {
      case null -> words.say("timetable.word.usual");
      case Word.Off(SpecialDay.Reason reason) -> words.say("timetable.word.off." + reason);
      case Word.Taught taught -> taught(taught, words);
    };
  }

  private static String taught(Word.Taught taught, Words words) {
    DayOfWeek as = taught.as();
    String said =
        Stream.of(
                taught.remote() ? words.say("timetable.word.remote") : "",
                as == null ? "" : words.say("timetable.word.as", weekday(as, words)),
                taught.bells().isEmpty() ? "" : words.say("timetable.word.bells"))
            .filter(part -> !part.isEmpty())
            .collect(joining(", "));
    return said.isEmpty() ? words.say("timetable.word.school") : said;
  }

  static String weekday(DayOfWeek day, Words words) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
  }

  /**
   * @param className of the class, where it is one
   */
  static String scope(Scope scope, @Nullable String className, Words words) {
    return switch (scope) {
      case Scope.School() -> words.say("timetable.scope.school");
      case Scope.Grade(int grade) -> words.say("timetable.scope.grade", grade);
      case Scope.OneClass _ ->
          className == null ? words.say("timetable.scope.class") : escape(className);
    };
  }
}
