package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void growsFromASecondToTenMinutesAndNeverBeyond() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    assertThat(Backoff.after(1, random)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(IntStream.range(1, 1_000).mapToObj(attempt -> Backoff.after(attempt, random)))
        .allMatch(pause -> pause.compareTo(Duration.ofMinutes(10)) <= 0);
    assertThat(Backoff.after(Backoff.attempts(Kind.ANSWER), random))
        .isGreaterThan(Duration.ofMinutes(4));
  }
}
