package ru.zvonok.bot.telegram;

/** How a bot stands with Telegram, by what was heard last. */
enum Reach {
  /** Nothing was asked yet. */
  UNHEARD,
  /** It answers. */
  WELL,
  /** It doesn't know the token: revoked, or mistyped. */
  REFUSED,
  /** The network, or Telegram itself. */
  AWAY;

  static Reach after(Heard<?> heard) {
    return switch (heard) {
      case Heard.Ok<?> _, Heard.Taken<?> _, Heard.Wait<?> _, Heard.Moved<?> _ -> WELL;
      case Heard.Refused<?>(int code, String _) -> isToken(code) ? REFUSED : WELL;
      case Heard.Unreachable<?> _ -> AWAY;
    };
  }

  /** Whether a refusal with this code is about the token, whatever was asked. */
  static boolean isToken(int code) {
    return code == 401 || code == 404;
  }
}
