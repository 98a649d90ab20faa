package ru.zvonok.standin.world;

import java.time.Duration;

/** What goes wrong with a request, on purpose. */
public sealed interface Fault {
  /** 429: too many requests, with the seconds to wait. */
  record TooManyRequests(int retryAfter) implements Fault {}

  /** Any other refusal: 500, 502, 403, … The request has no effect. */
  record Refused(int status, String description) implements Fault {}

  /** The connection breaks before the request has any effect. */
  record CutBefore() implements Fault {}

  /** The request takes effect, but the connection breaks before the bot hears of it. */
  record CutAfter() implements Fault {}

  /** The request takes effect after a while. */
  record Slow(Duration by) implements Fault {}
}
