package ru.zvonok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @Test
  void theMedianIsTold_withTheLowestAndTheHighest() {
    assertThat(Figure.of("a tap", "ms", List.of(30.0, 10.0, 20.0)).shown()).isEqualTo("20 (10–30)");
    assertThat(Figure.of("a tap", "ms", List.of(1.0, 2.0)).median()).isEqualTo(1.5);
    assertThat(Figure.of("a tap", "ms", 3.456).shown()).isEqualTo("3.46");
  }

  @Test
  void aTableSaysWhatWasMeasuredAndWhatWasHopedFor() {
    Report report =
        new Report(
            new BoardPart(),
            Settings.of("board", "runs=3", "keep=somewhere"),
            "0.1",
            List.of(Figure.of("a tap", "ms", 12).goal("< 10 ms")));

    assertThat(report.table()).endsWith("| a tap | 12 | ms | < 10 ms |");
    assertThat(report.page()).contains("-Dbench=\"board runs=3\"").contains("0.1");
  }

  @Test
  void aChartIsDrawnOfWhatCanBeCompared(@TempDir Path folder) throws Exception {
    Chart.write(
        "taps",
        List.of(Figure.of("one", "ms", 1), Figure.of("two", "ms", 2), Figure.of("alone", "GB", 3)),
        folder);

    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("taps-ms.png");
    }
  }

  @Test
  void statementsOfTheLogBecomeAScript_withAnUpdateNumberOfItsOwn() {
    String log =
        """
        [7] LOG:  execute <unnamed>: BEGIN
        [9] LOG:  execute S_1: select 1
        [7] LOG:  execute S_2: insert into inbox
        	values ($1, $2, $10)
        [7] DETAIL:  Parameters: $1 = '1', $2 = '1005', $10 = 'it''s'
        [7] LOG:  execute S_3: insert into outbox values ($1, $2)
        [7] DETAIL:  Parameters: $1 = 'u1005-1', $2 = NULL
        [7] LOG:  execute S_4: COMMIT
        """;

    assertThat(SeenSql.script(log, 1005))
        .isEqualTo(
            """
            \\set update random(1000000000, 9000000000000)
            BEGIN;
            insert into inbox values ('1', :update, 'it''s');
            insert into outbox values ('u' || cast(:update as text) || '-1', NULL);
            COMMIT;
            select 1;
            """);
  }
}
