package ru.zvonok.core.access;

import java.time.Instant;

/**
 * A one-time code as it is handed over; the school keeps only its keyed hashes.
 *
 * @param link the payload of a deep link: 128 random bits, base64url, 22 characters
 * @param typed ten characters without look-alikes, the last one a check character
 */
public record IssuedCode(long personId, String link, String typed, Instant expiresAt) {

  /** The typed form as it is printed: «K7MDP 4XQ2R». */
  public String grouped() {
    return typed.substring(0, 5) + " " + typed.substring(5);
  }

  /** Without the code: it must not get into a log. */
  @Override
  public String toString() {
    return "IssuedCode[personId=" + personId + ", expiresAt=" + expiresAt + "]";
  }
}
