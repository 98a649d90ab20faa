package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.History;
import ru.zvonok.core.journal.MarkValue;

/** What the history kept, in a person's words: codes become the journal's letters. */
final class Entries {

  private static final int LENGTH = 120;
  private static final String BETWEEN = " · ";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Entries() {}

  static String say(History.Entry entry, @Nullable String kept, View view) {
    if (kept == null || kept.isEmpty()) {
      return "—";
    }
    List<String> parts = Arrays.asList(kept.split(Pattern.quote(BETWEEN), -1));
    String words =
        Stream.concat(
                Stream.of(code(entry, parts.getFirst(), view)),
                parts.stream().skip(1).map(part -> day(part, view)))
            .collect(Collectors.joining(BETWEEN));
    return Texts.quoted(words, LENGTH);
  }

  private static String code(History.Entry entry, String code, View view) {
    return switch (entry) {
      case ATTENDANCE ->
          Stream.of(AttendanceCode.values())
              .filter(one -> one.name().equals(code))
              .map(one -> Letters.of(one, view))
              .findFirst()
              .orElse(code);
      case MARK ->
          code.equals("NONE")
              ? view.say("history.noMarks")
              : Stream.of(MarkValue.values())
                  .filter(one -> one.stored().equals(code))
                  .map(one -> Letters.of(one, view))
                  .findFirst()
                  .orElse(code);
      case ROLL -> code.equals("CONFIRMED") ? view.say("history.confirmed") : code;
      case HOMEWORK -> code.equals("NONE") ? view.say("homework.none") : code;
      case TOPIC, WORK -> code;
    };
  }

  private static String day(String part, View view) {
    return DAY.matcher(part).matches() ? view.words().shortDay(LocalDate.parse(part)) : part;
  }
}
