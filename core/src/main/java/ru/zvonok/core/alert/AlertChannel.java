package ru.zvonok.core.alert;

/** The port to a messenger: the bot's side of the outbox. Called outside any transaction. */
public interface AlertChannel {

  /** Delivers one message; never throws for what the channel answers. */
  Delivery deliver(long schoolId, Parcel parcel);

  /** What the channel takes; the dispatcher keeps to it. */
  default Rates rates() {
    return Rates.FREE;
  }
}
