package ru.zvonok.bot.week;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestDatabase;

/**
 * The last week of a quarter, with a holiday, a written work, a substitution and a day without
 * school for a class: who hears what, and when, stands in {@code week.txt}. The same week is played
 * again with its processes killed at random; longer: {@code -Dzvonok.week.kills=40}, the same once
 * more: {@code -Dzvonok.week.seed=…}.
 */
@Execution(ExecutionMode.CONCURRENT)
class PlayedWeekTest {

  private static final int KILLS = Integer.getInteger("zvonok.week.kills", 2);
  private static final int MOST_A_WEEK = 12;
  private static final long SEED = Long.getLong("zvonok.week.seed", System.nanoTime());

  @TempDir Path folder;
  @TempDir static Path shared;
  private static Played undisturbed;

  @BeforeAll
  static void play() {
    undisturbed = new Played();
    try (TestDatabase database = TestDatabase.fresh();
        Staff staff = new Staff(database)) {
      Week week = new Week(staff);
      Phones phones = new Phones(shared.resolve("phones.txt"));
      Instant now = staff.clock.instant();
      try (Replica replica = new Replica(database.url(), staff.school.id(), phones, now)) {
        for (LocalDateTime moment : week.moments()) {
          week.happens(moment).forEach(undisturbed::did);
          replica.at(TestClock.moscow(moment.toString()));
          undisturbed.look(moment, phones);
        }
      }
    }
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void everyoneHearsWhatTheTableSays() throws IOException {
    assertThat(undisturbed.table()).isEqualTo(table());
    assertThat(undisturbed.repeated()).isEmpty();
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void theSameThoughTheProcessIsKilledAtRandom() throws IOException {
    killed(1);
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @Test
  void theSameOfTwoReplicasOfWhichOneIsKilledAtRandom() throws IOException {
    killed(2);
  }

  /** Nothing is lost, and nothing comes twice but a letter that was under way at a kill. */
  private void killed(int replicas) throws IOException {
    Random random = new Random(SEED + replicas);
    for (int left = KILLS; left > 0; left -= MOST_A_WEEK) {
      int kills = Math.min(left, MOST_A_WEEK);
      Path ofThisWeek = Files.createTempDirectory(folder, "week");
      try (TestDatabase database = TestDatabase.fresh();
          Staff staff = new Staff(database)) {
        Week week = new Week(staff);
        Set<LocalDateTime> when = some(kills, random);
        Played played = new Played();
        try (Killed killed = new Killed(database, staff, ofThisWeek, random, when, replicas)) {
          for (LocalDateTime moment : week.moments()) {
            week.happens(moment).forEach(played::did);
            killed.at(moment);
            played.look(moment, killed.phones());
          }
          System.out.printf(
              "a week of %d replica(s), seed %d: %d messages, %d kills, %d of them at work,"
                  + " %d letters under way, %d came again%n",
              replicas,
              SEED,
              played.messages(),
              kills,
              killed.busy(),
              killed.inFlight().size(),
              played.repeated().size());
          assertThat(played.table()).as("seed %d, killed at %s", SEED, when).isEqualTo(table());
          assertThat(killed.inFlight()).as("seed %d", SEED).containsAll(played.repeated());
          assertThat(played.repeated()).as("seed %d", SEED).doesNotHaveDuplicates();
        }
      }
    }
  }

  /** Moments at which something is sent. */
  private static Set<LocalDateTime> some(int kills, Random random) {
    List<LocalDateTime> moments = new ArrayList<>(undisturbed.moments());
    Collections.shuffle(moments, random);
    return Set.copyOf(moments.subList(0, kills));
  }

  private static String table() throws IOException {
    try (var table = PlayedWeekTest.class.getResourceAsStream("week.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line + "\n")
          .collect(joining());
    }
  }
}
