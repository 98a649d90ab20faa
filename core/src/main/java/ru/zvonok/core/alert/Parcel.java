package ru.zvonok.core.alert;

import org.jspecify.annotations.Nullable;

/**
 * What a channel is asked to deliver.
 *
 * @see AlertChannel
 */
public sealed interface Parcel {

  long id();

  String address();

  /** A letter as it was posted; {@code attempt} counts from 1. */
  record Note(long id, String address, Kind kind, String payload, int attempt) implements Parcel {}

  /**
   * An answer that needn't be kept, for it is asked for again if it doesn't arrive: what it shows
   * is the front end's own, and it never was in the outbox.
   */
  record Straight(String address, Object content) implements Parcel {

    @Override
    public long id() {
      return 0;
    }
  }

  /**
   * What a family is told of one child.
   *
   * @param messageRef the message that told it before: to be edited; null: a new message
   */
  record Alert(long id, String address, AlertView view, @Nullable String messageRef, int attempt)
      implements Parcel {}
}
