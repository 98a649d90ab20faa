package ru.zvonok.core.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives out one-time link codes (2.2, 4.2.3): a new one cancels the person's old one. */
@Service
public class LinkCodes {

  /** On paper 72 hours, made on the spot 15 minutes. */
  public enum Handed {
    PAPER,
    ON_THE_SPOT
  }

  /**
   * Issues a code for a person of the school.
   *
   * @param ttl how long it lives; null for the default of {@code handed}
   * @param issuedBy who handed it over; null for the command line
   */
  public Outcome<IssuedCode> issue(
      long schoolId,
      long personId,
      Handed handed,
      @Nullable Duration ttl,
      @Nullable Long issuedBy) {
    throw new UnsupportedOperationException();
  }

  /** Cancels what the person has not used yet. */
  public void revoke(long schoolId, long personId) {
    throw new UnsupportedOperationException();
  }
}
