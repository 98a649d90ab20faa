package ru.zvonok.bot.week;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestDatabase;

/**
 * The processes that serve the week, of which one is killed at some of its moments, at a random
 * instant of its work; another one takes its place a few minutes later by the school's clock.
 */
final class Killed implements AutoCloseable {

  private static final Duration LATER = Duration.ofMinutes(3);

  /** A process that has just started needs about so long for a moment's letters. */
  private static final Duration WORK = Duration.ofMillis(100);

  /** From one letter to the next, Telegram's answer included. */
  private static final Duration SENDING = Duration.ofMillis(8);

  private static final Duration INSTANT = Duration.ofMillis(1);

  /** Whoever lives has sent a letter long before; what is claimed still was the dead one's. */
  private static final Duration LONG_SENT = Duration.ofMillis(400);

  private final TestDatabase database;
  private final Staff staff;
  private final Phones phones;
  private final Path log;
  private final Random random;
  private final Set<LocalDateTime> kills;
  private final List<ReplicaProcess> replicas = new ArrayList<>();
  private final Set<Long> inFlight = new HashSet<>();
  private int busy;
  private int shown;

  Killed(
      TestDatabase database,
      Staff staff,
      Path folder,
      Random random,
      Set<LocalDateTime> kills,
      int replicas) {
    this.database = database;
    this.staff = staff;
    phones = new Phones(folder.resolve("phones.txt"));
    log = folder.resolve("replicas.log");
    this.random = random;
    this.kills = kills;
    Instant now = staff.clock.instant();
    Stream.generate(() -> replica(now)).limit(replicas).forEach(this.replicas::add);
  }

  Phones phones() {
    return phones;
  }

  /** The letters that were under way when a process was killed: these alone may come again. */
  Set<Long> inFlight() {
    return inFlight;
  }

  /** So many kills found the process at work. */
  int busy() {
    return busy;
  }

  void at(LocalDateTime moment) {
    Instant now = TestClock.moscow(moment.toString());
    shown = phones.after(0).size();
    replicas.forEach(one -> one.at(now));
    if (kills.contains(moment)) {
      kill(random.nextInt(replicas.size()));
      replicas.forEach(one -> one.at(now.plus(LATER)));
    }
    replicas.forEach(ReplicaProcess::settled);
  }

  private void kill(int which) {
    boolean idle = awaitRandomInstant(replicas.get(which));
    replicas.get(which).kill();
    busy += idle ? 0 : 1;
    OffsetDateTime dead = database();
    if (replicas.size() > 1) {
      replicas.get(1 - which).settled(LONG_SENT);
    }
    inFlight.addAll(leasesRunOut(dead));
    replicas.set(which, replica(staff.clock.instant().plus(LATER)));
  }

  /** Half of them anywhere in the work, half just after a letter went out; true: all was done. */
  private boolean awaitRandomInstant(ReplicaProcess victim) {
    if (random.nextBoolean()) {
      return victim.settled(random(WORK));
    }
    while (phones.after(shown).isEmpty()) {
      if (victim.settled(INSTANT)) {
        return true;
      }
    }
    return victim.settled(random(SENDING));
  }

  private Duration random(Duration most) {
    return Duration.ofNanos(random.nextLong(most.toNanos()));
  }

  /** By the database's own clock, as leases are. */
  private OffsetDateTime database() {
    return requireNonNull(
        staff
            .school
            .rows()
            .with(
                jdbc -> jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single()));
  }

  /** The twelve seconds pass of whatever was claimed before that and isn't settled. */
  private List<Long> leasesRunOut(OffsetDateTime dead) {
    return staff
        .school
        .rows()
        .with(
            jdbc ->
                jdbc.sql(
                        """
                        update outbox set claimed_until = now() - interval '1 second'
                        where state = 'PENDING' and claimed_until < ? + interval '12 seconds'
                        returning id
                        """)
                    .param(dead)
                    .query((row, _) -> row.getLong(1))
                    .list());
  }

  private ReplicaProcess replica(Instant now) {
    return new ReplicaProcess(database.url(), staff.school.id(), phones, now, log);
  }

  @Override
  public void close() {
    replicas.forEach(ReplicaProcess::close);
  }
}
