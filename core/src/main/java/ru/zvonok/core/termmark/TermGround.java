package ru.zvonok.core.termmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.Due;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.TermKind;

/**
 * The ground that an actor stands on at a page of term marks.
 *
 * @param terms the terms that make up the year, for its own page; else empty
 * @param marked the subject has term marks
 * @param corrected the actor was let correct the closed term
 */
record TermGround(
    long school,
    PageId page,
    Term term,
    List<Term> terms,
    String group,
    String subject,
    boolean marked,
    boolean ownLoad,
    boolean ownClass,
    boolean corrected,
    TermRules rules,
    Deadlines deadlines,
    Instant now,
    LocalDate today) {

  Tie tie() {
    return new Tie(ownLoad, ownClass, false);
  }

  /** Whose group it is: that of the term's last day, of today before it. */
  LocalDate day() {
    LocalDate last = today.isBefore(term.to()) ? today : term.to();
    return last.isBefore(term.from()) ? term.from() : last;
  }

  boolean year() {
    return term.kind() == TermKind.YEAR;
  }

  Due due() {
    return year() ? deadlines.yearMarks(term.to()) : deadlines.termMarks(term.to());
  }

  Instant todayBegan() {
    return today.atStartOfDay(deadlines.zone()).toInstant();
  }

  boolean late() {
    return Deadlines.late(now, due().by());
  }

  /** Why nobody may set marks here now; null: it is open. */
  @Nullable Refusal closed() {
    if (!marked) {
      return new BadValue(Rule.SUBJECT_WITHOUT_TERM_MARKS);
    }
    if (today.isBefore(term.from())) {
      return new BadValue(Rule.TERM_NOT_BEGUN);
    }
    return term.locked() && !corrected ? new BadValue(Rule.TERM_LOCKED) : null;
  }
}
