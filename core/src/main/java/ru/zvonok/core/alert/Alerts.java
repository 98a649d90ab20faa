package ru.zvonok.core.alert;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.BindingEnded;
import ru.zvonok.core.access.Recipients;
import ru.zvonok.core.alert.AlertQueue.Addressed;
import ru.zvonok.core.alert.AlertQueue.Held;
import ru.zvonok.core.journal.AttendanceChanged;
import ru.zvonok.core.journal.MarkChanged;
import ru.zvonok.core.termmark.TermMarksChanged;

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
    tell(
        event.schoolId(),
        List.of(Change.attendance(event.studentId(), event.lessonId(), event.by())));
  }

  @EventListener
  void on(MarkChanged event) {
    tell(
        event.schoolId(),
        List.of(Change.mark(event.studentId(), event.lessonId(), event.markId(), event.by())));
  }

  @EventListener
  void on(TermMarksChanged event) {
    tell(
        event.schoolId(),
        event.marks().entrySet().stream()
            .map(one -> Change.termMark(one.getKey(), one.getValue(), event.by()))
            .toList());
  }

  @EventListener
  void on(BindingEnded event) {
    queue.drop(event.schoolId(), event.bindingId(), clock.instant());
  }

  private void tell(long schoolId, List<Change> changes) {
    Instant now = clock.instant();
    SchoolTime.Of school = time.of(schoolId);
    Instant telling = school.telling(now);
    Set<Held> holding = queue.again(schoolId, changes, telling);
    List<Addressed> others =
        addressed(schoolId, changes, school.dayOf(now)).stream()
            .filter(
                one ->
                    !holding.contains(new Held(one.chat().bindingId(), one.change().studentId())))
            .toList();
    if (!others.isEmpty()) {
      queue.add(schoolId, others, telling, now);
    }
    if (!others.isEmpty() || !holding.isEmpty()) {
      bell.ringAfterCommit(schoolId);
    }
  }

  private List<Addressed> addressed(long schoolId, List<Change> changes, LocalDate today) {
    Map<Long, List<Recipients.Recipient>> guardians =
        recipients.guardiansOf(
            schoolId, changes.stream().map(Change::studentId).collect(toSet()), today);
    return changes.stream()
        .flatMap(
            change ->
                chats(change, guardians.getOrDefault(change.studentId(), List.of())).stream()
                    .map(chat -> new Addressed(change, chat)))
        .toList();
  }

  /** Each chat once; not those of whoever made the entry, who knows it. */
  private static Collection<Chat> chats(Change change, List<Recipients.Recipient> guardians) {
    return guardians.stream()
        .filter(one -> one.personId() != change.by())
        .collect(
            toMap(
                Recipients.Recipient::address,
                one -> new Chat(one.bindingId(), one.address()),
                (first, _) -> first))
        .values();
  }
}
