package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.History;
import ru.zvonok.core.journal.LateReason;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Planned;

/** What the history kept, in a person's words: codes become the journal's letters. */
final class Entries {

  private static final int LENGTH = 120;
  private static final int FIRST = 70;
  private static final String BETWEEN = " · ";
  private static final Pattern BESIDE =
      Pattern.compile(
          "PLAN:(?<planned>\\d{1,3}|-):(?<instead>\\d{1,3}|-)|FILES:(?<files>\\d{1,2})|FROM:(?<from>.+)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Entries() {}

  static String say(History.Entry entry, @Nullable String kept, View view) {
    if (kept == null || kept.isEmpty()) {
      return "—";
    }
    if (entry == History.Entry.WHY_LATE) {
      return Html.escape(code(entry, kept, view));
    }
    List<String> parts = Arrays.asList(kept.split(Pattern.quote(BETWEEN), -1));
    String words =
        Stream.concat(
                Stream.of(first(code(entry, parts.getFirst(), view), parts.size())),
                parts.stream().skip(1).map(part -> part(part, view)))
            .collect(Collectors.joining(BETWEEN));
    return Texts.quoted(words, LENGTH);
  }

  /** Long words leave room for what is said beside them. */
  private static String first(String words, int parts) {
    return parts == 1 ? words : Labels.cut(words, FIRST);
  }

  /** The letter or mark alone, as plain text. */
  static String value(History.Entry entry, String kept, View view) {
    int end = kept.indexOf(BETWEEN);
    return code(entry, end < 0 ? kept : kept.substring(0, end), view);
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
      case WHY_LATE -> WhyLateScreens.words(LateReason.read(code), view);
      case TOPIC, WORK -> code;
    };
  }

  private static String part(String part, View view) {
    Matcher beside = BESIDE.matcher(part);
    if (DAY.matcher(part).matches()) {
      return view.words().shortDay(LocalDate.parse(part));
    }
    return beside.matches() ? beside(beside, view) : part;
  }

  private static String beside(Matcher beside, View view) {
    if (beside.group("files") != null) {
      return view.say("files.count", Integer.parseInt(beside.group("files")));
    }
    if (beside.group("from") != null) {
      return view.say("copy.from", beside.group("from"));
    }
    Planned planned = new Planned(number(beside.group("planned")), number(beside.group("instead")));
    return Beside.planned(planned, view).replace(BETWEEN, "");
  }

  private static @Nullable Integer number(String text) {
    return text.equals("-") ? null : Integer.valueOf(text);
  }
}
