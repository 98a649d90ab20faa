package ru.zvonok.standin.botapi;

/** A request that isn't carried out, in Telegram's words. */
final class Refusal extends RuntimeException {
  final int status;
  final int retryAfter;

  /** Whether a bot without bugs never gets here. */
  final boolean violation;

  private Refusal(int status, String description, int retryAfter, boolean violation) {
    super(description, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
    this.violation = violation;
  }

  String description() {
    return String.valueOf(getMessage());
  }

  /** Telegram says no for a reason that happens in daily life. */
  static Refusal bad(String what) {
    return new Refusal(400, "Bad Request: " + what, 0, false);
  }

  /** The bot did what it should never do. */
  static Refusal wrong(String what) {
    return new Refusal(400, "Bad Request: " + what, 0, true);
  }

  static Refusal forbidden(String what) {
    return new Refusal(403, "Forbidden: " + what, 0, false);
  }

  static Refusal conflict(String what) {
    return new Refusal(409, "Conflict: " + what, 0, false);
  }

  static Refusal tooMany(int retryAfter) {
    return new Refusal(429, "Too Many Requests: retry after " + retryAfter, retryAfter, false);
  }

  static Refusal of(int status, String description) {
    return new Refusal(status, description, 0, false);
  }

  static Refusal unknownMethod() {
    return new Refusal(404, "Not Found", 0, true);
  }
}
