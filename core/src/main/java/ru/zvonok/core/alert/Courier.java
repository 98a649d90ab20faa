package ru.zvonok.core.alert;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings one claimed message to the channel, outside any transaction, and settles it. */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final ObjectProvider<AlertChannel> channel;
  private final Settlement settlement;
  private final Clock clock;

  /** The channel is looked up late: it may itself need the outbox, and tools have none. */
  Courier(ObjectProvider<AlertChannel> channel, Settlement settlement, Clock clock) {
    this.channel = channel;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** Inside the school's scope. */
  void carry(long schoolId, Claimed row) {
    switch (Errand.of(row)) {
      case Errand.Send(Parcel parcel) -> settle(schoolId, row, deliver(schoolId, parcel));
      case Errand.Known() -> settlement.sent(schoolId, row, null);
      case Errand.Drop(String why) -> settlement.dropped(schoolId, row, why);
    }
  }

  private Delivery deliver(long schoolId, Parcel parcel) {
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
          settlement.wait(schoolId, row, clock.instant().plus(pause));
      case Delivery.Failed(String reason) -> failed(schoolId, row, reason);
      case Delivery.Gone(String reason) -> settlement.gone(schoolId, row, reason);
      case Delivery.Rejected(String reason) -> settlement.rejected(schoolId, row, reason);
    }
  }

  private void failed(long schoolId, Claimed row, String reason) {
    if (row.attempt() >= Backoff.ATTEMPTS) {
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
