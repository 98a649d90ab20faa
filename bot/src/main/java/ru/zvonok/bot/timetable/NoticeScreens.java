package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.notice.NoticeView;
import ru.zvonok.core.notice.NoticeView.Line.DayLine;
import ru.zvonok.core.notice.NoticeView.Line.LessonLine;
import ru.zvonok.core.notice.NoticeView.Turn;
import ru.zvonok.core.planning.Slot;

/** What teachers and families hear of a changed timetable: by days, and a way to each day. */
final class NoticeScreens {

  /** More stands in the days themselves. */
  private static final int MOST = 25;

  private static final int DAYS = 6;

  private NoticeScreens() {}

  static Screen of(NoticeView view, Lines words) {
    NoticeView.Pupil child = view.child();
    String head =
        child == null
            ? words.say("notice.teacher")
            : words.say("notice.family", escape(child.givenName()));
    StringBuilder text = new StringBuilder(head);
    List<LocalDate> days = new ArrayList<>();
    for (NoticeView.Line line : view.lines().stream().limit(MOST).toList()) {
      if (!days.contains(line.day())) {
        days.add(line.day());
        text.append("\n\n<b>").append(words.words().day(line.day())).append("</b>");
      }
      text.append("\n● ").append(line(line, view, words));
    }
    if (view.lines().size() > MOST) {
      text.append("\n\n").append(words.say("notice.more", view.lines().size() - MOST));
    }
    return Screen.of(text.toString()).columns(buttons(view, days, words));
  }

  /** A family's message makes no sound where only the teacher is another one. */
  static boolean quiet(NoticeView view) {
    return view.child() != null
        && view.lines().stream()
            .allMatch(line -> line instanceof LessonLine lesson && lesson.turn() == Turn.TEACHER);
  }

  private static String line(NoticeView.Line line, NoticeView view, Lines words) {
    return switch (line) {
      case DayLine day -> day(day, view, words);
      case LessonLine lesson when view.child() == null -> toTeacher(lesson, view, words);
      case LessonLine lesson -> toFamily(lesson, words);
    };
  }

  private static String day(DayLine day, NoticeView view, Lines words) {
    String said = DayWords.say(day.word(), words.words());
    String whose =
        view.child() == null
            ? DayWords.scope(day.scope(), day.className(), words.words()) + ": "
            : "";
    return whose + said + (day.note().isEmpty() ? "" : ". " + escape(day.note()));
  }

  private static String toFamily(LessonLine lesson, Lines words) {
    Slot was = lesson.was();
    Slot now = lesson.now();
    String subject = escape(was.subject());
    return switch (lesson.turn()) {
      case CANCELLED -> words.say("notice.cancelled", was.number(), subject);
      case ADDED ->
          words.say("notice.added", now.number(), escape(now.subject()), start(now, words));
      case BACK -> words.say("notice.back", now.number(), escape(now.subject()));
      case MOVED -> moved(lesson, subject, words);
      case SUBJECT -> words.say("notice.subject", was.number(), escape(now.subject()), subject);
      case TEACHER -> words.say("notice.substitute", was.number(), subject, words.teacher(now));
    };
  }

  private static String toTeacher(LessonLine lesson, NoticeView view, Lines words) {
    Slot was = lesson.was();
    Slot now = lesson.now();
    boolean mine = Objects.equals(was.teacherId(), view.personId());
    boolean mineNow = Objects.equals(now.teacherId(), view.personId());
    if (lesson.turn() == Turn.CANCELLED) {
      return words.say("notice.cancelled", was.number(), words.what(was));
    }
    if (lesson.turn() == Turn.ADDED) {
      return words.say("notice.added", now.number(), words.what(now), start(now, words));
    }
    if (lesson.turn() == Turn.BACK) {
      return words.say("notice.back", now.number(), words.what(now));
    }
    if (mineNow && !mine) {
      return words.say("notice.given", now.number(), words.what(now), start(now, words));
    }
    if (mine && !mineNow) {
      return words.say("notice.taken", was.number(), words.what(was), words.teacher(now));
    }
    return lesson.turn() == Turn.SUBJECT
        ? words.say("notice.subject", was.number(), words.what(now), escape(was.subject()))
        : moved(lesson, words.what(was), words);
  }

  private static String moved(LessonLine lesson, String what, Lines words) {
    Slot now = lesson.now();
    return lesson.was().day().equals(now.day())
        ? words.say("notice.moved", lesson.was().number(), what, now.number(), start(now, words))
        : words.say(
            "notice.moved.day",
            lesson.was().number(),
            what,
            words.words().weekday(now.day()),
            now.number(),
            start(now, words));
  }

  private static String start(Slot slot, Lines words) {
    return words.words().time(slot.startsAt(), words.zone());
  }

  private static List<Button> buttons(NoticeView view, List<LocalDate> days, Lines words) {
    NoticeView.Pupil child = view.child();
    return Stream.concat(days.stream(), view.lines().stream().flatMap(NoticeScreens::to))
        .distinct()
        .sorted()
        .limit(DAYS)
        .map(
            day ->
                new Button(
                    words.say("notice.open", words.words().weekday(day)),
                    child == null
                        ? new JournalAction.MyLessons(day)
                        : new DiaryAction.DiaryDayFromAlert(child.studentId(), day)))
        .toList();
  }

  private static Stream<LocalDate> to(NoticeView.Line line) {
    return line instanceof LessonLine lesson && lesson.turn() == Turn.MOVED
        ? Stream.of(lesson.now().day())
        : Stream.empty();
  }
}
