package ru.zvonok.bot.duty;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.HeldLesson;
import ru.zvonok.core.duty.Part;

/** A duty as a line to read and as a button that leads to where it is done. */
public final class DutyLines {

  private DutyLines() {}

  /** «14.10, 2-й урок · 7А Математика: тема, задание». */
  public static String line(Duty duty, Words words) {
    return switch (duty) {
      case Duty.LessonRecord record ->
          words.say(
              "duty.line.record",
              words.shortDay(record.lesson().day()),
              record.lesson().number(),
              place(record.lesson()),
              parts(record.missing(), words));
      case Duty.WrittenWork work -> work(work, words);
      case Duty.TermMarks marks ->
          words.say(
              "duty.line.term",
              TermWords.period(marks.page().kind(), marks.page().number(), words),
              Html.escape(marks.page().group() + " " + marks.page().subject()),
              marks.page().missing(),
              words.shortDay(marks.page().termEnd()));
    };
  }

  public static Button button(Duty duty, Words words) {
    return switch (duty) {
      case Duty.LessonRecord record ->
          new Button(
              label("", record.lesson(), words),
              new JournalAction.OpenLesson(record.lesson().id()));
      case Duty.WrittenWork work ->
          new Button(
              label(words.say("duty.work.short") + " ", work.lesson(), words),
              new JournalAction.OpenMarks(work.lesson().id(), null));
      case Duty.TermMarks marks ->
          new Button(
              Labels.cut(
                  TermWords.period(marks.page().kind(), marks.page().number(), words)
                      + " · "
                      + marks.page().group()
                      + " "
                      + marks.page().subject(),
                  Labels.ROW),
              new TermAction.OpenTermSheet(
                  marks.page().id().termId(),
                  marks.page().id().groupId(),
                  marks.page().id().subjectId(),
                  0));
    };
  }

  private static String work(Duty.WrittenWork work, Words words) {
    LocalDate madeUpOn = work.madeUpOn();
    String kind = Html.escape(work.kind());
    return madeUpOn == null
        ? words.say(
            "duty.line.work",
            words.shortDay(work.lesson().day()),
            place(work.lesson()),
            kind,
            work.missing())
        : words.say(
            "duty.line.madeUp",
            words.shortDay(work.lesson().day()),
            place(work.lesson()),
            kind,
            work.missing(),
            words.shortDay(madeUpOn));
  }

  private static String label(String before, HeldLesson lesson, Words words) {
    return Labels.cut(
        before
            + words.shortDay(lesson.day())
            + " · "
            + lesson.number()
            + " · "
            + lesson.group()
            + " "
            + lesson.subject(),
        Labels.ROW);
  }

  private static String place(HeldLesson lesson) {
    return Html.escape(lesson.group() + " " + lesson.subject());
  }

  private static String parts(Set<Part> missing, Words words) {
    List<Part> inOrder = Arrays.stream(Part.values()).filter(missing::contains).toList();
    return inOrder.stream().map(part -> words.say("duty.part." + part)).collect(joining(", "));
  }
}
