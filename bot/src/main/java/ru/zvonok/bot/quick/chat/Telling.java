package ru.zvonok.bot.quick.chat;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Entry;
import ru.zvonok.bot.quick.Roll.Pupil;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.MarkValue;

/** Steps and choices in words; lines are harmless in HTML, labels are plain. */
record Telling(Words words) {

  private static final int TEXT = 500;
  private static final int LABEL = 36;

  String say(String key, Object... arguments) {
    return words.say("quick." + key, arguments);
  }

  static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }

  static String quoted(String text) {
    return Html.escape(cut(text, TEXT));
  }

  String head(String title, LessonLine line) {
    return "<b>%s</b> · %s\n%s · %s"
        .formatted(
            say(title),
            Html.escape(line.subject() + ", " + line.group()),
            words.day(line.day()),
            say("number", line.number()));
  }

  String lesson(LessonLine line) {
    return cut(say("number", line.number()) + " · " + line.group() + " " + line.subject(), LABEL);
  }

  /** «Н — Ким», «5 — Петров, ответ на уроке (вместо 4)». */
  String line(Step step) {
    return switch (step) {
      case Step.Roll(var student, var seen, var wanted) ->
          "<b>%s</b> — %s%s"
              .formatted(code(wanted), Html.escape(student.shortName()), instead(seen, wanted));
      case Step.Mark mark ->
          "<b>%s</b> — %s, %s%s"
              .formatted(
                  value(mark.wanted()),
                  Html.escape(mark.student().shortName()),
                  Html.escape(mark.kind().name()),
                  instead(mark));
      case Step.Topic(var seen, var wanted) ->
          say("topic", quoted(wanted))
              + (seen == null || seen.equals(wanted) ? "" : say("insteadText", quoted(seen)));
      case Step.SetHomework(var seen, var wanted) ->
          homework(wanted)
              + (seen == null || seen.equals(wanted)
                  ? ""
                  : say(
                      "insteadText",
                      seen instanceof Homework.Given(var text, _, _)
                          ? quoted(text)
                          : say("noHomeworkBefore")));
      case Step.Confirm(var staying) ->
          staying.isEmpty()
              ? say("confirm")
              : say(
                  "confirmBut",
                  staying.stream()
                      .map(
                          noted ->
                              code(noted.attendance())
                                  + " "
                                  + Html.escape(noted.student().shortName()))
                      .collect(joining(", ")));
    };
  }

  private String homework(Homework homework) {
    return switch (homework) {
      case Homework.Given(String text, _, _) -> say("homework", quoted(text));
      case Homework.NoneSet() -> say("noHomework");
    };
  }

  private String instead(@Nullable Attendance seen, @Nullable Attendance wanted) {
    if (Objects.equals(seen, wanted)) {
      return say("already");
    }
    return seen == null ? "" : say("instead", code(seen));
  }

  private String instead(Step.Mark mark) {
    MarkValue seen = mark.seen();
    if (seen == mark.wanted()) {
      return say("already");
    }
    return seen == null ? "" : say("instead", value(seen));
  }

  String code(@Nullable Attendance attendance) {
    if (attendance == null) {
      return say("present");
    }
    Integer minutes = attendance.minutes();
    return say("code." + attendance.code()) + (minutes == null ? "" : " " + minutes);
  }

  String value(MarkValue value) {
    return say("value." + value);
  }

  /** What a choice would enter, short enough for a button. */
  String label(Entry choice, Page page) {
    return cut(
        switch (choice) {
          case Entry.Absent(Pupil pupil) -> say("code.ABSENT") + " — " + name(pupil, page);
          case Entry.Late(Pupil pupil, Integer minutes) ->
              say("code.LATE") + (minutes == null ? "" : " " + minutes) + " — " + name(pupil, page);
          case Entry.Exempt(Pupil pupil) -> say("code.EXEMPT") + " — " + name(pupil, page);
          case Entry.Present(Pupil pupil) -> say("present") + " — " + name(pupil, page);
          case Entry.Mark mark ->
              mark.values().stream().map(this::value).collect(joining("/"))
                  + " — "
                  + name(mark.pupil(), page)
                  + (mark.kind() == null ? "" : ", " + page.kind(mark.kind()).shortName());
          case Entry.AllPresent(List<Pupil> except) ->
              except.isEmpty()
                  ? say("confirm")
                  : say(
                      "allBut", except.stream().map(one -> name(one, page)).collect(joining(", ")));
          case Entry.Topic(String text) -> say("topicLabel", text);
          case Entry.HomeworkText(String text) -> say("homeworkLabel", text);
          case Entry.NoHomework() -> say("noHomework");
        },
        LABEL);
  }

  private static String name(Pupil pupil, Page page) {
    return page.of(pupil).student().shortName();
  }
}
