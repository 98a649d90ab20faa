package ru.zvonok.bot.family;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.family.Diaries.TUESDAY;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.AlertView;
import ru.zvonok.core.alert.AlertView.Line;
import ru.zvonok.core.alert.AlertView.Line.AttendanceLine;
import ru.zvonok.core.alert.AlertView.Line.MarkLine;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

class AlertScreensTest {

  private static final Attendance ABSENT = Attendance.of(AttendanceCode.ABSENT);

  @Test
  void anAbsenceRings() {
    assertThat(say(seen(3, "Алгебра", ABSENT, null)))
        .isEqualTo("<b>Петя</b>: 🔔 нет на уроке — 3-й, алгебра (24.11)");
    assertThat(english(seen(3, "Алгебра", ABSENT, null)))
        .isEqualTo("<b>Петя</b>: 🔔 not in the lesson — 3rd, алгебра (24 Nov)");
  }

  @Test
  void latenessHasItsMinutes() {
    assertThat(say(seen(1, "Физика", Attendance.late(21), null)))
        .isEqualTo("<b>Петя</b>: опоздание на 21 минуту — 1-й, физика (24.11)");
    assertThat(say(seen(1, "Физика", Attendance.of(AttendanceCode.LATE), null)))
        .contains(": опоздание — 1-й");
  }

  @Test
  void exemptionAndAKnownReasonDoNotRing() {
    assertThat(say(seen(1, "Физика", Attendance.of(AttendanceCode.EXEMPT), null)))
        .doesNotContain("🔔");
    assertThat(say(seen(1, "Физика", Attendance.of(AttendanceCode.ILL), null)))
        .isEqualTo("<b>Петя</b>: пропуск по болезни — 1-й, физика (24.11)");
    assertThat(say(seen(1, "Физика", Attendance.of(AttendanceCode.ILL), ABSENT)))
        .isEqualTo("<b>Петя</b>: причина указана: пропуск по болезни — 1-й, физика (24.11)");
  }

  @Test
  void aMistakeIsTakenBack() {
    assertThat(say(seen(3, "Алгебра", null, ABSENT)))
        .isEqualTo("<b>Петя</b>: исправлено: пропуска нет — 3-й, алгебра (24.11)");
    assertThat(say(seen(3, "Алгебра", null, Attendance.late(5)))).contains("опоздания нет");
    assertThat(say(seen(3, "Алгебра", Attendance.late(5), ABSENT)))
        .contains(": исправлено: опоздание на 5 минут —");
    assertThat(say(seen(3, "Алгебра", ABSENT, Attendance.late(5))))
        .contains(": 🔔 исправлено: нет на уроке —");
  }

  @Test
  void aMarkHasItsSubjectKindAndComment() {
    assertThat(say(mark(MarkValue.FIVE, null, "")))
        .isEqualTo("<b>Петя</b>: 5 — алгебра, ответ на уроке (24.11)");
    assertThat(say(mark(MarkValue.FIVE, null, "a<b")))
        .isEqualTo("<b>Петя</b>: 5 «a&lt;b» — алгебра, ответ на уроке (24.11)");
  }

  @Test
  void aMarkCorrectedOrWithdrawnSaysWhatItWas() {
    assertThat(say(mark(MarkValue.FOUR, MarkValue.FIVE, "")))
        .isEqualTo("<b>Петя</b>: исправлено: 4 вместо 5 — алгебра, ответ на уроке (24.11)");
    assertThat(say(mark(null, MarkValue.TWO, "")))
        .isEqualTo("<b>Петя</b>: отметка 2 снята — алгебра, ответ на уроке (24.11)");
    assertThat(english(mark(MarkValue.FOUR, MarkValue.FIVE, "")))
        .contains("corrected: 4 instead of 5");
  }

  @Test
  void whatReadsTheSameIsSaidOnce() {
    assertThat(
            say(
                seen(3, "Алгебра", ABSENT, null),
                seen(4, "Физика", ABSENT, null),
                mark(MarkValue.FIVE, null, ""),
                mark(MarkValue.FOUR, null, "")))
        .isEqualTo(
            """
            <b>Петя</b>
            🔔 нет на уроке — 3-й, алгебра; 4-й, физика (24.11)
            5, 4 — алгебра, ответ на уроке (24.11)""");
  }

  @Test
  void opensTheDayBelow() {
    Screen screen = render("ru", seen(3, "Алгебра", ABSENT, null));
    assertThat(Shown.actions(screen))
        .containsExactly(new DiaryAction.DiaryDayFromAlert(7, TUESDAY));
    assertThat(Shown.labels(screen)).containsExactly("Открыть день");
  }

  @Test
  void twoDaysHaveAButtonEach() {
    Line other = new AttendanceLine(TUESDAY.plusDays(1), 1, "Физика", ABSENT, null);
    assertThat(Shown.labels(render("ru", seen(3, "Алгебра", ABSENT, null), other)))
        .containsExactly("Открыть 24.11", "Открыть 25.11");
  }

  @Test
  void whatWasNeverToldAndIsGoneIsNotTold() {
    assertThat(say(seen(3, "Алгебра", null, null)))
        .isEqualTo("<b>Петя</b>: записи в дневнике снова такие, как были.");
  }

  @Test
  void evenAFloodFitsAMessageAndSaysHowMuchMoreThereIs() {
    List<Line> distinct =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    (Line)
                        new MarkLine(
                            TUESDAY,
                            1,
                            "Предмет " + i,
                            "Контрольная",
                            MarkValue.FIVE,
                            null,
                            "очень ".repeat(20)))
            .toList();
    Shown.fitsAPhone(AlertScreens.render(new AlertView(7, "Петя", distinct), Words.of("ru")));
    assertThat(AlertScreens.render(new AlertView(7, "Петя", distinct), Words.of("ru")).html())
        .containsPattern("И ещё \\d+ запис");
  }

  private static Line seen(
      int number, String subject, @Nullable Attendance now, @Nullable Attendance told) {
    return new AttendanceLine(TUESDAY, number, subject, now, told);
  }

  private static Line mark(@Nullable MarkValue now, @Nullable MarkValue told, String comment) {
    return new MarkLine(TUESDAY, 3, "Алгебра", "Ответ на уроке", now, told, comment);
  }

  private static String say(Line... lines) {
    return render("ru", lines).html();
  }

  private static String english(Line... lines) {
    return render("en", lines).html();
  }

  private static Screen render(String language, Line... lines) {
    return AlertScreens.render(new AlertView(7, "Петя", List.of(lines)), Words.of(language));
  }
}
