package ru.zvonok.core.alert;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.BindingEnded;
import ru.zvonok.core.access.Recipients;
import ru.zvonok.core.journal.AttendanceChanged;
import ru.zvonok.core.journal.MarkChanged;
import ru.zvonok.core.termmark.TermMarkChanged;

/**
 * Tells families of marks and absences, in the transaction that wrote them. Only references are
 * queued; what they say is read when it is sent, after the time in which a mistap can be undone.
 */
@Component
class Alerts {

  private final AlertQueue queue;
  private final Recipients recipients;
  private final SchoolTime time;
  private final Bell bell;
  private final Clock clock;

  Alerts(AlertQueue queue, Recipients recipients, SchoolTime time, Bell bell, Clock clock) {
    this.queue = queue;
    this.recipients = recipients;
    this.time = time;
    this.bell = bell;
    this.clock = clock;
  }

  @EventListener
  void on(AttendanceChanged event) {
    tell(event.schoolId(), Change.attendance(event.studentId(), event.lessonId(), event.by()));
  }

  @EventListener
  void on(MarkChanged event) {
    tell(
        event.schoolId(),
        Change.mark(event.studentId(), event.lessonId(), event.markId(), event.by()));
  }

  @EventListener
  void on(TermMarkChanged event) {
    tell(event.schoolId(), Change.termMark(event.studentId(), event.termMarkId(), event.by()));
  }

  @EventListener
  void on(BindingEnded event) {
    queue.drop(event.schoolId(), event.bindingId(), clock.instant());
  }

  private void tell(long schoolId, Change change) {
    Instant now = clock.instant();
    SchoolTime.Of school = time.of(schoolId);
    Instant telling = school.telling(now);
    Set<Long> holding = queue.again(schoolId, change, telling);
    List<Chat> others =
        chats(schoolId, change, school.dayOf(now)).stream()
            .filter(not(chat -> holding.contains(chat.bindingId())))
            .toList();
    if (!others.isEmpty()) {
      queue.add(schoolId, change, others, telling, now);
    }
    if (!others.isEmpty() || !holding.isEmpty()) {
      bell.ringAfterCommit(schoolId);
    }
  }

  /** Each chat once; not those of whoever made the entry, who knows it. */
  private Collection<Chat> chats(long schoolId, Change change, LocalDate today) {
    return recipients.guardiansOf(schoolId, change.studentId(), today).stream()
        .filter(one -> one.personId() != change.by())
        .collect(
            toMap(
                Recipients.Recipient::address,
                one -> new Chat(one.bindingId(), one.address()),
                (first, _) -> first))
        .values();
  }
}
