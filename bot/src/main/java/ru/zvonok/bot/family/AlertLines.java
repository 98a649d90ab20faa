package ru.zvonok.bot.family;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.AlertView;
import ru.zvonok.core.alert.AlertView.Line;
import ru.zvonok.core.alert.AlertView.Line.AttendanceLine;
import ru.zvonok.core.alert.AlertView.Line.MarkLine;
import ru.zvonok.core.alert.AlertView.Line.TermMarkLine;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.TermValue;

/**
 * The lines of an alert: what reads the same is said once. Only an absence that a family hasn't
 * heard of rings; a reason, a lateness, an exemption or a correction is said calmly.
 */
final class AlertLines {

  private static final String BELL = "🔔 ";

  private AlertLines() {}

  static List<String> of(List<Line> lines, Words words) {
    Map<Said, List<String>> grouped = new LinkedHashMap<>();
    for (Line line : lines) {
      Said said = said(line, words);
      if (said != null) {
        grouped.computeIfAbsent(said, _ -> new ArrayList<>()).add(part(line, words));
      }
    }
    List<String> said = new ArrayList<>();
    grouped.forEach((what, parts) -> said.add(what.with(parts, words)));
    return said;
  }

  /** What lines may share: the rest of the sentence is a list. */
  private sealed interface Said {

    String with(List<String> parts, Words words);

    /** «нет на уроке — 3-й, алгебра; 4-й, физика (24.11)». */
    record OfLessons(String what, LocalDate day) implements Said {
      @Override
      public String with(List<String> parts, Words words) {
        return words.say("family.alert.where", what, join("; ", parts), words.shortDay(day));
      }
    }

    /**
     * «5, 4 — алгебра, ответ на уроке (24.11)».
     *
     * @param alone a mark with a comment stands alone; null: joins others
     */
    record OfMarks(String subject, String kind, LocalDate day, @Nullable MarkLine alone)
        implements Said {
      @Override
      public String with(List<String> parts, Words words) {
        return words.say(
            "family.alert.mark", join(", ", parts), subject, kind, words.shortDay(day));
      }
    }

    /** «за 1 четверть — математика 5, русский язык 4». */
    record OfTerm(AlertView.OfTerm term) implements Said {
      @Override
      public String with(List<String> parts, Words words) {
        return words.say(
            "family.alert.term." + term.kind().name(), term.number(), join(", ", parts));
      }
    }

    private static String join(String between, List<String> parts) {
      return parts.stream().collect(joining(between));
    }
  }

  private static @Nullable Said said(Line line, Words words) {
    return switch (line) {
      case AttendanceLine(LocalDate day, _, _, Attendance now, Attendance told) -> {
        String what = attendance(now, told, words);
        yield what == null ? null : new Said.OfLessons(what, day);
      }
      case MarkLine mark when mark.now() == null && mark.told() == null -> null;
      case MarkLine mark ->
          new Said.OfMarks(
              Entries.inSentence(mark.subject()),
              Entries.inSentence(mark.workKind()),
              mark.day(),
              mark.comment().isBlank() ? null : mark);
      case TermMarkLine mark when mark.now() == null && mark.told() == null -> null;
      case TermMarkLine mark -> new Said.OfTerm(mark.term());
    };
  }

  private static String part(Line line, Words words) {
    return switch (line) {
      case AttendanceLine(_, int number, String subject, _, _) ->
          words.say(
              "family.alert.lesson",
              words.say("family.lesson.nth", number),
              Entries.inSentence(subject));
      case MarkLine mark ->
          mark(mark.now(), mark.told(), words) + Entries.comment(mark.comment(), words);
      case TermMarkLine mark -> termMark(mark, words);
    };
  }

  private static @Nullable String attendance(
      @Nullable Attendance now, @Nullable Attendance told, Words words) {
    if (now == null) {
      return told == null ? null : corrected(words.say(withdrawn(told.code())), words);
    }
    String what = Entries.attendance(now, words);
    if (told == null || told.equals(now)) {
      return now.code() == AttendanceCode.ABSENT || now.code() == AttendanceCode.UNEXCUSED
          ? BELL + what
          : what;
    }
    if (told.code().away() && now.code().reason()) {
      return words.say("family.alert.reason", what);
    }
    boolean news = now.code().away() && !told.code().away();
    return (news ? BELL : "") + corrected(what, words);
  }

  private static String withdrawn(AttendanceCode told) {
    return switch (told) {
      case ABSENT, EXCUSED, ILL, UNEXCUSED -> "family.alert.here";
      case LATE -> "family.alert.inTime";
      case EXEMPT -> "family.alert.notExempt";
    };
  }

  private static String mark(@Nullable MarkValue now, @Nullable MarkValue told, Words words) {
    if (now == null) {
      return words.say(
          "family.alert.withdrawn", Entries.value(Objects.requireNonNull(told), words));
    }
    String value = Entries.value(now, words);
    return told == null || told == now
        ? value
        : corrected(words.say("family.alert.instead", value, Entries.value(told, words)), words);
  }

  private static String termMark(TermMarkLine mark, Words words) {
    String subject = Entries.inSentence(mark.subject());
    TermValue now = mark.now();
    TermValue told = mark.told();
    if (now == null) {
      return words.say(
          "family.alert.termMark.withdrawn",
          subject,
          TermWords.value(Objects.requireNonNull(told), words));
    }
    return told == null || told == now
        ? words.say("family.alert.termMark", subject, TermWords.value(now, words))
        : words.say(
            "family.alert.termMark.instead",
            subject,
            TermWords.value(now, words),
            TermWords.value(told, words));
  }

  private static String corrected(String what, Words words) {
    return words.say("family.alert.corrected", what);
  }
}
