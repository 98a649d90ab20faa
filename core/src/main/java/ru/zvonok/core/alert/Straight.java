package ru.zvonok.core.alert;

import org.springframework.stereotype.Service;

/**
 * The short way out, past the outbox: for an answer that tells of nothing that was changed and is
 * safe to give twice. It is open only on the replica that sends for the school, within the same
 * pace as what queues, and to a chat that nothing waits for, so that no answer overtakes another.
 * Whatever doesn't get through here is to be posted to the {@link Outbox}: nothing is lost.
 */
@Service
public class Straight {

  /**
   * SQL that is true when nothing waits for the chat {@code :address} of the school {@code :school}
   * at the instant {@code :now} and nothing is under way to it: no answer at all, and nothing else
   * that is due. Index: outbox_address.
   */
  public static final String FREE =
      """
      not exists (
        select from outbox o
        where o.school_id = :school and o.address = :address and o.state = 'PENDING'
          and (o.kind = 'ANSWER' or o.not_before <= :now or o.claimed_until is not null))
      """;

  private final Dispatcher dispatcher;

  Straight(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /**
   * Sends outside any transaction; call it only if the chat was {@link #FREE}.
   *
   * @return true: it was taken. False: it is to be posted to the outbox
   */
  public boolean send(long schoolId, String address, Object content) {
    return dispatcher.straight(schoolId, new Parcel.Straight(address, content))
        instanceof Delivery.Sent;
  }
}
