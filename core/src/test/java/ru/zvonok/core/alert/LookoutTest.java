package ru.zvonok.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;

/** What is due at which of a region's schools, in one question. */
class LookoutTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestClock CLOCK = TestClock.inMoscow("2025-10-14T10:00");

  /** Nobody is at it any more. */
  private static final String FREE = "-1 hour";

  private static final TestCore CORE = TestCore.on(DATABASE, CLOCK);

  private final SchoolFixture one = SchoolFixture.in(DATABASE.dataSource());
  private final SchoolFixture other = SchoolFixture.in(DATABASE.dataSource());
  private final SchoolFixture quiet = SchoolFixture.in(DATABASE.dataSource());

  @AfterAll
  static void close() {
    CORE.close();
    DATABASE.close();
  }

  @Test
  void onlySchoolsWithSomethingToSendAreNamed_andThoseThatWereAskedFor() {
    letter(one, "due", "2025-10-14T06:58:00Z", FREE);
    letter(one, "due too", "2025-10-14T06:59:00Z", FREE);
    letter(other, "later", "2025-10-14T07:10:00Z", FREE);
    letter(other, "under way", "2025-10-14T06:00:00Z", "1 minute");
    Claims claims = CORE.get(Claims.class);
    List<Long> all = List.of(one.id(), other.id(), quiet.id());

    assertThat(claims.due(all)).containsExactly(one.id());
    assertThat(claims.due(List.of(other.id(), quiet.id()))).isEmpty();
    other.rows().run("update outbox set claimed_until = now() - interval '1 second'");
    assertThat(claims.due(all)).containsExactly(one.id(), other.id());
    assertThat(CORE.get(OutboxWatch.class).waiting(all))
        .contains(new Waiting(Kind.ANSWER, 3, Duration.ofHours(1)))
        .contains(Waiting.none(Kind.ALERT));
  }

  @Test
  void aThousandSchoolsAreOneShortQuestion() {
    List<Long> thousand = LongStream.range(1_000_000, 1_001_000).boxed().toList();
    Claims claims = CORE.get(Claims.class);
    claims.due(thousand);

    long begun = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(claims.due(thousand)).isEmpty();
    }

    System.out.printf(
        "a look at the outboxes of 1,000 schools: %.1f ms%n", (System.nanoTime() - begun) / 20e6);
  }

  private static void letter(SchoolFixture school, String key, String due, String claimed) {
    school
        .rows()
        .run(
            """
            insert into outbox
              (address, kind, priority, key, payload, not_before, created_at, claimed_until)
            values ('1', 'ANSWER', 0, ?, '{}', cast(? as timestamptz), now(),
              now() + cast(? as interval))
            """,
            key,
            due,
            claimed);
  }
}
