package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.core.TestClock;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "2025-10-14T06:59:59, 2025-10-14T07:00",
    "2025-10-14T07:00, 2025-10-14T07:00",
    "2025-10-14T20:59:59, 2025-10-14T20:59:59",
    "2025-10-14T21:00, 2025-10-15T07:00",
    "2025-10-31T23:59, 2025-11-01T07:00",
    "2025-10-15T00:00, 2025-10-15T07:00",
  })
  void nightWaitsUntilSeven(String wanted, String told) {
    assertThat(QuietHours.NIGHT.postpone(TestClock.moscow(wanted), ZoneId.of("Europe/Moscow")))
        .isEqualTo(TestClock.moscow(told));
  }

  @Test
  void nightIsTheSchoolsOwn() {
    Instant noonInMoscow = TestClock.moscow("2025-10-14T14:00");

    assertThat(QuietHours.NIGHT.postpone(noonInMoscow, ZoneId.of("Asia/Kamchatka")))
        .isEqualTo(TestClock.moscow("2025-10-14T22:00"));
  }
}
