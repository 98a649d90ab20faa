package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.teacher.Samples.ANSWER;
import static ru.zvonok.bot.teacher.Samples.TEST;
import static ru.zvonok.bot.teacher.Samples.TODAY;
import static ru.zvonok.bot.teacher.Samples.at;
import static ru.zvonok.bot.teacher.Samples.buttons;
import static ru.zvonok.bot.teacher.Samples.cell;
import static ru.zvonok.bot.teacher.Samples.labels;
import static ru.zvonok.bot.teacher.Samples.shown;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.zvonok.bot.action.Brush;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.curriculum.CurriculumPlan;
import ru.zvonok.core.curriculum.PlanTopic;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Copies;
import ru.zvonok.core.journal.DayLoad;
import ru.zvonok.core.journal.History;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.HomeworkFile;
import ru.zvonok.core.journal.LateReason;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Planned;
import ru.zvonok.core.journal.RollSheet;
import ru.zvonok.core.journal.Undo;
import ru.zvonok.core.journal.WhyLate;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.people.Student;

/**
 * Forty students with names as long as they get: every screen is still a message with a way out.
 */
class LimitsTest {

  private static final List<Student> FORTY = Samples.longNames(40);
  private static final LessonLine LINE =
      new LessonLine(
          9_000_000_000L,
          TODAY,
          2,
          at(TODAY, "09:25"),
          at(TODAY, "10:10"),
          "Основы безопасности & защиты Родины",
          "10А + 10Б <профиль>",
          "12",
          false,
          Samples.EMPTY);

  private static final CurriculumPlan PLAN =
      new CurriculumPlan(
          IntStream.rangeClosed(1, 100)
              .mapToObj(
                  n ->
                      new CurriculumPlan.Line(
                          new PlanTopic(9_000_000_000L + n, n, "п<".repeat(150), 2),
                          n < 40 ? 1 : 0))
              .toList(),
          45,
          1);

  private static final DayLoad LOAD =
      new DayLoad(
          TODAY,
          600,
          150,
          Collections.nCopies(8, new DayLoad.Given("Основы безопасности & защиты Родины", 600)));

  private static final List<HomeworkFile> FILES =
      Collections.nCopies(
          10,
          new HomeworkFile(9_000_000_000L, HomeworkFile.Kind.DOCUMENT, "x", "<имя>".repeat(20)));

  private static final Copies.Written WRITTEN =
      new Copies.Written(
          LINE, "т<".repeat(150), new Homework.Given("з".repeat(2000), TODAY, 600), FILES);

  private static LessonCard beside(LessonCard card) {
    return new LessonCard(
        card.line(),
        card.students(),
        card.noted(),
        card.marks(),
        card.topic(),
        card.homework(),
        card.dueAt(),
        card.late(),
        card.mayFill(),
        card.mayReason(),
        new LessonCard.Beside(new Planned(14, 13), FILES, LOAD, true),
        new WhyLate(LateReason.own("п".repeat(200))));
  }

  static Stream<Screen> screens() {
    return Samples.languages().flatMap(LimitsTest::screens);
  }

  private static Stream<Screen> screens(View view) {
    RollSheet roll =
        new RollSheet(
            LINE,
            false,
            FORTY.stream()
                .map(
                    one ->
                        new RollSheet.Line(one, Attendance.of(AttendanceCode.EXEMPT), true, true))
                .toList(),
            true);
    RollSheet look =
        new RollSheet(
            LINE,
            true,
            FORTY.stream()
                .map(
                    one ->
                        new RollSheet.Line(
                            one, Attendance.of(AttendanceCode.UNEXCUSED), true, true))
                .toList(),
            false);
    MarkSheet marks =
        new MarkSheet(
            LINE,
            List.of(ANSWER, TEST),
            false,
            FORTY.stream()
                .map(
                    one ->
                        new MarkSheet.Line(
                            one,
                            null,
                            List.of(
                                cell(ANSWER, 0, MarkValue.FIVE),
                                cell(ANSWER, 1, MarkValue.FAIL),
                                cell(TEST, 0, MarkValue.FOUR))))
                .toList(),
            true);
    MarkSheet away =
        new MarkSheet(
            LINE,
            marks.kinds(),
            false,
            FORTY.stream()
                .map(
                    one ->
                        new MarkSheet.Line(one, Attendance.of(AttendanceCode.UNEXCUSED), List.of()))
                .toList(),
            true);
    MarkSheet read = new MarkSheet(LINE, marks.kinds(), false, marks.lines(), false);
    Homework.Given homework = new Homework.Given("з".repeat(2000), TODAY.plusDays(2), 600);
    List<String> texts = Collections.nCopies(6, "д&".repeat(1000));
    List<String> topics = Collections.nCopies(6, "т<".repeat(150));
    return Stream.of(
        DayScreen.of(
            "Мои уроки",
            LocalDate.of(2025, 10, 14),
            Collections.nCopies(10, LINE),
            JournalAction.MyLessons::new,
            List.of(),
            view),
        LessonScreens.card(card(homework, true), Optional.of(undo(view)), Samples.back(view), view),
        LessonScreens.card(card(homework, false), Optional.empty(), Samples.back(view), view),
        RollScreens.sheet(roll, 0, view),
        RollScreens.sheet(look, 0, view),
        RollScreens.others(roll, 0, view),
        RollOptions.of(roll, roll.lines().getFirst(), view),
        RollOptions.of(look, look.lines().getFirst(), view),
        MarkScreens.sheet(marks, Samples.at(ANSWER), view),
        MarkScreens.sheet(marks, Samples.at(TEST, Brush.FIVE), view),
        MarkScreens.sheet(away, Samples.at(TEST, Brush.ERASER), view),
        MarkScreens.sheet(read, Samples.at(ANSWER), view),
        MarkScreens.kinds(marks, view),
        MarkValues.of(marks, ANSWER, marks.lines().getFirst(), 0, view),
        LessonScreens.card(
            beside(card(homework, true)), Optional.of(undo(view)), Samples.back(view), view),
        LessonScreens.card(
            beside(card(homework, false)), Optional.empty(), Samples.back(view), view),
        TextScreens.topic(LINE, topics.getFirst(), PLAN.offers(), topics, "нет", view),
        PlanScreens.all(LINE, topics.getFirst(), PLAN, null, view),
        PlanScreens.all(LINE, null, PLAN, 999, view),
        MinutesScreen.of(LINE, homework, Optional.of(LOAD), "нет", view),
        FilesScreen.of(beside(card(homework, true)), "нет", view),
        CopyScreens.ask(
            new Copies.Offer(WRITTEN, Collections.nCopies(6, LINE)), Copies.What.BOTH, view),
        CopyScreens.taken(new Copies.Copied.Taken(WRITTEN, WRITTEN), Copies.What.BOTH, view),
        TextScreens.homework(LINE, homework, texts, "нет", view),
        TextScreens.after(
            LessonScreens.topic(beside(card(homework, true)), view),
            TextScreens.homework(LINE, null, texts, null, view),
            List.of(undo(view))),
        TextScreens.comment(
            LINE,
            new JournalAction.AskComment(LINE.id(), 1, 1, 0),
            "Имя",
            "к".repeat(200),
            "нет",
            view),
        TextScreens.conflict(LINE, Homeworks.text(homework, 700, view), "м".repeat(4000), view),
        DueScreen.of(LINE, homework, Optional.of(TODAY.plusDays(2)), view),
        HistoryScreens.of(
            LINE,
            Collections.nCopies(
                25,
                new History.Revision(
                    at(TODAY, "10:00"),
                    FORTY.getFirst().name(),
                    Via.TEXT,
                    History.Entry.HOMEWORK,
                    FORTY.getFirst().shortName(),
                    "б".repeat(2000),
                    "с".repeat(2000),
                    true)),
            1,
            view),
        HistoryScreens.of(
            LINE,
            Collections.nCopies(
                25,
                new History.Revision(
                    at(TODAY, "10:00"),
                    FORTY.getFirst().name(),
                    Via.TEXT,
                    History.Entry.WHY_LATE,
                    null,
                    null,
                    "OWN:" + "<".repeat(200),
                    false)),
            1,
            view),
        WhyLateScreens.ask(LINE, new WhyLate(LateReason.own("&".repeat(200))), "нет", view));
  }

  private static Button undo(View view) {
    Undo.Change change =
        new Undo.Change(History.Entry.ATTENDANCE, FORTY.getFirst().shortName(), null, "LATE · 90");
    return Undoing.button(LINE.id(), new Undo.Act(9_000_000_000L, List.of(change)), view);
  }

  private static LessonCard card(Homework homework, boolean mayFill) {
    return new LessonCard(
        LINE,
        40,
        FORTY.stream()
            .map(one -> new LessonCard.Noted(one, Attendance.of(AttendanceCode.ABSENT)))
            .toList(),
        FORTY.stream()
            .map(one -> new LessonCard.Marked(one, List.of(cell(ANSWER, 0, MarkValue.FAIL))))
            .toList(),
        "т".repeat(300),
        homework,
        at(TODAY, "00:00"),
        true,
        mayFill,
        true);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void fitsAMessageOfTelegram(Screen screen) {
    assertThat(shown(screen)).hasSizeLessThanOrEqualTo(4096);
    assertThat(buttons(screen)).hasSizeLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void labelsAreShortAndUnlikeEachOther(Screen screen) {
    screen
        .rows()
        .forEach(
            row ->
                assertThat(row)
                    .allMatch(
                        button ->
                            button.label().length()
                                <= switch (row.size()) {
                                  case 1 -> 40;
                                  case 2 -> Labels.COLUMN;
                                  default -> 12;
                                }));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void thereIsAlwaysAWayBack(Screen screen) {
    assertThat(screen.rows().getLast())
        .anyMatch(
            button ->
                switch (button.action()) {
                  case StartAction.Menu _,
                      JournalAction.MyLessons _,
                      JournalAction.OpenLesson _,
                      JournalAction.OpenRoll _,
                      JournalAction.OpenMarks _,
                      JournalAction.MarkStudent _,
                      JournalAction.ReplaceAnyway _ ->
                      true;
                  default -> false;
                });
  }

  @ParameterizedTest
  @MethodSource("screens")
  void whatPeopleWroteNeverBecomesMarkup(Screen screen) {
    assertThat(screen.html().replaceAll("</?b>", "")).doesNotContain("<", ">");
    assertThat(screen.html().replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    assertThat(labels(screen)).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("rolls")
  void namesOnOneScreenAreUnlikeEachOther(Screen screen) {
    assertThat(labels(screen)).doesNotHaveDuplicates();
  }

  static Stream<Screen> rolls() {
    PersonName same = new PersonName("Ким", "Алина", "");
    List<RollSheet.Line> lines =
        FORTY.stream()
            .map(
                one ->
                    new RollSheet.Line(
                        new Student(one.id(), same, one.shortName()), null, true, false))
            .toList();
    RollSheet sheet = new RollSheet(LINE, false, lines, true);
    MarkSheet marks =
        new MarkSheet(
            LINE,
            List.of(ANSWER, TEST),
            false,
            lines.stream()
                .map(
                    one ->
                        new MarkSheet.Line(
                            one.student(), null, List.of(cell(ANSWER, 0, MarkValue.FAIL))))
                .toList(),
            true);
    return Samples.languages()
        .flatMap(
            view ->
                Stream.of(
                    RollScreens.sheet(sheet, 0, view),
                    RollScreens.others(sheet, 0, view),
                    MarkScreens.sheet(marks, Samples.at(ANSWER, Brush.FOUR), view)));
  }
}
