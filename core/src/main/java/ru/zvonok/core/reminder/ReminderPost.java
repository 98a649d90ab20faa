package ru.zvonok.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.StaffChats;
import ru.zvonok.core.access.StaffChats.StaffChat;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Letter;
import ru.zvonok.core.alert.Outbox;
import ru.zvonok.core.reminder.ReminderLog.Noted;

/** Notes who is reminded, and writes a letter to each chat of theirs: in one transaction. */
@Component
class ReminderPost {

  private final ReminderLog log;
  private final StaffChats chats;
  private final Outbox outbox;

  ReminderPost(ReminderLog log, StaffChats chats, Outbox outbox) {
    this.log = log;
    this.chats = chats;
    this.outbox = outbox;
  }

  /**
   * @param missing how much each person misses; 0: looked at, and not reminded
   * @return how many people a letter is on its way to
   */
  int remind(
      long school, ReminderKind kind, LocalDate day, Instant now, Map<Long, Integer> missing) {
    return send(school, kind, day, now, null, null, missing).size();
  }

  /**
   * The same because someone asked for it.
   *
   * @param notBefore null: at once
   * @return whom a letter is on its way to; the others have no chat
   */
  Set<Long> asked(
      long school,
      ReminderKind kind,
      LocalDate day,
      Instant now,
      long by,
      @Nullable Instant notBefore,
      Map<Long, Integer> missing) {
    return send(school, kind, day, now, by, notBefore, missing);
  }

  private Set<Long> send(
      long school,
      ReminderKind kind,
      LocalDate day,
      Instant now,
      @Nullable Long by,
      @Nullable Instant notBefore,
      Map<Long, Integer> missing) {
    if (missing.isEmpty()) {
      return Set.of();
    }
    Map<Long, List<StaffChat>> places = chats.of(school, missing.keySet());
    Set<Long> fresh =
        log.note(
            school,
            kind.name(),
            day,
            now,
            by,
            missing.entrySet().stream()
                .map(
                    one ->
                        new Noted(
                            one.getKey(),
                            one.getValue(),
                            one.getValue() == 0
                                ? 0
                                : places.getOrDefault(one.getKey(), List.of()).size()))
                .toList());
    List<StaffChat> to =
        places.values().stream()
            .flatMap(List::stream)
            .filter(chat -> fresh.contains(chat.personId()))
            .filter(chat -> missing.getOrDefault(chat.personId(), 0) > 0)
            .toList();
    outbox.post(
        school, to.stream().map(chat -> letter(kind, day, now, by, notBefore, chat)).toList());
    return to.stream().map(StaffChat::personId).collect(Collectors.toUnmodifiableSet());
  }

  /** The key is the moment; of what was asked for, the asking. */
  private static Letter letter(
      ReminderKind kind,
      LocalDate day,
      Instant now,
      @Nullable Long by,
      @Nullable Instant notBefore,
      StaffChat chat) {
    String moment = by == null ? day.toString() : Long.toString(now.toEpochMilli());
    return new Letter(
        chat.address(),
        chat.bindingId(),
        Kind.REMINDER,
        "rem-" + kind + "-" + moment + "-" + chat.bindingId(),
        new Reminder(kind, day, chat.personId()).json(),
        notBefore);
  }
}
