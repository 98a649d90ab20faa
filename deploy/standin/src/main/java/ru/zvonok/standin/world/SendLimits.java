package ru.zvonok.standin.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what a bot sends, and says how long to wait when it is too much. */
final class SendLimits {
  private final RateLimits limits;
  private final Bucket all;
  private final Map<Long, Bucket> chats = new ConcurrentHashMap<>();
  private final Map<Long, Bucket> groups = new ConcurrentHashMap<>();

  SendLimits(RateLimits limits) {
    this.limits = limits;
    this.all = new Bucket(limits.perSecond(), limits.perSecond());
  }

  /** Seconds to wait before a message to this chat may be sent; 0: it is counted as sent. */
  int take(Chat chat) {
    var own =
        chats.computeIfAbsent(
            chat.id(), _ -> new Bucket(limits.chatPerSecond(), limits.chatBurst()));
    var group =
        chat.isGroup() ? groups.computeIfAbsent(chat.id(), _ -> new Bucket(20 / 60.0, 20)) : own;
    int wait = Math.max(all.secondsToWait(), Math.max(own.secondsToWait(), group.secondsToWait()));
    if (wait == 0) {
      all.take();
      own.take();
      if (chat.isGroup()) {
        group.take();
      }
    }
    return wait;
  }
}
