package ru.zvonok.bot.teacher;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.Brush;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.LessonLine.Filling;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.RollSheet;
import ru.zvonok.core.journal.WorkKind;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.people.Student;

/** A made-up lesson of algebra in 7А on a Tuesday, at 9:40, while the second lesson goes on. */
final class Samples {

  static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  static final LocalDate TODAY = LocalDate.of(2025, 10, 14);
  static final WorkKind ANSWER = kind(1, "Ответ на уроке", 1, false);
  static final WorkKind TEST = kind(2, "Контрольная работа", 3, true);
  static final Filling EMPTY = new Filling(false, false, false, false);
  static final Filling FULL = new Filling(true, true, true, true);

  private Samples() {}

  static View russian() {
    return view("ru");
  }

  static View english() {
    return view("en");
  }

  private static View view(String language) {
    return new View(Words.of(language), MOSCOW, TODAY, at(TODAY, "09:40"));
  }

  static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(MOSCOW).toInstant();
  }

  static LessonLine line(Filling filling) {
    return line(7, TODAY, 2, "09:25", "10:10", filling, false);
  }

  static LessonLine line(
      long id,
      LocalDate day,
      int number,
      String from,
      String to,
      Filling filling,
      boolean cancelled) {
    return new LessonLine(
        id, day, number, at(day, from), at(day, to), "Алгебра", "7А", "12", cancelled, filling);
  }

  static Student student(long id, String family, String given) {
    return new Student(id, new PersonName(family, given, ""), family);
  }

  /** «Ученик01»…: as many as wanted, in order. */
  static List<Student> students(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> student(100 + i, "Ученик%02d".formatted(i), "Иван"))
        .toList();
  }

  /** Names as long as names get, alike in their beginnings. */
  static List<Student> longNames(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                new Student(
                    9_000_000_000L + i,
                    new PersonName("Константинопольская-Задунайская", "Александра", "№" + i),
                    "Константинопольская-Задунайская Александра <" + i + "> & Владимировна"))
        .toList();
  }

  static RollSheet.Line present(Student student) {
    return new RollSheet.Line(student, null, false, false);
  }

  static RollSheet.Line noted(Student student, Attendance attendance) {
    return new RollSheet.Line(student, attendance, false, false);
  }

  static RollSheet roll(List<RollSheet.Line> lines) {
    return new RollSheet(line(EMPTY), false, lines, true);
  }

  static RollSheet allPresent(int count) {
    return roll(students(count).stream().map(Samples::present).toList());
  }

  /** The same roll with one student noted otherwise. */
  static RollSheet with(RollSheet sheet, int place, @Nullable Attendance attendance) {
    List<RollSheet.Line> lines =
        IntStream.range(0, sheet.lines().size())
            .mapToObj(
                i -> {
                  RollSheet.Line old = sheet.lines().get(i);
                  return i == place
                      ? new RollSheet.Line(
                          old.student(), attendance, old.awayBefore(), old.mayReason())
                      : old;
                })
            .toList();
    return new RollSheet(sheet.line(), sheet.confirmed(), lines, sheet.mayFill());
  }

  static MarkSheet marks(MarkSheet.Line... lines) {
    return new MarkSheet(line(EMPTY), List.of(ANSWER, TEST), false, List.of(lines), true);
  }

  static MarkSheet.Line marked(Student student, MarkCell... cells) {
    return new MarkSheet.Line(student, null, List.of(cells));
  }

  static MarkCell cell(WorkKind kind, int slot, MarkValue value) {
    return new MarkCell(slot + 1, kind.id(), slot, value, "", null);
  }

  static WorkKind kind(long id, String name, int weight, boolean written) {
    return new WorkKind(id, name, name.substring(0, 3), BigDecimal.valueOf(weight), written);
  }

  static LessonCard card(Filling filling) {
    return new LessonCard(
        line(filling),
        12,
        List.of(),
        List.of(),
        null,
        null,
        at(TODAY.plusDays(1), "00:00"),
        false,
        true,
        false);
  }

  static LessonCard written(@Nullable String topic, @Nullable Homework homework) {
    LessonCard card = card(FULL);
    return new LessonCard(
        card.line(), 12, List.of(), List.of(), topic, homework, card.dueAt(), false, true, false);
  }

  /** No brush, the first page, nothing to take back. */
  static MarkScreens.At at(WorkKind kind) {
    return new MarkScreens.At(kind, null, 0, null);
  }

  static MarkScreens.At at(WorkKind kind, Brush brush) {
    return new MarkScreens.At(kind, brush, 0, 5L);
  }

  static Button back(View view) {
    return new Button(view.say("backToLessons"), new JournalAction.MyLessons(TODAY));
  }

  static List<Button> buttons(Screen screen) {
    return screen.rows().stream().flatMap(List::stream).toList();
  }

  static List<String> labels(Screen screen) {
    return buttons(screen).stream().map(Button::label).toList();
  }

  static Button button(Screen screen, String label) {
    return buttons(screen).stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no «" + label + "» among " + labels(screen)));
  }

  /** Which student's button stands where, whatever it says. */
  static List<String> places(Screen screen) {
    return screen.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(button -> subject(button.action()))
                    .reduce("", (a, b) -> a + "|" + b))
        .toList();
  }

  private static String subject(Action action) {
    return switch (action) {
      case JournalAction.Note note -> "student " + note.studentId();
      case JournalAction.RollStudent one -> "student " + one.studentId();
      case JournalAction.MarkStudent one -> "student " + one.studentId();
      case JournalAction.BrushMark one -> "student " + one.studentId();
      // «Отметок нет» as long as there are none, then how many there are.
      case JournalAction.NoMarks _, StartAction.Nothing _ -> "marks";
      default -> action.getClass().getSimpleName();
    };
  }

  /** The text as the phone shows it, whose length Telegram limits. */
  static String shown(Screen screen) {
    return screen
        .html()
        .replaceAll("</?b>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  static Stream<View> languages() {
    return Stream.of(russian(), english());
  }
}
