package ru.zvonok.core.journal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;

/** Why a lesson was written late: said by whoever did so, where the school asks; on record. */
@Service
public class LateReasons {

  private final Desk desk;
  private final Views views;
  private final LateReasonSql reasons;

  LateReasons(Desk desk, Views views, LateReasonSql reasons) {
    this.desk = desk;
    this.views = views;
    this.reasons = reasons;
  }

  /** A newer reason stands before the older ones; the same one again changes nothing. */
  @Transactional
  public Outcome<LessonCard> give(Actor actor, long lessonId, LateReason reason) {
    return desk.toFill(actor, lessonId)
        .then(ground -> write(actor, ground, reason))
        .map(ground -> views.card(actor, ground));
  }

  private Outcome<Ground> write(Actor actor, Ground ground, LateReason reason) {
    WhyLate asked = ground.asksWhyLate() ? reasons.asked(actor, ground) : null;
    if (asked == null) {
      return Outcome.refused(new BadValue(Rule.WHY_LATE_NOT_ASKED));
    }
    return reason
        .fitting()
        .map(
            fitting -> {
              if (!fitting.equals(asked.given())) {
                reasons.add(actor, ground, fitting);
              }
              return ground;
            });
  }
}
