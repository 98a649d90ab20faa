package ru.zvonok.bot.family;

import static java.util.stream.Collectors.joining;
import static ru.zvonok.bot.screen.Html.escape;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Pager;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.timetable.DayWords;
import ru.zvonok.bot.timetable.OffPlanWords;
import ru.zvonok.core.diary.DiaryDay;
import ru.zvonok.core.diary.DiaryLesson;
import ru.zvonok.core.diary.DiaryMark;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.OffPlan;

/** «Сегодня»: a day's lessons in their order, and what is due that day. */
final class DayScreen {

  private DayScreen() {}

  static Screen of(DiaryDay day, int page, Lens lens) {
    long child = day.child().studentId();
    Screen screen =
        Pager.page(
            Frame.title(day.child(), lens.day(day.day()), lens),
            blocks(day, lens),
            page,
            to -> new DiaryAction.DiaryDayPage(child, day.day(), to));
    screen = FileButtons.under(screen, day, lens);
    screen = screen.row(turns(day, lens).toArray(Button[]::new));
    return Frame.close(screen, day.child(), lens);
  }

  private static List<Button> turns(DiaryDay day, Lens lens) {
    long child = day.child().studentId();
    LocalDate before = day.day().minusDays(day.day().getDayOfWeek() == DayOfWeek.MONDAY ? 2 : 1);
    LocalDate after = day.day().plusDays(day.day().getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
    List<Button> turns = new ArrayList<>();
    turns.add(
        new Button(
            lens.say("earlier", lens.shortDay(before)), new DiaryAction.DiaryDay(child, before)));
    if (!day.day().equals(lens.today())) {
      turns.add(new Button(lens.say("today"), new DiaryAction.DiaryDay(child, null)));
    }
    turns.add(
        new Button(
            lens.say("later", lens.shortDay(after)), new DiaryAction.DiaryDay(child, after)));
    return turns;
  }

  private static List<String> blocks(DiaryDay day, Lens lens) {
    List<String> blocks = new ArrayList<>();
    if (day.special() != null) {
      blocks.add("<b>" + special(day, lens) + "</b>");
    }
    if (day.lessons().isEmpty() && (day.special() == null || day.schoolDay())) {
      blocks.add(lens.say(day.schoolDay() ? "day.empty" : "day.off"));
    }
    day.lessons().forEach(lesson -> blocks.add(lesson(lesson, lens)));
    if (!day.due().isEmpty()) {
      blocks.add(
          day.due().stream()
              .map(
                  task ->
                      lens.say(
                          "tasks.line",
                          escape(task.subject()),
                          escape(task.text()),
                          lens.shortDay(task.setOn())))
              .collect(joining("\n", lens.say("day.due") + "\n", "")));
    }
    return blocks;
  }

  static String special(DiaryDay day, Lens lens) {
    String said = DayWords.say(day.special(), lens.words());
    return said.substring(0, 1).toUpperCase(lens.words().locale()) + said.substring(1);
  }

  private static String lesson(DiaryLesson lesson, Lens lens) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(lesson, lens));
    if (lesson.attendance() != null) {
      lines.add("<b>" + Entries.listed(lesson.attendance(), lens.words()) + "</b>");
    }
    if (!lesson.marks().isEmpty()) {
      lines.add(lens.say("day.marks", lesson.marks().size(), marks(lesson.marks(), lens)));
    }
    if (lesson.topic() != null) {
      lines.add(lens.say("day.topic", escape(lesson.topic())));
    }
    String homework = homework(lesson.homework(), lens);
    if (homework != null) {
      lines.add(homework);
    }
    return String.join("\n", lines);
  }

  static String heading(DiaryLesson lesson, Lens lens) {
    String heading =
        lens.say(
            "day.lesson",
            lesson.number(),
            lens.time(lesson.startsAt()),
            lens.time(lesson.endsAt()),
            escape(lesson.subject()));
    OffPlan off = lesson.offPlan();
    if (lesson.cancelled()) {
      return heading
          + " — "
          + (off == null ? lens.say("day.cancelled") : OffPlanWords.toFamily(off, lens.words()));
    }
    String place = lesson.room().isBlank() ? heading : heading + ", " + room(lesson.room(), lens);
    return off == null ? place : place + " · " + OffPlanWords.toFamily(off, lens.words());
  }

  /** «каб. 12», but «спортзал» as it is. */
  private static String room(String room, Lens lens) {
    return Character.isDigit(room.charAt(0)) ? lens.say("day.room", escape(room)) : escape(room);
  }

  private static String marks(List<DiaryMark> marks, Lens lens) {
    return marks.stream()
        .map(
            mark ->
                lens.say(
                        "mark.of",
                        Entries.value(mark, lens.words()),
                        Entries.inSentence(mark.kind()))
                    + Entries.comment(mark.comment(), lens.words()))
        .collect(joining("; "));
  }

  private static @Nullable String homework(@Nullable Homework homework, Lens lens) {
    return switch (homework) {
      case null -> null;
      case Homework.NoneSet() -> lens.say("day.homework.none");
      case Homework.Given(String text, LocalDate dueOn, Integer minutes) -> {
        String said =
            dueOn == null
                ? lens.say("day.homework", escape(text))
                : lens.say("day.homework.due", escape(text), lens.shortDay(dueOn));
        yield minutes == null
            ? said
            : said + " (" + lens.say("day.homework.minutes", minutes) + ")";
      }
    };
  }
}
