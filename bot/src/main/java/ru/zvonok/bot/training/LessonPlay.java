package ru.zvonok.bot.training;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.QuickAction;
import ru.zvonok.bot.quick.Entry;
import ru.zvonok.bot.quick.chat.Rehearsal;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.teacher.DayScreen;
import ru.zvonok.bot.teacher.LessonLook;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.RollSheet;
import ru.zvonok.core.people.Student;

/**
 * A teacher's made-up lesson, filled with buttons and in words.
 *
 * @param byWords something was saved from words
 */
record LessonPlay(Place place, MadeUpPage page, boolean byWords) implements Play {

  static final LessonPlay FRESH = new LessonPlay(Spot.DAY, MadeUpPage.EMPTY, false);

  private static final List<String> TOPICS = List.of("Сложение дробей", "Вычитание дробей");
  private static final List<String> TASKS = List.of("§ 14, № 3–5", "§ 15, № 1–4");

  /** Which screen is open. */
  sealed interface Place {}

  enum Spot implements Place {
    DAY,
    CARD,
    ROLL,
    OTHERS,
    MARKS,
    TOPIC,
    HOMEWORK
  }

  record Noting(long student) implements Place {}

  record Marking(long student, int slot) implements Place {}

  /** What was typed, read and not saved yet. */
  record Typed(String words) implements Place {}

  @Override
  public Screen screen(Scene scene) {
    return switch (place) {
      case Spot spot -> screen(spot, scene);
      case Noting(long student) -> {
        RollSheet sheet = page.rollSheet(scene);
        yield LessonLook.rollStudent(
            sheet, of(sheet.lines(), RollSheet.Line::student, student), scene.view());
      }
      case Marking(long student, int slot) -> {
        MarkSheet sheet = page.markSheet(scene);
        yield LessonLook.mark(
            sheet,
            MadeUpClass.ANSWER,
            of(sheet.lines(), MarkSheet.Line::student, student),
            slot,
            scene.view());
      }
      case Typed(String words) -> rehearsal(words, scene).screen(scene.visit().words());
    };
  }

  private Screen screen(Spot spot, Scene scene) {
    return switch (spot) {
      case DAY ->
          DayScreen.of(
              scene.visit().words().say("teacher.day.title"),
              scene.today(),
              List.of(page.line(scene)),
              JournalAction.MyLessons::new,
              List.of(),
              scene.view());
      case CARD ->
          LessonLook.card(
              page.card(scene), new JournalAction.MyLessons(scene.today()), scene.view());
      case ROLL -> LessonLook.roll(page.rollSheet(scene), scene.view());
      case OTHERS -> LessonLook.rollOthers(page.rollSheet(scene), scene.view());
      case MARKS -> LessonLook.marks(page.markSheet(scene), MadeUpClass.ANSWER, scene.view());
      case TOPIC -> LessonLook.topic(page.line(scene), page.topic(), TOPICS, scene.view());
      case HOMEWORK -> LessonLook.homework(page.line(scene), page.homework(), TASKS, scene.view());
    };
  }

  private static <T> T of(List<T> lines, Function<T, Student> who, long student) {
    return lines.stream().filter(line -> who.apply(line).id() == student).findFirst().orElseThrow();
  }

  /** Any other button leads out of this lesson: nothing happens. */
  @Override
  public Play tapped(Action wish, Scene scene) {
    return switch (wish) {
      case JournalAction.MyLessons _ -> at(Spot.DAY);
      case JournalAction.OpenLesson _, QuickAction.QuickCancel _ -> at(Spot.CARD);
      case JournalAction.OpenRoll _ -> at(Spot.ROLL);
      case JournalAction.RollOthers _ -> at(Spot.OTHERS);
      case JournalAction.RollStudent it -> at(new Noting(it.studentId()));
      case JournalAction.Note it ->
          on(Spot.ROLL, page.noted(it.studentId(), attendance(it.wanted(), it.minutes())));
      case JournalAction.ConfirmRoll _ -> on(Spot.CARD, page.confirm());
      case JournalAction.OpenMarks _ -> at(Spot.MARKS);
      case JournalAction.MarkStudent it ->
          page.away(it.studentId()) ? this : at(new Marking(it.studentId(), it.slot()));
      case JournalAction.PutMark it ->
          on(Spot.MARKS, page.marked(it.studentId(), it.slot(), it.wanted()));
      case JournalAction.NoMarks _ -> on(Spot.CARD, page.withoutMarks());
      case JournalAction.AskTopic _ -> at(Spot.TOPIC);
      case JournalAction.TakeTopic it -> on(Spot.CARD, page.topic(TOPICS.get(it.n())));
      case JournalAction.AskHomework _ -> at(Spot.HOMEWORK);
      case JournalAction.TakeHomework it -> on(Spot.CARD, page.homework(given(TASKS.get(it.n()))));
      case JournalAction.NoHomework _ -> on(Spot.CARD, page.homework(new Homework.NoneSet()));
      case QuickAction.QuickSave _ ->
          place instanceof Typed(String words) ? saved(words, scene) : this;
      default -> this;
    };
  }

  @Override
  public Play said(String words, Scene scene) {
    String text = words.strip();
    if (text.isEmpty()) {
      return this;
    }
    if (place == Spot.TOPIC) {
      return on(Spot.CARD, page.topic(text));
    }
    if (place == Spot.HOMEWORK) {
      return on(Spot.CARD, page.homework(given(text)));
    }
    return rehearsal(text, scene).saysSomething() ? at(new Typed(text)) : this;
  }

  private Play saved(String words, Scene scene) {
    MadeUpPage written = page;
    for (Entry entry : rehearsal(words, scene).entries()) {
      written = written.with(entry);
    }
    return new LessonPlay(Spot.CARD, written, true);
  }

  private Rehearsal rehearsal(String words, Scene scene) {
    return Rehearsal.of(page.markSheet(scene), page.card(scene), words);
  }

  private static Homework given(String text) {
    return new Homework.Given(text, null, null);
  }

  private static @Nullable Attendance attendance(
      @Nullable AttendanceCode code, @Nullable Integer minutes) {
    return code == null ? null : new Attendance(code, minutes);
  }

  private LessonPlay at(Place there) {
    return new LessonPlay(there, page, byWords);
  }

  private LessonPlay on(Place there, MadeUpPage written) {
    return new LessonPlay(there, written, byWords);
  }
}
