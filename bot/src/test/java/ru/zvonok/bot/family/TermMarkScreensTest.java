package ru.zvonok.bot.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.alert.AlertView;
import ru.zvonok.core.alert.AlertView.Line.TermMarkLine;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.MarksOverview;
import ru.zvonok.core.diary.YearResults;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.TermKind;

/** Term and year marks as a family reads them. */
class TermMarkScreensTest {

  private static final LocalDate LAST = LocalDate.of(2025, 10, 24);
  private static final Term QUARTER =
      new Term(31, TermKind.QUARTER, 1, "1 четверть", LocalDate.of(2025, 9, 1), LAST, false);
  private static final Term YEAR =
      new Term(
          39, TermKind.YEAR, 1, "Год", LocalDate.of(2025, 9, 1), LocalDate.of(2026, 5, 26), false);
  private static final Child PETYA = new Child(7, "Петя", "Звонков Пётр", "7А");
  private static final Lens LENS =
      new Lens(Words.of("ru"), java.time.ZoneId.of("Europe/Moscow"), LAST);

  @Test
  void oneMessageForAllOfATermAndAWayToIt() {
    Screen screen =
        alert(
            line(QUARTER, "Математика", TermValue.FIVE, null),
            line(QUARTER, "ОБЖ", TermValue.PASS, null),
            line(YEAR, "Математика", TermValue.FOUR, TermValue.FIVE));

    assertThat(screen.html())
        .isEqualTo(
            """
            <b>Петя</b>
            за 1 четверть — математика <b>5</b>, ОБЖ <b>зачёт</b>
            за год — математика <b>4</b> (исправлено, было 5)""");
    assertThat(Shown.labels(screen)).containsExactly("1 четверть", "Год");
    assertThat(Shown.actions(screen))
        .containsExactly(
            new DiaryAction.DiaryMarksFromAlert(7, 31L),
            new DiaryAction.DiaryMarksFromAlert(7, null));
  }

  @Test
  void aWithdrawnOneIsSaidCalmly() {
    assertThat(alert(line(QUARTER, "Математика", null, TermValue.TWO)).html())
        .isEqualTo("<b>Петя</b>: за 1 четверть — математика: отметка 2 снята");
  }

  @Test
  void theTermsMarkStandsBesideTheAverage() {
    Screen screen =
        MarksScreen.briefly(
            new MarksOverview(
                PETYA,
                QUARTER,
                List.of(QUARTER),
                List.of(
                    new MarksOverview.OfSubject(
                        "Математика",
                        List.of(),
                        null,
                        new YearResults.Result(TermValue.FOUR, true)))),
            0,
            LENS);

    assertThat(screen.html())
        .contains("<b>Математика</b> · за период <b>4✎</b>", "✎ — отметка исправлена");
    assertThat(Shown.labels(screen)).contains("Итоги");
  }

  @Test
  void theYearsResultsShowOnlyWhatIsSet() {
    Screen screen =
        ResultsScreen.of(
            new YearResults(
                PETYA,
                List.of(QUARTER, YEAR),
                List.of(
                    new YearResults.OfSubject(
                        "Математика", Map.of(31L, new YearResults.Result(TermValue.FIVE, false))))),
            0,
            LENS);

    assertThat(screen.html()).endsWith("<b>Математика</b>\n1 четверть <b>5</b>");
    assertThat(Shown.labels(screen)).containsExactly("Отметки", "← Петя", "☰ Меню");
  }

  private static TermMarkLine line(
      Term term, String subject, @Nullable TermValue now, @Nullable TermValue told) {
    return new TermMarkLine(
        new AlertView.OfTerm(term.id(), term.kind(), term.number()), term.to(), subject, now, told);
  }

  private static Screen alert(AlertView.Line... lines) {
    return AlertScreens.render(new AlertView(7, "Петя", List.of(lines)), Words.of("ru"));
  }
}
