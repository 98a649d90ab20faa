package ru.zvonok.core.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.StaffChats;
import ru.zvonok.core.alert.Kind;
import ru.zvonok.core.alert.Letter;
import ru.zvonok.core.alert.Outbox;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.Schools;
import ru.zvonok.core.termmark.CorrectionAsked;
import ru.zvonok.core.termmark.CorrectionDecided;

/**
 * Tells the office that a teacher asks to correct a closed term, and the teacher what was decided:
 * each chat once, outside the quiet hours. What the letter says is looked up when it is sent.
 */
@Component
class CorrectionPost {

  private final StaffChats chats;
  private final Outbox outbox;
  private final Schools schools;
  private final Clock clock;

  CorrectionPost(StaffChats chats, Outbox outbox, Schools schools, Clock clock) {
    this.chats = chats;
    this.outbox = outbox;
    this.schools = schools;
    this.clock = clock;
  }

  /**
   * Asked again with another reason it is the same request: told once, in the words it has then.
   */
  @EventListener
  void on(CorrectionAsked event) {
    post(
        event.schoolId(),
        "cor-asked-" + event.requestId(),
        new CorrectionLetter(event.requestId(), false),
        chats.holding(
            event.schoolId(),
            Permissions.CLOSE_TERM.sufficient(),
            schools.today(event.schoolId())));
  }

  @EventListener
  void on(CorrectionDecided event) {
    post(
        event.schoolId(),
        "cor-decided-" + event.requestId(),
        new CorrectionLetter(event.requestId(), true),
        List.of(event.teacherId()));
  }

  private void post(long school, String key, CorrectionLetter letter, Collection<Long> people) {
    School where = schools.get(school).orElseThrow();
    Instant when = new Moments(where.zone()).wakingFrom(clock.instant());
    outbox.post(
        school,
        chats.of(school, people).values().stream()
            .flatMap(List::stream)
            .map(
                chat ->
                    new Letter(
                        chat.address(),
                        chat.bindingId(),
                        Kind.REMINDER,
                        key + "-" + chat.bindingId(),
                        letter.json(),
                        when))
            .toList());
  }
}
