package ru.zvonok.bot.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.bot.action.ImportAction;
import ru.zvonok.bot.action.ImportAction.Missing;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Kind;
import ru.zvonok.core.exchange.Notice;
import ru.zvonok.core.exchange.NoticeCode;
import ru.zvonok.core.exchange.Problem;
import ru.zvonok.core.exchange.ProblemCode;
import ru.zvonok.core.exchange.Tally;
import ru.zvonok.core.importing.ChatFile;
import ru.zvonok.core.importing.ImportJob;
import ru.zvonok.core.importing.ImportPhase;

class ImportScreensTest {

  private static final String LONG = "Ы".repeat(300);

  /** Twenty files with long names, everything to tell, and each as long as it gets. */
  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void theWorstOfThemFitsAMessage(String language) {
    Words words = Words.of(language);
    for (ImportReport report : List.of(spoilt(1000), rich())) {
      Screen screen =
          ImportScreens.card(
              job(20, new ImportPhase.Checked(report, rich(), true)), Missing.END, words);
      Shown.fitsAPhone(screen);
      assertThat(screen.rows()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(2));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eachKindHasItsWordsInBothLanguages(Kind kind) {
    Map<Kind, Tally> one = Map.of(kind, new Tally(1, 2, 3, 4));

    assertThat(new ImportTelling(Words.of("ru")).tallies(one).getFirst())
        .endsWith(": новых 1, изменённых 2, завершённых 3, без изменений 4");
    assertThat(new ImportTelling(Words.of("en")).tallies(one).getFirst())
        .endsWith(": 1 new, 2 changed, 3 ended, 4 unchanged")
        .doesNotMatch(".*[а-яё].*");
  }

  @ParameterizedTest
  @EnumSource(ImportPhase.Why.class)
  void eachFailureSaysThatNothingIsWritten(ImportPhase.Why why) {
    ImportJob job = job(1, new ImportPhase.Failed(why, "школа<.zip"));

    assertThat(ImportScreens.card(job, Missing.KEEP, Words.of("ru")).html())
        .contains("Ничего не записано");
    Shown.fitsAPhone(ImportScreens.card(job, Missing.KEEP, Words.of("en")));
  }

  @ParameterizedTest
  @EnumSource(names = {"OLD_SPREADSHEET", "OTHER_ARCHIVE", "PHOTO", "OTHER"})
  void whatIsNoTableIsToldWithTheWayOn(FileLook look) {
    Shown.hasWayHome(ImportScreens.wrong(look, "<i>" + LONG, Words.of("ru")));
    Shown.hasWayHome(ImportScreens.wrong(look, null, Words.of("en")));
  }

  @Test
  void theToggleStaysWhereItIsAndAgreesToWhatIsShown() {
    ImportReport kept = report(List.of(), List.of(), Map.of(Kind.CLASS, new Tally(1, 0, 0, 2)));
    ImportReport ending = report(List.of(), List.of(), Map.of(Kind.CLASS, new Tally(1, 0, 2, 0)));
    ImportJob job = job(1, new ImportPhase.Checked(kept, ending, false));

    Screen off = ImportScreens.card(job, Missing.KEEP, Words.of("ru"));
    Screen on = ImportScreens.card(job, Missing.END, Words.of("ru"));

    assertThat(Shown.labels(off)).startsWith("☐ Завершить отсутствующих: 2", "Применить");
    assertThat(Shown.labels(on)).startsWith("☑ Завершить отсутствующих: 2", "Применить");
    assertThat(Shown.actions(on))
        .startsWith(
            new ImportAction.ShowImport(7, 3, Missing.KEEP),
            new ImportAction.ApplyImport(7, 3, Missing.END));
  }

  @Test
  void theFileOfFindingsIsATableWithoutFormulas() {
    Problem formula = problem("=cmd|' /C calc'!A0;\"x\"");

    String table =
        new String(
            FindingsFile.of(report(List.of(formula), List.of(), Map.of()), Words.of("ru")), UTF_8);

    assertThat(table.lines().skip(1).findFirst().orElseThrow())
        .startsWith("ошибка;\"'=cmd|' /C calc'!A0;\"\"x\"\"")
        .doesNotContain(";=");
  }

  private static ImportReport spoilt(int problems) {
    return report(Collections.nCopies(problems, problem(LONG)), List.of(), everything());
  }

  private static ImportReport rich() {
    List<Notice> notices =
        IntStream.range(0, 900)
            .mapToObj(
                n -> new Notice(LONG, n, LONG, NoticeCode.SECTION_WITHOUT_TEACHER, List.of(LONG)))
            .toList();
    return report(List.of(), notices, everything());
  }

  private static Map<Kind, Tally> everything() {
    Map<Kind, Tally> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, new Tally(100_000, 100_000, 100_000, 100_000));
    }
    return all;
  }

  private static Problem problem(String file) {
    return new Problem(file, 3, LONG, ProblemCode.CLASS_UNKNOWN, List.of(LONG, LONG));
  }

  private static ImportReport report(
      List<Problem> problems, List<Notice> notices, Map<Kind, Tally> counts) {
    return new ImportReport(false, problems, 0, notices, 0, counts, List.of());
  }

  private static ImportJob job(int files, ImportPhase phase) {
    List<ChatFile> all =
        IntStream.range(0, files)
            .mapToObj(n -> ChatFile.sent("id" + n, n + "<" + LONG + ".csv"))
            .toList();
    return new ImportJob(7, 1, "2", 3, all, phase, 1, 0);
  }
}
