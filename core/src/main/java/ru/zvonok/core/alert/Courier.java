package ru.zvonok.core.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Brings one claimed message to the channel, outside any transaction, and settles it. */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final int INSIST = 120;
  private static final Duration INSIST_PAUSE = Duration.ofMillis(500);

  private final ObjectProvider<AlertChannel> channel;
  private final Settlement settlement;
  private final Clock clock;

  /** The channel is looked up late: it may itself need the outbox, and tools have none. */
  Courier(ObjectProvider<AlertChannel> channel, Settlement settlement, Clock clock) {
    this.channel = channel;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** What the channel takes. */
  Rates rates() {
    return channel.getObject().rates();
  }

  /**
   * Inside the school's scope.
   *
   * @param heard told of what the channel answered, before it is written down
   */
  void carry(long schoolId, Claimed row, Consumer<Delivery> heard) {
    switch (Errand.of(row)) {
      case Errand.Send(Parcel parcel) -> {
        Delivery delivery = deliver(schoolId, parcel);
        heard.accept(delivery);
        insist(schoolId, row, () -> settle(schoolId, row, delivery));
      }
      case Errand.Known() -> settlement.sent(schoolId, row, null);
      case Errand.Drop(String why) -> settlement.dropped(schoolId, row, why);
    }
  }

  /** What was sent isn't sent again only because the database was away for a minute. */
  private static void insist(long schoolId, Claimed row, Runnable settling) {
    for (int left = INSIST; ; left--) {
      try {
        settling.run();
        return;
      } catch (DataAccessException | TransactionException e) {
        if (left == 0 || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        String kind = e.getClass().getSimpleName();
        LOG.warn("school {}: message {} isn't settled yet: {}", schoolId, row.id(), kind);
        LockSupport.parkNanos(INSIST_PAUSE.toNanos());
      }
    }
  }

  /** Never throws for what the channel does. */
  Delivery deliver(long schoolId, Parcel parcel) {
    try {
      return channel.getObject().deliver(schoolId, parcel);
    } catch (RuntimeException bug) {
      // The message of the exception may quote what was sent: only its kind is told.
      String kind = bug.getClass().getSimpleName();
      LOG.error("school {}: the channel broke on message {}: {}", schoolId, parcel.id(), kind);
      return new Delivery.Failed(kind);
    }
  }

  private void settle(long schoolId, Claimed row, Delivery delivery) {
    switch (delivery) {
      case Delivery.Sent(String messageRef) -> settlement.sent(schoolId, row, messageRef);
      case Delivery.Moot() -> settlement.dropped(schoolId, row, "nothing left to say");
      case Delivery.RetryAfter(var pause) ->
          settlement.wait(schoolId, row, clock.instant().plus(pause), "asked to wait");
      case Delivery.Shut(var pause, String reason) ->
          settlement.wait(schoolId, row, clock.instant().plus(pause), reason);
      case Delivery.Failed(String reason) -> failed(schoolId, row, reason);
      case Delivery.Gone(String reason) -> settlement.gone(schoolId, row, reason);
      case Delivery.Rejected(String reason) -> settlement.rejected(schoolId, row, reason);
    }
  }

  private void failed(long schoolId, Claimed row, String reason) {
    if (row.attempt() >= Backoff.attempts(row.kind())) {
      settlement.rejected(schoolId, row, reason);
      return;
    }
    settlement.again(
        schoolId,
        row,
        clock.instant().plus(Backoff.after(row.attempt(), ThreadLocalRandom.current())),
        reason);
  }
}
