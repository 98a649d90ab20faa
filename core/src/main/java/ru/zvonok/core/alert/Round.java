package ru.zvonok.core.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Claims what may go now: as many as the pace allows, in the order of {@link Kind}, none for a chat
 * that has had its own. Broadcasts that are paid for have a pace apart.
 */
final class Round {

  /** Looks by itself as often, though nothing rings: the lookout rings for what falls due. */
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** These places are kept for answers, so that none waits for slow alerts. */
  static final int FOR_ANSWERS = 8;

  private static final int FIRST = Kind.ANSWER.priority();
  private static final int LAST = Kind.BROADCAST.priority();

  private final long schoolId;
  private final Claims claims;
  private final Turns turns = new Turns();
  private final Pace pace;
  private final Pace paid;
  private final boolean pays;

  Round(long schoolId, Claims claims, Rates rates, LongSupplier nanos) {
    this.schoolId = schoolId;
    this.claims = claims;
    pays = rates.paid() > 0;
    pace = new Pace(rates.bot(), rates.chat(), rates.chatAtOnce(), nanos);
    paid = new Pace(Math.max(1, rates.paid()), rates.chat(), rates.chatAtOnce(), nanos);
  }

  /**
   * Inside the school's scope.
   *
   * @param places how many can be under way besides those that are
   * @param busy the chats of those that are
   */
  List<Claimed> take(int places, Collection<String> busy) {
    List<Claimed> all = new ArrayList<>();
    int room = Math.min(places, pace.room());
    if (room > 0) {
      Kind kept = turns.next();
      int others = places - FOR_ANSWERS;
      if (kept != Kind.ANSWER && others > 0 && !(pays && kept == Kind.BROADCAST)) {
        all.addAll(claim(1, kept.priority(), kept.priority(), pace, busy));
      }
      int more = room - all.size();
      if (more > 0) {
        int last = others <= 0 ? FIRST : pays ? Kind.REMINDER.priority() : LAST;
        all.addAll(claim(others > 0 ? Math.min(more, others) : more, FIRST, last, pace, busy));
      }
    }
    int left = Math.min(places - FOR_ANSWERS - all.size(), pays ? paid.room() : 0);
    if (left > 0) {
      all.addAll(claim(left, LAST, LAST, paid, busy));
    }
    return all;
  }

  private List<Claimed> claim(int atMost, int from, int to, Pace by, Collection<String> busy) {
    List<String> resting = new ArrayList<>(by.resting());
    resting.addAll(busy);
    List<Claimed> claimed = claims.claim(schoolId, new Claims.Ask(atMost, from, to, resting));
    by.took(claimed);
    return claimed;
  }

  /** An answer that hasn't queued goes now; false: it has to queue. */
  boolean takesUnqueued(String address) {
    return pace.takesUnqueued(address);
  }

  void heardUnqueued(String address, Delivery delivery) {
    pace.heard(address, delivery);
  }

  void heard(Claimed row, Delivery delivery) {
    (pays && row.kind() == Kind.BROADCAST ? paid : pace).heard(row.address(), delivery);
  }

  /** Nanoseconds in which nothing can go, whatever rings. */
  long closedFor() {
    return pays ? Math.min(pace.untilRoom(), paid.untilRoom()) : pace.untilRoom();
  }

  /** Nanoseconds after which to look again, though nothing rings. */
  long lookAfter() {
    return Math.min(LOOK_NANOS, Math.min(pace.untilRested(), paid.untilRested()));
  }
}
